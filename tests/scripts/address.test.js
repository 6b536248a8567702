import assert from "node:assert/strict";
import test from "node:test";
import { changed, fromAddress, inAddress, pageAddress, shortened } from "../../geodata/page/address.js";
import { NOTHING } from "../../geodata/page/selection.js";

const known = {
  places: new Set(["russia", "european-union", "berlin"]),
  passages: new Set(["berlin-2023", "geneva"]),
  aliases: { places: { ussr: "russia" }, passages: { berlin: "berlin-2023" } },
};

test("several places stand with commas that can be read", () => {
  assert.equal(
    changed("?lang=ru", { ...inAddress({ ...NOTHING, places: ["russia", "european-union"] }) }),
    "?lang=ru&place=russia,european-union",
  );
});

test("what is empty is left out", () => {
  assert.equal(changed("?place=russia", { place: "" }), "");
});

test("an address gives back what was written into it", () => {
  for (const wanted of [{ places: ["russia", "berlin"] }, { passage: "geneva" }]) {
    const search = changed("", inAddress({ ...NOTHING, ...wanted }));
    assert.deepEqual(fromAddress(search, known), { selection: { ...NOTHING, ...wanted }, unknown: "" });
  }
});

test("an old id of a place and one of a passage may be the same", () => {
  assert.deepEqual(fromAddress("?place=berlin", known).selection.places, ["berlin"]);
  assert.equal(fromAddress("?passage=berlin", known).selection.passage, "berlin-2023");
  assert.deepEqual(fromAddress("?place=ussr", known).selection.places, ["russia"]);
});

test("what is unknown is told, and the rest is taken", () => {
  const { selection, unknown } = fromAddress("?place=atlantis,russia", known);
  assert.deepEqual(selection.places, ["russia"]);
  assert.equal(unknown, "atlantis");
});

test("a passage goes before places, unless it is unknown", () => {
  assert.equal(fromAddress("?place=russia&passage=geneva", known).selection.passage, "geneva");
  assert.deepEqual(fromAddress("?place=russia&passage=nowhere", known).selection.places, ["russia"]);
});

test("another page keeps languages and embedding, and nothing that is chosen", () => {
  assert.equal(
    pageAddress("corridor", { leg: "a" }, "?place=russia&lang=kk&embed=true&fbclid=x"),
    "./corridor?lang=kk&embed=true&leg=a",
  );
});

test("the text that is open goes along, until a link leads to another", () => {
  const search = "?text=since&place=russia";
  assert.equal(pageAddress("corridor", {}, search), "./corridor?text=since");
  assert.equal(pageAddress("", { text: "other", passage: "a" }, search), "./?text=other&passage=a");
  assert.equal(pageAddress("", { text: "" }, search), "./");
});

test("what someone typed is said in short", () => {
  assert.equal(shortened("x".repeat(50)).length, 41);
  assert.equal(shortened("short"), "short");
});

test("what turns the direction of writing is not said of an address", () => {
  assert.equal(shortened("\u202elive\u202c \u2066of\u2069 \u0000no\u200bthing"), "live of nothing");
});

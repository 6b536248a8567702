// Any address: whatever someone writes into it, it is read without an error, and what is written into it is read again.
import assert from "node:assert/strict";
import test from "node:test";
import {
  alwaysKept,
  asked,
  changed,
  fromAddress,
  inAddress,
  pageAddress,
} from "../../geodata/page/address.js";
import { NOTHING } from "../../geodata/page/selection.js";

const ROUNDS = 3000;
const PARTS = [
  "place",
  "PLACE",
  "passage",
  "leg",
  "text",
  "lang",
  "=",
  "&",
  "?",
  "#",
  ",",
  "%",
  "%2",
  "%2C",
  "%zz",
  "%FF",
  "%00",
  "+",
  " ",
  ";",
  "/",
  "__proto__",
  "constructor",
  "russia",
  "Russia",
  "eu",
  "berlin",
  "ä",
  "👍",
  "\ud800",
  "\0",
  "[]",
];
const known = {
  places: new Set(["russia", "eu", "__proto__"]),
  passages: new Set(["berlin", "constructor"]),
  legs: new Set(["a-b"]),
  events: new Set(),
  cells: new Set(["eu.heading"]),
  aliases: { places: { ussr: "russia" }, passages: {} },
  named: { russia: { names: { en: "Russia" }, also: ["Россия"], code: "RUS" } },
};

/** Numbers that are the same at every run. */
const numbers = (seed) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const random = numbers(7);
const one = (list) => list[Math.floor(random() * list.length)];
const made = () => Array.from({ length: Math.floor(random() * 9) }, () => one(PARTS)).join("");
const some = (kind) => [...known[kind]].filter(() => random() < 0.5);

test("any address is read, and only what is known is taken", () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const search = `?${made()}`;
    const { selection, unknown } = fromAddress(search, known);
    assert.ok(
      selection.places.every((id) => known.places.has(id)),
      search,
    );
    assert.equal(new Set(selection.places).size, selection.places.length, search);
    for (const [kind, name] of [
      ["passages", "passage"],
      ["legs", "leg"],
      ["events", "event"],
      ["cells", "cell"],
    ])
      assert.ok(!selection[name] || known[kind].has(selection[name]), search);
    assert.equal(typeof unknown, "string", search);
  }
});

test("what is written into any address is read from it, and all else stays as it was", () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [search, value] = [`?${made()}`, made()];
    const written = changed(search, { note: value });
    assert.equal(asked(written, "note"), value.toWellFormed(), search);
    assert.equal(asked(written, "lang"), asked(search, "lang"), search);
    assert.equal(changed(written, {}), written, search);
  }
});

test("any selection is read again from the address that has it", () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const passage = random() < 0.3 ? one([...known.passages]) : "";
    const selection = { ...NOTHING, passage, places: passage ? [] : some("places") };
    const search = changed(`?lang=ru&${one(["", "embed=true", "fbclid=x"])}`, inAddress(selection));
    assert.deepEqual(fromAddress(search, known), { selection, unknown: "" }, search);
  }
});

test("a link to another page carries only what is always kept", () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const search = `?${made()}`;
    const link = new URL(pageAddress("corridor", {}, search), "https://app.example/");
    const kept = ["text", "lang", "names", "embed", "embed_options"];
    assert.equal(link.pathname, "/corridor", search);
    assert.ok(
      [...link.searchParams.keys()].every((name) => kept.includes(name)),
      search,
    );
    assert.equal(alwaysKept(alwaysKept(search)), alwaysKept(search), search);
  }
});

import assert from "node:assert/strict"; import test from "node:test";
globalThis.location = { pathname: "/", search: "?lang=ru&place=a" };
const { fromAddress, toAddress } = await import("../../content/panel_address.js");
const known = { places: new Set(["russia", "eu"]), passages: new Set(["berlin"]), aliases: new Map([["ussr", "russia"]]) };
test("an old id opens its place, an unknown one is told", () => {
  const { selection, notice } = fromAddress("?place=ussr,atlantis", known);
  assert.deepEqual(selection, { passage: "", places: ["russia"] });
  assert.match(notice, /atlantis/);
});
test("the address keeps what is not ours", () => {
  assert.equal(toAddress({ places: ["eu"], passage: "" }, true), "/?lang=ru&place=eu&only=named");
});

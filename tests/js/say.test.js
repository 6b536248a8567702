import assert from "node:assert/strict"; import test from "node:test";
globalThis.location = { search: "" }; globalThis.document = { documentElement: {}, addEventListener() {} };
const page = globalThis.window = { document, location };
const { hear, say, sayMany } = await import("../../geodata/say.js");
test("Russian has four forms of a number", () => {
  hear({ language: "ru", words: { "{number} place": ["{number} место", "{number} места", "{number} мест"] } }, page);
  assert.deepEqual([1, 2, 5, 21].map((n) => sayMany("{number} place", "{number} places", n)), ["1 место", "2 места", "5 мест", "21 место"]);
});

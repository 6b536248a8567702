import assert from "node:assert/strict";
import test from "node:test";

globalThis.document = { documentElement: {} };
const { hear } = await import("../../geodata/words/say.js");
const { atLeast, legName, lengthInShort, lengthInWords } = await import("../../geodata/corridor/names.js");

const leg = (km, basis) => ({ km, length_basis: basis });

test("a length says what it rests on", () => {
  assert.equal(lengthInShort(leg(404, "published")), "404");
  assert.equal(lengthInShort(leg(2499, "network")), "≈ 2,499");
  assert.equal(lengthInShort(leg(900, "at least")), "≥ 900");
  assert.equal(lengthInShort(leg(null, "")), "not known");
});

test("in a sentence, too", () => {
  assert.equal(lengthInWords(leg(404.4, "published")), "404 km (published).");
  assert.equal(lengthInWords(leg(900, "at least")), "900 km (great-circle distance, lower bound).");
  assert.equal(lengthInWords(leg(null, "")), "Length not known.");
});

test("a lower bound is said as one", () => {
  assert.equal(atLeast(5525), "≥ 5,525");
});

test("the dash between the ends of a leg is that of the language", () => {
  const named = (en) => ({ names: { en } });
  const content = { places: { xian: named("Xi’an"), urumqi: named("Ürümqi") } };
  const first = { start: "xian", end: "urumqi" };
  assert.equal(legName(content, first), "Xi’an – Ürümqi");

  hear({ language: "ru", words: { "{start} – {end}": "{start} — {end}" } }, { document });
  assert.equal(legName(content, first), "Xi’an — Ürümqi");
});

import assert from "node:assert/strict";
import test from "node:test";
import { folded, wordsFound } from "../../content/reader/words_found.js";

/** What is marked in a text. */
const marked = (asked, text) =>
  (wordsFound(asked, text)?.spans ?? []).map(({ start, end }) => text.slice(start, end));

test("words are found after an emoji and after letters that change their length", () => {
  assert.deepEqual(marked("route", "🚂 by İstanbul: the route"), ["route"]);
  assert.deepEqual(marked("istanbul", "🚂 by İstanbul: the route"), ["İstanbul"]);
});

test("composed and decomposed letters are the same", () => {
  const [composed, decomposed] = ["António Costa".normalize("NFC"), "António Costa".normalize("NFD")];
  assert.deepEqual(marked(decomposed, composed), [composed]);
  assert.deepEqual(marked(composed, decomposed), [decomposed]);
});

test("a mark that stands alone belongs to the letter before it", () => {
  assert.deepEqual(marked("cafe", "the cafe\u0301s"), ["cafe\u0301"]);
});

test("case and accents do not matter, in any script", () => {
  assert.deepEqual(marked("turkiye", "in Türkiye"), ["Türkiye"]);
  assert.deepEqual(marked("КАЗАХСТАН", "в Казахстане"), ["Казахстан"]);
});

test("kinds of quotes, dashes and spaces do not matter", () => {
  assert.deepEqual(marked("president's", "the president’s"), ["president’s"]);
  assert.deepEqual(marked('"black swans"', "“black\u00a0swans”"), ["“black\u00a0swans”"]);
  assert.deepEqual(marked("2023-2024", "in 2023–2024"), ["2023–2024"]);
  assert.deepEqual(marked("one  two", "one two"), ["one two"]);
  assert.deepEqual(marked("one two", "one  two"), ["one  two"]);
});

test("part of a ligature marks all of it", () => {
  assert.deepEqual(marked("of", "oﬃce"), ["oﬃ"]);
});

test("every hit is marked, and one does not begin within another", () => {
  assert.deepEqual(marked("ana", "banana ana"), ["ana", "ana"]);
});

test("what is not there, and nothing, are not found", () => {
  for (const asked of ["sea", "", " ", "\u0301"]) assert.equal(wordsFound(asked, "the route"), undefined);
});

test("a hit is shown with whole words round it", () => {
  const text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
  const { before, hit, after } = wordsFound("seven", text) ?? {};
  assert.equal(hit, "seven");
  assert.equal(before, "… two three four five six ");
  assert.equal(after, " eight nine ten eleven twelve thirteen …");
});

test("each character says where it stands in the text", () => {
  assert.deepEqual(folded("a🚂b"), { plain: "a🚂b", starts: [0, 1, 1, 3], ends: [1, 3, 3, 4] });
});

test("of a short text all is shown, and nothing is said to be left out", () => {
  assert.deepEqual(wordsFound("port", "Port of Alat")?.after, " of Alat");
  const long = "Port of ".repeat(20);
  assert.equal(wordsFound("of", long, true)?.after, long.slice(7));
});

import assert from "node:assert/strict";
import test from "node:test";
import { mentionedIn } from "../../content/reader/elsewhere.js";
import { OtherTexts } from "../../content/reader/other_texts.js";

const WORDS = {
  "sent/b": { passages: [{ id: "sea", number: 1, words: "Ships cross the sea." }] },
  "sent/c": { passages: [{ id: "land", number: 4, words: "Trains cross the land." }] },
};
const elsewhere = [
  { text: "b", mentions: { iran: [1, 0] }, words: "sent/b" },
  { text: "c", mentions: { iran: [3, 2], china: [0, 1] }, words: "sent/c" },
];

/** Other texts, and the addresses that were asked for; those in `lost` do not arrive. */
const others = (lost = new Set()) => {
  const asked = [];
  const fetched = async (address) => {
    asked.push(address);
    if (lost.has(address)) throw new Error("lost");
    return WORDS[address];
  };
  return { asked, texts: new OtherTexts(elsewhere, fetched) };
};
const ids = (found) => found.map(({ text, passages }) => [text, ...passages.map(({ id }) => id)]);

test("words of other texts are fetched by the first search, once", async () => {
  const { asked, texts } = others();
  assert.deepEqual([texts.found("cross"), asked], [[], []]);
  await Promise.all([texts.arrive(), texts.arrive()]);
  await texts.arrive();
  assert.deepEqual(asked, ["sent/b", "sent/c"]);
});

test("they are found in the texts that have them", async () => {
  const { texts } = others();
  await texts.arrive();
  assert.deepEqual(ids(texts.found("cross")), [
    ["b", "sea"],
    ["c", "land"],
  ]);
  assert.deepEqual(ids(texts.found("TRAINS")), [["c", "land"]]);
  assert.deepEqual(texts.found("desert"), []);
});

test("what did not arrive is asked for again by the next search, and the rest is found", async (context) => {
  context.mock.method(console, "warn", () => {});
  const lost = new Set(["sent/c"]);
  const { asked, texts } = others(lost);
  await texts.arrive();
  assert.deepEqual(ids(texts.found("cross")), [["b", "sea"]]);
  lost.clear();
  await texts.arrive();
  assert.deepEqual(asked, ["sent/b", "sent/c", "sent/c"]);
  assert.deepEqual(ids(texts.found("cross")).length, 2);
});

test("a card says in which texts a place is mentioned, where it is named most often first", () => {
  assert.deepEqual(mentionedIn("iran", elsewhere), [
    { text: "c", named: 3, implied: 2 },
    { text: "b", named: 1, implied: 0 },
  ]);
  assert.deepEqual(mentionedIn("china", elsewhere), [{ text: "c", named: 0, implied: 1 }]);
  assert.deepEqual(mentionedIn("atlantis", elsewhere), []);
});

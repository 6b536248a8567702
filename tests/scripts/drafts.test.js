// The draft of one's own text: decisions, undo and redo, and how letters are counted.
import assert from "node:assert/strict";
import test from "node:test";
import { spotOf } from "../../content/own/adding.js";
import { afterStep, emptyDraft, isDraft, lengthOf, withDecision } from "../../content/own/drafts.js";
import { isUndoing } from "../../content/own/marks.js";

const decided = (words) => ({
  passage: 1,
  start: 0,
  words,
  place: "iran",
  manner: "place",
  everywhere: false,
});
const [one, two, three] = ["one", "two", "three"].map(decided);

test("a decision is undone, and made once more, and no further", () => {
  const draft = withDecision(withDecision(emptyDraft("2024-01-01"), one), two);
  const undone = afterStep(draft, -1);
  assert.equal(undone.done, 1);
  assert.equal(afterStep(undone, 1).done, 2);
  assert.equal(afterStep(afterStep(undone, 1), 1).done, 2);
  assert.equal(afterStep(afterStep(undone, -1), -1).done, 0);
});

test("undo does not go behind what came with a file", () => {
  const opened = { ...emptyDraft("2024-01-01"), decisions: [one, two], done: 2, opened: 2 };
  const draft = withDecision(opened, three);
  assert.equal(afterStep(draft, -1).done, 2);
  assert.equal(afterStep(afterStep(draft, -1), -1).done, 2);
});

test("a new decision takes the place of those that were undone", () => {
  const undone = afterStep(withDecision(withDecision(emptyDraft(""), one), two), -1);
  assert.deepEqual(withDecision(undone, three).decisions, [one, three]);
});

test("what another version has kept is no draft", () => {
  assert.ok(isDraft(emptyDraft("2024-01-01")));
  for (const kept of [undefined, null, 1, "text", {}, { ...emptyDraft(""), decisions: "none" }])
    assert.ok(!isDraft(kept));
});

test("letters are counted as the server counts them", () => {
  assert.equal(lengthOf("👍 Ça"), 4);
});

test("words are found where they are in no link, rather than in one", () => {
  const mark = { words: "New York", place: "united-states", manner: "place", reason: "" };
  const passages = [{ id: "p1", paragraph: 1, pieces: ["👍 ", mark, " is not York."] }];
  assert.deepEqual(spotOf([{ title: "", passages }], " York "), { passage: 1, start: 18, words: "York" });
  assert.deepEqual(spotOf([{ title: "", passages }], "New"), { passage: 1, start: 2, words: "New" });
  assert.equal(spotOf([{ title: "", passages }], "Rome"), undefined);
});

test("Ctrl+Z undoes, with Shift it does once more", () => {
  assert.equal(isUndoing({ key: "z", ctrlKey: true }), -1);
  assert.equal(isUndoing({ key: "Z", metaKey: true, shiftKey: true }), 1);
  assert.equal(isUndoing({ key: "y", ctrlKey: true }), 1);
  assert.equal(isUndoing({ key: "z" }), 0);
});

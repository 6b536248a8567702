import assert from "node:assert/strict";
import test from "node:test";
import {
  comparisonCounts,
  passageCounts,
  placeCounts,
  positionInWords,
} from "../../content/reader/counts.js";

test("a place says how often it is named, and how often implied besides", () => {
  assert.equal(placeCounts({ named: 0, implied: 0 }), "No passage mentions it.");
  assert.equal(placeCounts({ named: 0, implied: 1 }), "Not named; implied in 1 passage.");
  assert.equal(placeCounts({ named: 2, implied: 0 }), "Named in 2 passages.");
  assert.equal(placeCounts({ named: 1, implied: 3 }), "Named in 1 passage, implied in 3 more.");
});

test("a passage says how many places it mentions, and nothing of those that it does not imply", () => {
  assert.equal(passageCounts(6, { named: 2, implied: 0 }), "Passage 6: 2 places named.");
  assert.equal(passageCounts(6, { named: 1, implied: 4 }), "Passage 6: 1 place named, 4 implied.");
});

test("a comparison counts the passages that mention all its places, and those that mention any", () => {
  const mentions = [{ all: true }, { all: false }, { all: false }];
  assert.equal(comparisonCounts(mentions), "1 passage mentions all of them; 3 mention at least one.");
  const apart = mentions.filter(({ all }) => !all);
  assert.equal(comparisonCounts(apart), "No passage mentions all of them; 2 mention at least one.");
});

test("a position that is none of them is a dash", () => {
  assert.equal(positionInWords(-1, 7), "– of 7");
  assert.equal(positionInWords(0, 7), "1 of 7");
});

import assert from "node:assert/strict";
import test from "node:test";
import {
  comparisonCounts,
  passageCounts,
  placeCounts,
  positionInWords,
} from "../../content/reader/counts.js";

test("a place says how often it is named, and how often implied besides", () => {
  assert.equal(placeCounts({ named: 0, implied: 0 }), "No passage speaks of it.");
  assert.equal(placeCounts({ named: 0, implied: 1 }), "Never named; implied in 1 passage.");
  assert.equal(placeCounts({ named: 2, implied: 0 }), "Named in 2 passages.");
  assert.equal(placeCounts({ named: 1, implied: 3 }), "Named in 1 passage, implied in 3 more.");
});

test("a passage says of how many places it speaks", () => {
  assert.equal(passageCounts(6, { named: 1, implied: 4 }), "Passage 6: 1 place named, 4 implied.");
});

test("a comparison counts what joins its places apart from the rest", () => {
  const mentions = [{ all: true }, { all: false }, { all: false }];
  assert.equal(comparisonCounts(mentions), "1 passage speaks of all of them; 2 of one or some.");
});

test("a position that is none of them is a dash", () => {
  assert.equal(positionInWords(-1, 7), "– of 7");
  assert.equal(positionInWords(0, 7), "1 of 7");
});

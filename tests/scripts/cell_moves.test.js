import assert from "node:assert/strict";
import test from "node:test";
import { nextCell } from "../../content/coverage/cell_moves.js";

// a b .
// . c d
// e . .
const SPOTS = [
  { row: 1, column: 1 },
  { row: 1, column: 2 },
  { row: 2, column: 2 },
  { row: 2, column: 3 },
  { row: 4, column: 1 },
];
const NAMES = "abcde";
const from = (name, key) => NAMES[nextCell(SPOTS, NAMES.indexOf(name), key)];

test("left and right go along the row, up and down along the column", () => {
  assert.equal(from("a", "ArrowRight"), "b");
  assert.equal(from("d", "ArrowLeft"), "c");
  assert.equal(from("b", "ArrowDown"), "c");
  assert.equal(from("c", "ArrowUp"), "b");
});

test("what is empty or folded away is passed", () => {
  assert.equal(from("a", "ArrowDown"), "e");
});

test("at the end of a row or column the arrow stays where it is", () => {
  assert.equal(from("b", "ArrowRight"), "b");
  assert.equal(from("a", "ArrowUp"), "a");
  assert.equal(from("d", "ArrowDown"), "d");
});

test("other keys lead nowhere", () => {
  for (const key of ["Enter", "Tab", "a", "constructor"]) assert.equal(from("a", key), undefined);
});

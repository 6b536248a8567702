import assert from "node:assert/strict";
import test from "node:test";
import { movedTo } from "../../content/reader/roving.js";

test("arrow keys go along a row and round its end, Home and End to its ends", () => {
  const led = ["ArrowRight", "ArrowLeft", "Home", "End", "n"].map((key) => movedTo(key, 4, 5));
  assert.deepEqual(led, [0, 3, 0, 4, undefined]);
});

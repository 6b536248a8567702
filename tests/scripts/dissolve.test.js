import assert from "node:assert/strict";
import test from "node:test";
import { dissolved } from "../../geodata/map/dissolve.js";
import { polygonsOf } from "../../geodata/map/sent.js";
import { outlineOf } from "../../geodata/map/wholes.js";

/** A square, whose points are walked the one way or the other. */
const square = (west, south, side = 1) => [
  [south, west],
  [south, west + side],
  [south + side, west + side],
  [south + side, west],
  [south, west],
];
const corners = (ring) => new Set(ring.map(String));

test("areas that border each other have one outline, without the border", () => {
  const [outline, ...others] = dissolved([[square(0, 0)], [square(1, 0).toReversed()]]);
  assert.deepEqual(others, []);
  assert.equal(outline.length, 1);
  assert.deepEqual(outline[0][0], outline[0].at(-1));
  assert.equal(outline[0].length, 7);
  assert.deepEqual(corners(outline[0]), corners([...square(0, 0), ...square(1, 0)]));
});

test("an island keeps its own, and a hole that another area fills goes", () => {
  const hole = square(1, 1);
  const joined = dissolved([[square(0, 0, 3), hole], [square(1, 1)], [square(9, 0)]]);
  assert.deepEqual(
    joined.map(([ring]) => corners(ring)),
    [corners(square(0, 0, 3)), corners(square(9, 0))],
  );
});

test("a hole that none fills stays", () => {
  assert.equal(dissolved([[square(0, 0, 3), square(1, 1)]]).length, 2);
});

test("areas that meet in one point are both outlined", () => {
  const points = dissolved([[square(0, 0)], [square(1, 1)]]).flat(2);
  assert.deepEqual(corners(points), corners([...square(0, 0), ...square(1, 1)]));
});

test("a region has one outline, an organisation those of its members", () => {
  const areas = {
    europe: [["???gEgE??fEfE?"]],
    asia: [["?gE?gEgE??fEfE?"]],
  };
  assert.deepEqual(polygonsOf(areas.europe), [[square(0, 0)]]);
  assert.deepEqual(polygonsOf(areas.asia), [[square(1, 0)]]);
  assert.equal(outlineOf(["europe", "asia", "a-town"], areas, true).length, 1);
  assert.equal(outlineOf(["europe", "asia", "a-town"], areas, false).length, 2);
});

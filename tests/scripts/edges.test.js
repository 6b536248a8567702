import assert from "node:assert/strict";
import test from "node:test";
import { asBounds, between, cutTo, edgesOf, meet, together } from "../../geodata/map/edges.js";

const edges = (west, south, east, north) => ({ west, south, east, north });

test("edges of several are those that hold them all", () => {
  assert.deepEqual(together([edges(0, 0, 1, 1), edges(-5, 0.5, 0, 3)]), edges(-5, 0, 1, 3));
  assert.equal(together([]), undefined);
});

test("a country that reaches far is cut to the limits", () => {
  const russia = edges(27, 41, 190, 82);
  assert.deepEqual(cutTo(russia, edges(-12, 22, 125, 66)), edges(27, 41, 125, 66));
});

test("what lies outside the limits is drawn to the nearest of them", () => {
  assert.deepEqual(cutTo(edges(130, 30, 140, 40), edges(-12, 22, 125, 66)), edges(125, 30, 125, 40));
});

test("edges become bounds of Leaflet, and come from them", () => {
  assert.deepEqual(asBounds(edges(1, 2, 3, 4)), [
    [2, 1],
    [4, 3],
  ]);
  const bounds = { getWest: () => 1, getSouth: () => 2, getEast: () => 3, getNorth: () => 4 };
  assert.deepEqual(edgesOf(bounds), edges(1, 2, 3, 4));
});

test("a value is kept between two others", () => {
  assert.deepEqual(
    [-1, 0.5, 2].map((value) => between(value, 0, 1)),
    [0, 0.5, 1],
  );
});

test("parts of the map meet that share ground", () => {
  assert.ok(meet(edges(0, 0, 2, 2), edges(1, 1, 3, 3)));
  assert.ok(!meet(edges(0, 0, 2, 2), edges(3, 1, 4, 3)));
});

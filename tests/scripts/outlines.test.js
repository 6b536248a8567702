import assert from "node:assert/strict";
import test from "node:test";
import { asLatLng, polygonsOf, walked } from "../../geodata/map/sent.js";

test("steps of hundredths of a degree lead round a ring, latitude first", () => {
  assert.deepEqual(walked([1000, 0, 1000, 0, 0, 1000, -1000, 0]), [
    [0, 10],
    [0, 20],
    [10, 20],
    [10, 10],
  ]);
});

test("every ring of every polygon is walked from the point 0, 0", () => {
  assert.deepEqual(
    polygonsOf([
      [
        [100, 200],
        [300, 400],
      ],
      [[500, 600]],
    ]),
    [[[[2, 1]], [[4, 3]]], [[[6, 5]]]],
  );
});

test("a point is turned round as Leaflet wants it", () => {
  assert.deepEqual(asLatLng([51.2, 43.6]), [43.6, 51.2]);
});

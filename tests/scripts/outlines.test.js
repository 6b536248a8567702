import assert from "node:assert/strict";
import test from "node:test";
import { decoded } from "../../geodata/map/encoded.js";
import { asLatLng, lineOf, polygonsOf } from "../../geodata/map/sent.js";

test("the example of the algorithm is read as its authors give it", () => {
  assert.deepEqual(decoded("_p~iF~ps|U_ulLnnqC_mqNvxq`@", 5), [
    [38.5, -120.2],
    [40.7, -120.95],
    [43.252, -126.453],
  ]);
});

test("rings have hundredths of a degree, lines thousandths", () => {
  assert.deepEqual(polygonsOf([["oFcB", "cBoF"], ["oFcB"]]), [[[[1.2, 0.5]], [[0.5, 1.2]]], [[[1.2, 0.5]]]]);
  assert.deepEqual(lineOf("oFcB"), [[0.12, 0.05]]);
});

test("a point is turned round as Leaflet wants it", () => {
  assert.deepEqual(asLatLng([51.2, 43.6]), [43.6, 51.2]);
});

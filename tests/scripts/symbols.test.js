import assert from "node:assert/strict";
import test from "node:test";
import { reachOf, symbolPath, symbolRadius } from "../../geodata/map/symbols.js";

test("symbols grow with the zoom, within limits", () => {
  const radii = [2, 4, 9].map((zoom) => symbolRadius("city", zoom));
  assert.deepEqual(radii, [1.8, 3, 4.8]);
});

test("a station is smaller than a crossing, and that than a city", () => {
  const radii = ["station", "crossing", "city"].map((kind) => symbolRadius(kind, 5));
  assert.deepEqual(radii, [2.5, 3.5, 4]);
});

test("each kind has its path: a square, a diamond, a disc", () => {
  const at = { x: 10, y: 20 };
  assert.equal(symbolPath("port", at, 2), "M8,18h4v4h-4z");
  assert.match(symbolPath("crossing", at, 2), /^M10,17\.3l2\.7,2\.7l-2\.7,2\.7l-2\.7,-2\.7z$/);
  assert.equal(symbolPath("city", at, 2), "M8,20a2,2 0 1,0 4,0a2,2 0 1,0 -4,0z");
});

test("on a small map a symbol takes less ground from the country round it", () => {
  assert.ok(reachOf(4).town < reachOf(5).town);
});

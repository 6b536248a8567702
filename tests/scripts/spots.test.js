// Where the name of a country may stand.
import assert from "node:assert/strict";
import test from "node:test";

globalThis.L = { Polygon: class {}, CircleMarker: class {} };
const { Spots } = await import("../../geodata/map/spots.js");

// A country 40 pixels wide and 12 high, whose name is wider than it; all round it lie others.
const LAND = { left: 100, right: 140, top: 100, bottom: 112 };
const isOn = ({ x, y }) => x > LAND.left && x < LAND.right && y > LAND.top && y < LAND.bottom;
const MAP = {
  latLngToContainerPoint: ({ x, y }) => ({ x, y }),
  getBounds: () => ({}),
  getSize: () => ({ x: 400, y: 300 }),
};
const BOUNDS = {
  intersects: () => true,
  getNorthWest: () => ({ x: LAND.left, y: LAND.top }),
  getSouthEast: () => ({ x: LAND.right, y: LAND.bottom }),
};
const sidesOf = (label, holds = isOn) => {
  const ground = { areaOf: () => ({ getBounds: () => BOUNDS }), isOn: holds };
  const size = { width: 60, height: 14 };
  return [
    ...new Spots(MAP, ground).on({ home: { x: 120, y: 106 }, place: "georgia", size, ...label }, "view"),
  ];
};
const middleOf = ({ box }) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });

test("the middle of a country's name stands in the country, however little room there is", () => {
  const sides = sidesOf({ weight: 1, isTight: true });
  assert.ok(sides.length > 20);
  assert.ok(sides.map(middleOf).every(isOn));
});

test("of a country off the route most of the name must stand there, not all of it", () => {
  const isPointed = (at) => isOn(at) && !(at.x > 130 && Math.abs(at.y - 106) > 2); // in the east
  const size = { width: 30, height: 8 };
  const sides = sidesOf({ weight: 3, isTight: false, size }, isPointed).map(middleOf);
  assert.ok(sides.some(({ x }) => x > 121)); // two of its corners stand abroad
  assert.ok(sides.every(({ x }) => x < 128));
});

test("one that has hardly room for its name is searched in more rows", () => {
  const rowsOf = (label) => new Set(sidesOf(label).map((side) => middleOf(side).y)).size;
  assert.ok(rowsOf({ weight: 1, isTight: true }) > 20);
});

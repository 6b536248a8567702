import assert from "node:assert/strict";
import test from "node:test";
import {
  apart,
  bestSide,
  boxAt,
  covers,
  isInside,
  isWithin,
  pointsAllOver,
  pointsAlong,
  sidesBeside,
  sidesOn,
} from "../../geodata/map/placing.js";

const VIEW = { x: 400, y: 300 };
const SIZE = { width: 60, height: 14 };
const box = (left, top, right, bottom) => ({ left, top, right, bottom });
const sidesAt = (at) => sidesBeside(SIZE).map((offset) => ({ offset, box: boxAt(at, offset, SIZE) }));
const AROUND = { taken: [], symbols: [], lines: [], view: VIEW, isBeside: true, isLit: false };
const sideAt = (at, around) => {
  const sides = sidesAt(at);
  return ["right", "left", "above", "below"][sides.indexOf(bestSide(sides, { ...AROUND, ...around }))];
};

test("a name on an area has its middle there", () => {
  assert.deepEqual(boxAt({ x: 100, y: 50 }, sidesOn(SIZE)[0], SIZE), box(70, 43, 130, 57));
});

test("names side by side keep some pixels apart, one above the other may touch", () => {
  assert.ok(!apart(box(0, 0, 10, 10), box(11, 0, 20, 10)));
  assert.ok(apart(box(0, 0, 10, 10), box(13, 0, 20, 10)));
  assert.ok(!apart(box(0, 0, 10, 10), box(0, 10, 10, 20)));
  assert.ok(apart(box(0, 0, 10, 10), box(0, 10.5, 10, 20)));
});

test("a box lies in the view with so much to the edge", () => {
  assert.ok(isInside(box(6, 6, 394, 294), VIEW, 6));
  assert.ok(!isInside(box(5, 6, 394, 294), VIEW, 6));
  assert.ok(isInside(box(0, 0, 400, 300), VIEW));
});

test("a box covers a point that it lies over, or that is near enough", () => {
  assert.ok(covers(box(0, 0, 10, 10), [{ x: 5, y: 5 }]));
  assert.ok(!covers(box(0, 0, 10, 10), [{ x: 12, y: 5 }]));
  assert.ok(covers(box(0, 0, 10, 10), [{ x: 12, y: 5 }], 3));
});

test("a point in a hole is not within, one on the second island is", () => {
  const square = (from, to) => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ];
  const rings = [square(0, 10), square(4, 6), square(20, 30)];
  assert.deepEqual(
    [2, 5, 15, 25].map((at) => isWithin({ x: at, y: at }, rings)),
    [true, false, false, true],
  );
});

test("no name slips between two points along a line", () => {
  const points = pointsAlong([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
  ]);
  const gaps = points.slice(1).map(({ x, y }, at) => Math.hypot(x - points[at].x, y - points[at].y));
  assert.ok(Math.max(...gaps) <= 8);
  assert.deepEqual(
    pointsAlong([
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ]),
    [],
  );
});

test("points all over the view begin with those nearest to home", () => {
  const [first, ...others] = pointsAllOver(VIEW, { x: 0, y: 0 });
  assert.ok(others.every(({ x, y }) => Math.hypot(x, y) >= Math.hypot(first.x, first.y)));
  assert.ok(pointsAllOver(VIEW, { x: 0, y: 0 }).every(({ x, y }) => x > 0 && y > 0 && x < 400 && y < 300));
});

test("a town has its name on the right, where nothing stands in the way", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, {}), "right");
});

test("it changes sides before another name, a line, another symbol, the edge of the view", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, { taken: [box(210, 140, 300, 160)] }), "left");
  assert.equal(sideAt({ x: 200, y: 150 }, { lines: [{ x: 230, y: 150 }] }), "left");
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols: [{ x: 274, y: 150 }] }), "left");
  assert.equal(sideAt({ x: 390, y: 150 }, {}), "left");
});

test("where every side lies over a line, the name stands over the line", () => {
  const lines = [
    { x: 230, y: 150 },
    { x: 170, y: 150 },
    { x: 200, y: 135 },
    { x: 200, y: 165 },
  ];
  assert.equal(sideAt({ x: 200, y: 150 }, { lines }), "right");
});

test("near another symbol only a name that is lit is written", () => {
  const symbols = sidesAt({ x: 200, y: 150 }).map(({ box: { left, top } }) => ({ x: left + 5, y: top + 5 }));
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols }), undefined);
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols, isLit: true }), "right");
});

test("no name covers another, not even one that is lit", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, { taken: [box(0, 0, 400, 300)], isLit: true }), undefined);
});

test("a name on an area asks only that it covers no other", () => {
  const [offset] = sidesOn(SIZE);
  const sides = [{ offset, box: boxAt({ x: 0, y: 0 }, offset, SIZE) }];
  const lines = [{ x: 0, y: 0 }];
  assert.equal(bestSide(sides, { ...AROUND, lines, isBeside: false }), sides[0]);
  assert.equal(bestSide(sides, { ...AROUND, taken: [sides[0].box], isBeside: false }), undefined);
});

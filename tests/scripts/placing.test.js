import assert from "node:assert/strict";
import test from "node:test";
import {
  allSides,
  apart,
  bestSide,
  boxAt,
  covers,
  isInside,
  isWithin,
  push,
  sidesBeside,
  sidesOn,
} from "../../geodata/map/placing.js";
import { onceEach, pointsAllOver, pointsAlong } from "../../geodata/map/points.js";

const VIEW = { x: 400, y: 300 };
const SIZE = { width: 60, height: 14 };
const box = (left, top, right, bottom) => ({ left, top, right, bottom });
const sidesAt = (at) => sidesBeside(SIZE, 8).map((offset, cost) => ({ box: boxAt(at, offset, SIZE), cost }));
const AROUND = { taken: [], symbols: [], lines: [], view: VIEW };
const sideAt = (at, around) => {
  const sides = sidesAt(at);
  const best = bestSide(sides, { ...AROUND, ...around });
  return ["right", "left", "above", "below"][sides.findIndex((side) => side.box === best)];
};
const symbol = (x, y, near = 6, wide = 0, closer = 0) => ({ x, y, near, wide, closer });

test("a name on an area has its middle there", () => {
  assert.deepEqual(boxAt({ x: 100, y: 50 }, sidesOn(SIZE)[0], SIZE), box(70, 43, 130, 57));
});

test("names side by side keep some pixels apart, one above the other may touch", () => {
  assert.ok(!apart(box(0, 0, 10, 10), box(11, 0, 20, 10)));
  assert.ok(apart(box(0, 0, 10, 10), box(13, 0, 20, 10)));
  assert.ok(!apart(box(0, 0, 10, 10), box(0, 9.5, 10, 20)));
  assert.ok(apart(box(0, 0, 10, 10), box(0, 10, 10, 20)));
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

test("points all over a box begin with those nearest to home", () => {
  const [first, ...others] = pointsAllOver(box(0, 0, 400, 300), { x: 0, y: 0 });
  assert.ok(others.every(({ x, y }) => Math.hypot(x, y) >= Math.hypot(first.x, first.y)));
  assert.ok([first, ...others].every(({ x, y }) => x > 0 && y > 0 && x < 400 && y < 300));
});

test("a town has its name on the right, where nothing stands in the way", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, {}), "right");
});

test("it changes sides before another name, a line, another symbol, the edge of the view", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, { taken: [box(210, 140, 300, 160)] }), "left");
  assert.equal(sideAt({ x: 200, y: 150 }, { lines: [{ x: 230, y: 150 }] }), "left");
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols: [symbol(274, 150, 7)] }), "left");
  assert.equal(sideAt({ x: 390, y: 150 }, {}), "left");
});

test("where every side lies over a line, the name covers as little of it as it can", () => {
  const [right, left] = sidesAt({ x: 200, y: 150 });
  const lines = [230, 240, 250, 170].map((x) => ({ x, y: 150 }));
  assert.equal(bestSide([right, left], { ...AROUND, lines }), left.box);
});

test("a name stands off a line that runs beside it", () => {
  const { right } = sidesAt({ x: 200, y: 150 })[0].box;
  assert.equal(sideAt({ x: 200, y: 150 }, { lines: [{ x: right + 2, y: 150 }] }), "left");
  assert.equal(sideAt({ x: 200, y: 150 }, { lines: [{ x: right + 4, y: 150 }] }), "right");
});

test("near another symbol no name is written", () => {
  const symbols = sidesAt({ x: 200, y: 150 }).map(({ box: { left, top } }) => symbol(left + 5, top + 5));
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols }), undefined);
});

test("a side from which a name points to another symbol is taken only if there is no better", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, { symbols: [symbol(280, 150, 6, 13)] }), "left");
});

test("a name covers many points of a line rather than stand nearer to another symbol than to its own", () => {
  const [right, left] = sidesAt({ x: 200, y: 150 });
  const lines = [140, 150, 160, 170, 180].map((x) => ({ x, y: 150 }));
  const symbols = [symbol(270, 150, 0, 0, 8)];
  assert.equal(bestSide([right, left], { ...AROUND, lines, symbols }), left.box);
});

test("what goes aside can be asked not to go where it costs much", () => {
  const lines = [{ x: 230, y: 150 }];
  const cheap = allSides(sidesAt({ x: 200, y: 150 }), { ...AROUND, lines }, 3);
  assert.deepEqual(
    cheap,
    [1, 2].map((at) => sidesAt({ x: 200, y: 150 })[at].box),
  );
});

test("of sides in order no more are looked at than can be better", () => {
  let looked = 0;
  const sides = function* () {
    for (const side of sidesAt({ x: 200, y: 150 })) {
      looked += 1;
      yield side;
    }
  };
  bestSide(sides(), AROUND);
  assert.equal(looked, 1);
  looked = 0;
  bestSide(sides(), { ...AROUND, lines: [{ x: 230, y: 150 }] });
  assert.equal(looked, 3);
});

test("lines that run together count once", () => {
  const line = pointsAlong([
    { x: 0, y: 1 },
    { x: 80, y: 1 },
  ]);
  assert.equal(onceEach([...line, ...line.map(({ x, y }) => ({ x: x + 1, y: y + 1 }))]).length, line.length);
});

test("no name covers another", () => {
  assert.equal(sideAt({ x: 200, y: 150 }, { taken: [box(0, 0, 400, 300)] }), undefined);
});

test("all free sides are told, the cheapest first", () => {
  const boxes = allSides(sidesAt({ x: 200, y: 150 }), { ...AROUND, lines: [{ x: 230, y: 150 }] });
  assert.deepEqual(boxes[0], sidesAt({ x: 200, y: 150 })[1].box);
  assert.equal(boxes.length, sidesAt({ x: 200, y: 150 }).length);
});

test("those in the way of a name go elsewhere, if each finds another place", () => {
  const [here, there] = [box(0, 0, 10, 10), box(0, 20, 10, 30)];
  const boxes = { port: [here, there], country: [here] };
  const find = (name, others) =>
    boxes[name].filter((each) => [...others].every((other) => apart(each, other)));
  const moved = push("country", new Map([["port", here]]), find);
  assert.deepEqual(
    [...moved],
    [
      ["country", here],
      ["port", there],
    ],
  );
});

test("where they find none, all stay, and the name is not written", () => {
  const here = box(0, 0, 10, 10);
  const find = (_, others) => [here].filter((each) => [...others].every((other) => apart(each, other)));
  const placed = new Map([["port", here]]);
  assert.deepEqual([...push("country", placed, find)], [["port", here]]);
});

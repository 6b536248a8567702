import assert from "node:assert/strict";
import test from "node:test";
import { bestFit, freeBoxes, furnitureOn, isClear } from "../../geodata/map/free.js";

const box = (left, top, right, bottom) => ({ left, top, right, bottom });
const VIEW = { x: 400, y: 300 };
const LEGEND = box(10, 200, 160, 290);

test("an empty map is one free box", () => {
  assert.deepEqual(freeBoxes(VIEW, []), [box(0, 0, 400, 300)]);
});

test("no free box reaches under what stands on the map", () => {
  const free = freeBoxes(VIEW, [LEGEND]);
  assert.ok(free.some((each) => each.right === 400 && each.bottom === 200 && each.left === 0));
  assert.ok(free.some((each) => each.left === 160 && each.bottom === 300 && each.right === 400));
  assert.ok(
    free.every((each) => each.bottom <= 200 || each.top >= 290 || each.left >= 160 || each.right <= 10),
  );
});

test("something wide is shown above the legend, something high beside it", () => {
  const free = freeBoxes(VIEW, [LEGEND]);
  assert.deepEqual(bestFit(free, { x: 40, y: 4 }, 20, Infinity).box, box(0, 0, 400, 200));
  assert.deepEqual(bestFit(free, { x: 4, y: 40 }, 20, Infinity).box, box(160, 0, 400, 300));
});

test("it fills its box but for the room round it", () => {
  assert.equal(bestFit([box(0, 0, 400, 300)], { x: 45, y: 10 }, 20, Infinity).zoom, 3);
});

test("a town is shown in the largest box, from no nearer than it is worth", () => {
  const { box: found, zoom } = bestFit(freeBoxes(VIEW, [LEGEND]), { x: 0, y: 0 }, 20, 6);
  assert.equal(zoom, 6);
  assert.deepEqual(found, box(0, 0, 400, 200));
});

test("something is seen that lies in the view, clear of what stands on it", () => {
  assert.ok(isClear(box(200, 100, 220, 120), VIEW, [LEGEND], 10));
  assert.ok(!isClear(box(150, 195, 170, 210), VIEW, [LEGEND], 10));
  assert.ok(!isClear(box(390, 100, 395, 120), VIEW, [LEGEND], 10));
});

test("a legend that is open keeps room for the rows that it is yet to get", () => {
  const control = (isLegend, top) => ({
    getBoundingClientRect: () => ({ ...box(10, top, 160, 290), width: 150, height: 290 - top }),
    matches: () => isLegend,
  });
  const controls = [control(true, 240), control(false, 240), control(true, 20)];
  const container = { getBoundingClientRect: () => box(0, 0, 400, 300), querySelectorAll: () => controls };
  const tops = furnitureOn({ getContainer: () => container }).map(({ top }) => top);
  assert.deepEqual(tops, [166, 240, 20]);
});

test("names keep some air below the title, which they would be read with", () => {
  const control = (className) => ({
    getBoundingClientRect: () => ({ ...box(10, 10, 160, 30), width: 150, height: 20 }),
    matches: (selector) => selector === className,
  });
  const container = {
    getBoundingClientRect: () => box(0, 0, 400, 300),
    querySelectorAll: () => [control(".map-title"), control(".tools")],
  };
  const bottoms = (air) => furnitureOn({ getContainer: () => container }, air).map(({ bottom }) => bottom);
  assert.deepEqual(bottoms(16), [46, 30]);
  assert.deepEqual(bottoms(), [30, 30]);
});

import assert from "node:assert/strict";
import test from "node:test";
import { timesFor } from "../../geodata/corridor/stretches.js";

const leg = (start, end, km = 100) => ({ id: `${start}-${end}`, start, end, km });
const legs = [
  leg("xian", "almaty"),
  leg("almaty", "poti", 400),
  leg("poti", "constanta"),
  leg("poti", "istanbul"),
];
const time = (value, starts = [], ends = []) => ({ value, starts, ends });
const whole = time("31 days", ["xian"], ["constanta"]);
const part = time("12 days", ["xian"], ["poti", "batumi"]);
const short = time("2 days", ["xian"], ["almaty"]);
const unstated = time("10 days");
const abroad = time("35 days", ["xian"]);
const times = [unstated, whole, part, short, abroad];
const values = (told) => told.map(({ value }) => value);

test("a time for just these ends is told alone", () => {
  const { own, nearest } = timesFor(times, legs, legs.slice(0, 3));
  assert.deepEqual([values(own), nearest], [["31 days"], []]);
});

test("else those are nearest that have most of the route, and of these the shorter first", () => {
  const { own, nearest } = timesFor(times, legs, [legs[1], legs[3]]);
  assert.deepEqual([own, values(nearest)], [[], ["12 days", "31 days"]]);
});

test("a time without a stretch is told as such, one that ends off the route is not", () => {
  assert.deepEqual(values(timesFor(times, legs, [legs[3]]).unstated), ["10 days"]);
});

test("a stretch that has no leg of the route is not near", () => {
  assert.deepEqual(timesFor([short], legs, [legs[3]]).nearest, []);
});

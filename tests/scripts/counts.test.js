import assert from "node:assert/strict";
import test from "node:test";
import { countsOf, countsUnder, parted } from "../../content/coverage/counts.js";

const ROWS = [
  {
    place: "russia",
    cells: { balance: { named: ["one", "two"], implied: [] }, route: { named: [], implied: ["three"] } },
    named: 2,
    implied: 1,
  },
  { place: "georgia", cells: { route: { named: [], implied: ["three", "four"] } }, named: 0, implied: 2 },
];

test("a heading counts its links to all places, and none where it is silent", () => {
  assert.deepEqual(countsUnder(ROWS, "balance"), { named: 2, implied: 0 });
  assert.deepEqual(countsUnder(ROWS, "route"), { named: 0, implied: 3 });
});

test("the sums of the headings are those of the rows", () => {
  const under = ["balance", "route"].map((heading) => countsUnder(ROWS, heading));
  const both = (strength) => under[0][strength] + under[1][strength];
  assert.deepEqual(countsOf(ROWS), { named: both("named"), implied: both("implied") });
});

test("a list put in two keeps its order, and each in one of them", () => {
  assert.deepEqual(
    parted([3, 1, 4, 2], (number) => number > 2),
    [
      [3, 4],
      [1, 2],
    ],
  );
});

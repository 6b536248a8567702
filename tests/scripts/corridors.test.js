import assert from "node:assert/strict";
import test from "node:test";
import { corridorsToLight, inPieces, sharedBy } from "../../geodata/map/corridors.js";

const content = {
  corridors: ["titr", "northern-corridor"],
  drawn: { aktau: { only_with: "" }, brest: { only_with: "northern-corridor" } },
};
const toLight = (...lit) => [...corridorsToLight(lit, content)];

test("a corridor is drawn to light it, or a stop that comes with it alone", () => {
  assert.deepEqual(toLight("titr"), ["titr"]);
  assert.deepEqual(toLight("brest", "northern-corridor"), ["northern-corridor"]);
});

test("other places need no corridor, whether they are drawn or not", () => {
  assert.deepEqual(toLight("aktau", "osce"), []);
});

const POTI = [
  [42, 41],
  [42.5, 40],
  [43, 38],
  [44, 29],
];
const BATUMI = [
  [41, 41],
  [42.5, 40],
  [43, 38],
  [43, 28],
];

test("lines of ships that run together are the same pieces there, so that their dots fall together", () => {
  const isShared = sharedBy([POTI, BATUMI]);
  const [poti, batumi] = [POTI, BATUMI].map((line) => inPieces(line, isShared));
  assert.equal(poti.length, 3);
  assert.deepEqual(poti[1], batumi[1]);
  assert.notDeepEqual(poti[2], batumi[2]);
});

test("a piece runs from west to east, whichever way its leg goes", () => {
  const isShared = sharedBy([POTI, BATUMI.toReversed()]);
  const [there] = inPieces(POTI, isShared).slice(1);
  assert.deepEqual(there, [
    [43, 38],
    [42.5, 40],
  ]);
  assert.deepEqual(inPieces(BATUMI.toReversed(), isShared)[1], there);
});

test("a line that shares nothing is one piece", () => {
  assert.deepEqual(
    inPieces(
      [
        [0, 0],
        [1, 1],
        [0, 2],
      ],
      () => false,
    ),
    [
      [
        [0, 0],
        [1, 1],
        [0, 2],
      ],
    ],
  );
});

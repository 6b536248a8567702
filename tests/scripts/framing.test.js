import assert from "node:assert/strict";
import test from "node:test";
import { nextView } from "../../geodata/map/framing.js";

const now = {
  isSeen: false,
  isPoint: false,
  isChosen: false,
  nearest: 6,
  slack: 2,
  zoom: 4,
  fitting: 5,
  width: 744,
};
const town = { ...now, isPoint: true, fitting: Infinity };

test("what is seen well is left where it is", () => {
  assert.equal(nextView({ ...now, isSeen: true }), undefined);
  assert.equal(nextView({ ...town, isSeen: true }), undefined);
});

test("what is seen but too small is fitted", () => {
  assert.deepEqual(nextView({ ...now, isSeen: true, zoom: 3, fitting: 6.5 }), { nearest: 6 });
});

test("a way that might be half a step larger is fitted, a country is left", () => {
  assert.equal(nextView({ ...now, isSeen: true, zoom: 4.5 }), undefined);
  assert.deepEqual(nextView({ ...now, isSeen: true, zoom: 4.5, slack: 0.25 }), { nearest: 6 });
});

test("what is worth no nearer zoom is not taken for too small", () => {
  assert.equal(nextView({ ...now, isSeen: true, zoom: 4, fitting: 9 }), undefined);
  assert.deepEqual(nextView({ ...now, isSeen: true, zoom: 7, fitting: 12, nearest: 10 }), { nearest: 10 });
});

test("a town that is chosen is gone near to, even if it is seen; one that is only read of is not", () => {
  assert.deepEqual(nextView({ ...town, isSeen: true, isChosen: true }), { nearest: 6 });
  assert.equal(nextView({ ...town, isSeen: true, isChosen: true, zoom: 6 }), undefined);
  assert.equal(nextView({ ...town, isSeen: true }), undefined);
});

test("a town is shown from no farther than before", () => {
  assert.deepEqual(nextView({ ...town }), { nearest: 6 });
  assert.deepEqual(nextView({ ...town, zoom: 7 }), { nearest: 7 });
});

test("what would make the map too small is shown in part, from its middle", () => {
  assert.deepEqual(nextView({ ...now, fitting: 2 }), { centred: 3 });
  assert.deepEqual(nextView({ ...now, fitting: 2, width: 390 }), { nearest: 6 });
  assert.deepEqual(nextView({ ...now, fitting: 1, width: 390 }), { centred: 2 });
});

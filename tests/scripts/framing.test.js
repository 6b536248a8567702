import assert from "node:assert/strict";
import test from "node:test";
import { nextView } from "../../geodata/map/framing.js";

const now = { isSeen: false, isPoint: false, zoom: 4, fitting: 5, width: 744 };

test("what is seen well is left where it is", () => {
  assert.equal(nextView({ ...now, isSeen: true }), undefined);
  assert.equal(nextView({ ...now, isSeen: true, isPoint: true, fitting: 9 }), undefined);
});

test("what is seen but too small is fitted", () => {
  assert.deepEqual(nextView({ ...now, isSeen: true, fitting: 6.5 }), { nearest: 6 });
});

test("a town is shown from no nearer than before, and never from afar", () => {
  assert.deepEqual(nextView({ ...now, isPoint: true, fitting: 9 }), { nearest: 5 });
  assert.deepEqual(nextView({ ...now, isPoint: true, fitting: 9, zoom: 7 }), { nearest: 7 });
});

test("what would make the map too small is shown in part, from its middle", () => {
  assert.deepEqual(nextView({ ...now, fitting: 2 }), { centred: 3 });
  assert.deepEqual(nextView({ ...now, fitting: 2, width: 390 }), { nearest: 6 });
  assert.deepEqual(nextView({ ...now, fitting: 1, width: 390 }), { centred: 2 });
});

// A text that comes after the map: its places are counted there.
import assert from "node:assert/strict";
import test from "node:test";
import { countAnew } from "../../geodata/map/recount.js";

test("places have the counts of the new text, and none of the old", () => {
  const places = { iran: { named: 3, implied: 1 }, china: { named: 0, implied: 0 } };
  countAnew(places, { china: [2, 1] });
  assert.deepEqual(places, { iran: { named: 0, implied: 0 }, china: { named: 2, implied: 1 } });
});

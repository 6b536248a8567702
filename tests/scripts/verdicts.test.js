import assert from "node:assert/strict";
import test from "node:test";
import { verdictsCounted } from "../../content/reader/verdicts.js";

test("verdicts are counted, the strongest first, and those that no note has are left out", () => {
  const notes = ["supported", "", "overstated", "supported"].map((verdict) => ({ verdict }));
  assert.deepEqual(verdictsCounted(notes), [
    ["overstated", 1],
    ["supported", 2],
  ]);
});

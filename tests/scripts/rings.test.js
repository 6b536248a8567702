import assert from "node:assert/strict";
import test from "node:test";
import { endsOf } from "../../geodata/map/rings.js";

const leg = (start, end) => ({ start, end });

test("a leg has its two ends", () => {
  assert.deepEqual(endsOf([leg("alashankou", "dostyk")]), ["alashankou", "dostyk"]);
});

test("a journey has those where it begins and where it ends", () => {
  const legs = [leg("baku", "ganja"), leg("ganja", "tbilisi"), leg("tbilisi", "poti")];
  assert.deepEqual(endsOf(legs), ["baku", "poti"]);
  assert.deepEqual(endsOf([]), []);
});

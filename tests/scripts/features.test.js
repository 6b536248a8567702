import assert from "node:assert/strict";
import test from "node:test";
import { isNatural } from "../../geodata/map/features.js";

test("seas, straits and ranges are named later where no passage mentions them; states, towns and their regions are not", () => {
  const natural = ["ocean", "sea", "strait", "lake", "river", "range", "desert", "peninsula", "area"];
  const others = ["country", "territory", "city", "port", "province", "region", "organisation", "route"];
  const told = (/** @type {string[]} */ types) => types.map((type) => isNatural({ type }));

  assert.ok(told(natural).every(Boolean));
  assert.ok(!told(others).some(Boolean));
});

import assert from "node:assert/strict";
import test from "node:test";
import { withButton } from "../../geodata/map/chips.js";

const place = (type, named = 1, implied = 0) => ({ type, named, implied });
const places = {
  asia: place("region", 0, 2),
  kazakhstan: place("country"),
  "united-states": place("country"),
  eu: place("organisation"),
  cica: place("organisation", 0, 0),
  titr: place("route"),
};

test("what has no shape to touch has a button: the route, states, organisations, regions", () => {
  const drawn = { asia: {}, kazakhstan: {} };
  assert.deepEqual(withButton(Object.keys(places), places, drawn), ["titr", "united-states", "eu", "asia"]);
});

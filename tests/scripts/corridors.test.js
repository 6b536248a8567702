import assert from "node:assert/strict";
import test from "node:test";
import { corridorsToLight } from "../../geodata/map/corridors.js";

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

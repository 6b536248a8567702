import assert from "node:assert/strict";
import test from "node:test";
import { headingOf } from "../../geodata/map/heading.js";

const LEGS = [
  { id: "one", start: "aktau", end: "alat" },
  { id: "two", start: "alat", end: "tbilisi" },
  { id: "far", start: "almaty", end: "astana" },
];
const NAMES = { of: (place) => place.toUpperCase(), ofLeg: ({ start, end }) => `${start} – ${end}` };
const heading = (light) => headingOf(light, LEGS, NAMES);

test("a map is headed with what is selected", () => {
  assert.equal(heading({ chosen: ["georgia"], places: { georgia: "named" } }), "GEORGIA");
  assert.equal(heading({ chosen: ["georgia", "china"] }), "GEORGIA · CHINA");
  assert.equal(heading({ legs: ["one"] }), "aktau – alat");
  assert.equal(heading({ legs: ["one", "two"] }), "aktau – tbilisi");
});

test("a map is headed with what the page calls a passage or an event that is selected", () => {
  assert.equal(heading({ heading: "Passage 9", places: { georgia: "named" } }), "Passage 9");
  assert.equal(heading({ heading: "1 May 2024" }), "1 May 2024");
});

test("a map is headed with the corridor where nothing is lit, and with nothing where a passage is read", () => {
  assert.equal(heading({}), "The Middle Corridor from China to Europe");
  assert.equal(heading({ places: { georgia: "implied" } }), "");
  assert.equal(heading({ legs: ["one", "far"] }), "");
});

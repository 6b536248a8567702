import assert from "node:assert/strict";
import test from "node:test";
import { headingOfEvent, lightOf, litEvents } from "../../content/timeline/lit_events.js";
import { NOTHING } from "../../geodata/page/selection.js";

const mark = (place, manner) => ({ words: place, place, manner, reason: "" });
const visit = {
  id: "visit",
  places: ["berlin", "germany"],
  pieces: [
    "In ",
    mark("berlin", "place"),
    mark("germany", "actor"),
    mark("germany", "place"),
    { passage: "one" },
  ],
};
const EVENTS = [visit, { id: "summit", places: ["astana"], pieces: [] }];
const ids = (selection) => litEvents(EVENTS, { ...NOTHING, ...selection }).map(({ id }) => id);

test("an event lights itself alone, a place the events that speak of it", () => {
  assert.deepEqual(ids({ event: "summit" }), ["summit"]);
  assert.deepEqual(ids({ places: ["germany"] }), ["visit"]);
  assert.deepEqual(ids({ places: ["georgia"] }), []);
});

test("several places light the events of each, in the order of the days", () => {
  assert.deepEqual(ids({ places: ["astana", "berlin"] }), ["visit", "summit"]);
});

test("nothing lights nothing", () => {
  assert.deepEqual(ids({}), []);
  assert.deepEqual(lightOf(EVENTS, NOTHING), { places: {}, manners: {}, chosen: [], frame: false });
});

test("an event lights its places on the map, each as the event speaks of it", () => {
  assert.deepEqual(lightOf(EVENTS, { ...NOTHING, event: "visit" }), {
    places: { berlin: "named", germany: "named" },
    manners: { berlin: "place", germany: "actor place" },
    chosen: [],
    frame: true,
  });
});

test("a chosen place is lit and said to be chosen", () => {
  const light = lightOf(EVENTS, { ...NOTHING, places: ["georgia"] });
  assert.deepEqual(light, { places: { georgia: "named" }, manners: {}, chosen: ["georgia"], frame: true });
});

test("an event is headed with its day and where it was", () => {
  const names = (name) => ({ names: { en: name } });
  const content = {
    events: [{ ...visit, date: "29 September 2023" }],
    places: { berlin: names("Berlin"), germany: names("Germany") },
  };
  const heading = (selection) => headingOfEvent(content, { ...NOTHING, ...selection });
  assert.equal(heading({ event: "visit" }), "29 September 2023 · Berlin · Germany");
  assert.equal(heading({ places: ["berlin"] }), "");
});

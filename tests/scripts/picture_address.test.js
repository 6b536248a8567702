import assert from "node:assert/strict";
import test from "node:test";
import { pictureAddress, widthFor } from "../../geodata/map/picture_address.js";

const SEEN = {
  page: "/",
  search: "?place=georgia&utm_source=x",
  language: "kk",
  names: "en",
  theme: "dark",
  edges: { west: 40, south: 36.12345678, east: 54, north: 44 },
  size: { x: 680, y: 780 },
  light: {
    places: { georgia: "named", russia: "named", eu: "named", iran: "implied" },
    manners: { georgia: "place", russia: "actor", eu: "place actor" },
    legs: ["a", "b"],
    stops: ["c"],
  },
  corridors: ["titr"],
  members: "un",
  hasDisputed: true,
  mentioned: ["georgia", "kyoto"],
};

const queryOf = (seen) => Object.fromEntries(new URLSearchParams(pictureAddress(seen).split("?")[1]));

test("what is lit is listed by how it is named", () => {
  const { named, actors, implied } = queryOf(SEEN);
  assert.deepEqual([named, actors, implied], ["georgia,eu", "russia,eu", "iran"]);
});

test("a place of which no manner is known is a location", () => {
  assert.equal(queryOf({ ...SEEN, light: { places: { georgia: "named" } } }).named, "georgia");
});

test("that nothing is lit is said: else it would follow from what is selected", () => {
  assert.equal(queryOf({ ...SEEN, light: {} }).named, "");
});

test("the view is asked for as it is seen", () => {
  const { bounds, width, theme, lang, names, legs, stops, corridors, members, disputed } = queryOf(SEEN);
  assert.deepEqual([bounds, width], ["40.0000,36.1235,54.0000,44.0000", "680"]);
  assert.deepEqual([theme, lang, names], ["dark", "kk", "en"]);
  assert.deepEqual([legs, stops, corridors, members, disputed], ["a,b", "c", "titr", "un", undefined]);
  assert.equal(queryOf({ ...SEEN, hasDisputed: false }).disputed, "no");
});

test("of the page's address only what is ours is kept", () => {
  const query = queryOf({ ...SEEN, page: "/base/corridor/" });
  assert.equal(query.page, "corridor");
  assert.equal(query.place, "georgia");
  assert.equal(query.utm_source, undefined);
  assert.equal(queryOf({ ...SEEN, page: "/base/" }).page, undefined);
});

test("while nothing is selected, the picture is one of the passage being read", () => {
  const reading = { places: { georgia: "named" }, reading: "hub" };
  assert.equal(queryOf({ ...SEEN, search: "", light: reading }).passage, "hub");
});

test("what a text of one's own mentions is listed: the server does not know it", () => {
  assert.equal(queryOf({ ...SEEN, page: "/own" }).mentioned, "georgia,kyoto");
  assert.equal(queryOf(SEEN).mentioned, undefined);
});

test("a very large map is drawn smaller, a very small one larger", () => {
  assert.equal(widthFor({ x: 680, y: 780 }), 680);
  assert.equal(widthFor({ x: 4000, y: 1000 }), 2000);
  assert.equal(widthFor({ x: 1000, y: 4000 }), 500);
  assert.equal(widthFor({ x: 200, y: 200 }), 320);
});

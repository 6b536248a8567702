import assert from "node:assert/strict";
import test from "node:test";
import { findPlaces as findPlacesIn } from "../../geodata/page/find.js";
import { journeysIn } from "../../content/reader/asked_journey.js";
import { foundIn } from "../../content/reader/found.js";
import { groupsOf } from "../../content/reader/found_groups.js";
import { Known } from "../../content/reader/known.js";
import { openShelf } from "../../geodata/page/shelf.js";

const place = (name) => ({ names: { en: name }, also: [], kind: "town", named: 0, implied: 0 });
const note = (id, pieces, { verdict = "", date = "", about = ["first"], places = [] } = {}) => ({
  id,
  pieces,
  verdict,
  date,
  about,
  places,
  rates: [],
});
const text = (id) => ({ id, title: `Title of ${id}`, language: "en", date: "", passages: 1 });
const known = new Known({
  places: { aktau: place("Aktau"), baku: place("Baku") },
  sections: [{ title: "One", passages: [{ id: "first", paragraph: 1, pieces: ["Oil leaves by sea."] }] }],
  links: [],
  notes: [
    note("pipe", ["Most oil leaves by the CPC pipeline."]),
    note("doubt", ["It is not so."], { verdict: "overstated" }),
    note("opened", ["The pipeline is opened."], { date: "2001-03" }),
  ],
  legs: [{ id: "aktau-baku", start: "aktau", end: "baku", words: "by sea", places: ["aktau", "baku"] }],
  figures: {
    aktau: [
      {
        measure: "cargo",
        scope: "all",
        value: { before: "", value: "7 t", after: "" },
        when: "",
        source: "a",
        note: "",
      },
    ],
  },
});
const ids = (asked) => {
  const { passages, notes, dates, legs, figures } = foundIn(asked, known);
  return [
    passages.map(({ passage }) => passage),
    notes.map(({ note: { id } }) => id),
    dates.map(({ note: { id } }) => id),
    legs.map(({ leg: { id } }) => id),
    figures.map(({ figure: { measure } }) => measure),
  ];
};

test("words are found in passages, notes, dates, legs and figures", () => {
  assert.deepEqual(ids("oil"), [["first"], ["pipe"], [], [], []]);
  assert.deepEqual(ids("cpc"), [[], ["pipe"], [], [], []]);
  assert.deepEqual(ids("pipeline"), [[], ["pipe"], ["opened"], [], []]);
  assert.deepEqual(ids("aktau"), [[], [], [], ["aktau-baku"], ["cargo"]]);
  assert.deepEqual(ids(""), [[], [], [], [], []]);
});

test("the name of a verdict finds the notes that have it", () => {
  assert.deepEqual(ids("overstated")[1], ["doubt"]);
});

const findPlaces = findPlacesIn(
  ["Aktau", "Baku", "Berlin"].map((en) => ({
    id: en.toLowerCase(),
    names: { en },
    also: en === "Aktau" ? ["Aktau Sea Port", "Порт Актау"] : [],
  })),
);

test("two stops of the corridor, one after the other, are a journey", () => {
  const journeys = (asked) => journeysIn(asked, known.content.legs, findPlaces);
  const there = [{ from: "aktau", to: "baku" }];
  for (const asked of ["Aktau Baku", "aktau to baku", "Aktau → Bak", "Aktau–Baku", "aktau sea port to baku"])
    assert.deepEqual(journeys(asked), there);
  for (const asked of ["Aktau", "Aktau Berlin", "Aktau Aktau", "oil to Baku", "sea to Baku", ""])
    assert.deepEqual(journeys(asked), []);
  assert.deepEqual(led("Aktau to Baku"), [{ page: "./corridor?lang=ru&from=aktau&to=baku" }]);
});

const location = { pathname: "/", search: "?lang=ru" };
globalThis.window = { location };

/** Where the first of what is found leads, in a page without elements. */
const led = (asked, elsewhere = []) => {
  const taken = [];
  const made = { append: () => {}, addEventListener: () => {}, setAttribute: () => {}, dataset: {} };
  globalThis.document = { createElement: () => ({ ...made }) };
  globalThis.location = location;
  const journeys = journeysIn(asked, known.content.legs, findPlaces);
  const found = { places: [], journeys, ...foundIn(asked, known), elsewhere };
  for (const { options } of groupsOf(found, known, (to) => taken.push(to))) options[0].take();
  return taken;
};

test("what is found leads to a passage with the note opened, to a card, or to the page that has it", () => {
  assert.deepEqual(led("pipeline"), [
    { choice: { passage: "first" }, note: "pipe" },
    { page: "./timeline?lang=ru&event=opened" },
  ]);
  assert.deepEqual(led("aktau"), [
    { page: "./corridor?lang=ru&leg=aktau-baku" },
    { choice: { place: "aktau" }, tab: "figures" },
  ]);
});

test("what is found in another text leads there, after what the open one has", () => {
  globalThis.location = location;
  openShelf({ open: "a", texts: [text("a"), text("b")] });
  const passages = [
    { id: "first", number: 3, words: "A pipeline.", hit: { before: "", hit: "", after: "" } },
  ];
  assert.deepEqual(led("pipeline", [{ text: "b", passages }]).slice(1), [
    { page: "./timeline?lang=ru&event=opened" },
    { page: "./?lang=ru&text=b&passage=first" },
  ]);
});

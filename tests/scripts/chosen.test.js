import assert from "node:assert/strict";
import test from "node:test";
import { Chosen } from "../../content/reader/chosen.js";
import { Known } from "../../content/reader/known.js";
import { lightOf } from "../../content/reader/lighting.js";
import { NOTHING } from "../../geodata/page/selection.js";

const place = (name) => ({ names: { en: name }, also: [], kind: "country", named: 0, implied: 0 });
const link = (passage, id, strength, manners = []) => ({
  passage,
  place: id,
  strength,
  reason: `${id} in ${passage}`,
  manners,
  through: [],
});
const note = (id, { about = [], places = [], verdict = "", date = "" }) => ({
  id,
  section: "Trade",
  about,
  places,
  verdict,
  date,
  pieces: [],
});
const known = new Known({
  language: "en",
  places: {
    iran: place("Iran"),
    titr: place("Trans-Caspian route"),
    "a.b": { ...place("A"), names: { en: "A" } },
  },
  sections: [
    { title: "One", passages: [{ id: "first", paragraph: 1, pieces: [] }] },
    { title: "Two", passages: [{ id: "second", paragraph: 2, pieces: [] }] },
  ],
  links: [
    link("first", "iran", "implied"),
    link("second", "iran", "named", ["actor"]),
    link("second", "titr", "implied"),
  ],
  notes: [
    note("event", { about: ["first"], date: "2024" }),
    note("plain", { about: ["first"], places: ["iran"] }),
    note("judging", { about: ["first"], verdict: "supported", date: "2023" }),
    note("doubting", { about: ["first"], verdict: "overstated" }),
  ],
  aliases: { places: {}, passages: {} },
});

test("links of a place can be asked for with those that only imply it, or without", () => {
  assert.deepEqual(
    known.linksTo("iran").map(({ passage }) => passage),
    ["first", "second"],
  );
  assert.deepEqual(
    known.linksTo("iran", true).map(({ passage }) => passage),
    ["second"],
  );
  assert.deepEqual(known.linksTo("nowhere"), []);
});

test("of the notes on a passage the strongest verdict comes first, and events come last", () => {
  assert.deepEqual(
    known.notesOn("first").map(({ id }) => id),
    ["doubting", "judging", "plain", "event"],
  );
  assert.deepEqual(
    known.notesOf("iran").map(({ id }) => id),
    ["plain"],
  );
});

test("mentions are there as soon as a place is chosen, before anything is drawn", () => {
  const chosen = new Chosen(known, { selection: { ...NOTHING, places: ["iran"] } });
  assert.deepEqual(
    chosen.mentions.map(({ passage }) => passage),
    ["first", "second"],
  );
  assert.equal(chosen.firstPassage, "first");
  assert.equal(chosen.at, -1);
});

test("who asks for named mentions only gets those", () => {
  const chosen = new Chosen(known, { selection: { ...NOTHING, places: ["iran"] }, onlyNamed: true });
  assert.deepEqual(
    chosen.mentions.map(({ passage }) => passage),
    ["second"],
  );
});

test("a leg that the map reports means its route", () => {
  const chosen = new Chosen(known);
  assert.deepEqual(chosen.after({ place: "titr", leg: "aktau-baku" }), { ...NOTHING, places: ["titr"] });
});

test("what is unknown changes nothing", () => {
  const chosen = new Chosen(known);
  assert.equal(chosen.after({ place: "atlantis" }), undefined);
  assert.equal(chosen.after({ passage: "nowhere" }), undefined);
  assert.equal(chosen.after({ places: "iran" }), undefined);
});

test("while another place is awaited, the next one joins those chosen", () => {
  const chosen = new Chosen(known, { selection: { ...NOTHING, places: ["iran"] } });
  chosen.isAwaiting = true;
  const both = chosen.after({ place: "titr" });
  assert.deepEqual(both?.places, ["iran", "titr"]);
  chosen.take(both);
  assert.equal(chosen.isAwaiting, false);
});

test("the reader is at the mention in view, or at the first where a choice leads there", () => {
  const chosen = new Chosen(known, { selection: { ...NOTHING, places: ["iran"] } });
  chosen.arrive("second");
  assert.equal(chosen.at, 1);
  assert.equal(chosen.next(1), 0);
  chosen.arrive();
  assert.equal(chosen.at, 0);
});

test("a chosen passage lights itself, and its places by how it speaks of them", () => {
  const chosen = new Chosen(known, { selection: { ...NOTHING, passage: "second" } });
  assert.deepEqual(lightOf(known, chosen, "", true), {
    places: { iran: "named", titr: "implied" },
    passages: { second: "named" },
    manners: { iran: "actor", titr: "" },
    chosen: [],
    heading: "Passage 2 · Two",
    reading: "",
    frame: true,
  });
});

test("the passage being read lights its places and no passage", () => {
  const light = lightOf(known, new Chosen(known), "first", false);
  assert.deepEqual(light.places, { iran: "implied" });
  assert.deepEqual(light.passages, {});
  assert.equal(light.reading, "first");
});

test("the filter shows what is disputed, and what mentions the selection", () => {
  const chosen = new Chosen(known, { selection: NOTHING, onlyDisputed: true });
  assert.deepEqual(
    known.order.map((id) => chosen.shows(id)),
    [true, false],
  );
  chosen.take({ ...NOTHING, places: ["titr"] });
  assert.deepEqual(
    known.order.map((id) => chosen.shows(id)),
    [true, true],
  );
  chosen.take(NOTHING, { onlyDisputed: false });
  assert.equal(chosen.shows("second"), true);
});

test("the map is headed with the title of a section only where that is in the language of the page", () => {
  const inKazakh = new Known({ ...known.content, language: "kk" });
  assert.equal(known.headingOf("second"), "Passage 2 · Two");
  assert.equal(inKazakh.headingOf("second"), "Passage 2");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Chosen } from "../../content/reader/chosen.js";
import { Known } from "../../content/reader/known.js";

/** @type {(...links: [passage: string, place: string][]) => any} */
const textWith = (...links) => ({
  title: "A title",
  language: "en",
  origin: "",
  facts: [],
  notes: [],
  places: { baku: {}, paris: {} },
  sections: [{ title: "One", passages: [{ id: "p1" }, { id: "p2" }] }],
  links: links.map(([passage, place]) => ({ passage, place, strength: "named", reason: "", manners: [] })),
});

test("a text with other links is the same text, one with other passages is not", () => {
  const known = new Known(textWith(["p1", "baku"]));

  assert.ok(known.isOf(textWith(["p2", "paris"])));
  assert.ok(!known.isOf({ ...textWith(), sections: [] }));
  assert.ok(!known.isOf({ ...textWith(), origin: "of another day" }));
});

test("what is chosen stays when links change, and its mentions are those of now", () => {
  const known = new Known(textWith(["p1", "baku"], ["p2", "baku"]));
  const selection = { places: ["baku"], passage: "" };
  const chosen = new Chosen(known, { selection });
  chosen.at = 1;

  known.take(textWith(["p1", "baku"], ["p2", "paris"]));
  chosen.renew();

  assert.equal(chosen.selection, selection);
  assert.deepEqual(
    chosen.mentions.map(({ passage }) => passage),
    ["p1"],
  );
  assert.equal(chosen.at, 0);
});

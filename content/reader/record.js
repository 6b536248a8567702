// Fact-check and background: the notes on a passage or a place, folded, with the sources that they cite.
import { element, outside } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { say, sayMany } from "../../geodata/words/say.js";
import { noteGroups } from "./note_groups.js";
import { pieceMade } from "./piece.js";
import { pillMade, verdictPills } from "./verdicts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./sent.js").Note} Note */

/**
 * @param {Note[]} notes
 * @param {Known} known
 * @param {Actions} act
 * @returns {HTMLElement[]} nothing where there are no notes
 */
export const recordFold = (notes, known, act) => {
  if (!notes.length) return [];
  const summary = element("summary", {}, ...recordInShort(notes));
  return [element("details", { className: "record" }, summary, ...noteList(notes, known, act, true))];
};

/**
 * Notes and what they cite.
 *
 * @param {Note[]} notes
 * @param {Known} known
 * @param {Actions} act
 * @param {boolean} isGrouped by the sections of the record, what has no verdict folded; else one after the other
 * @returns {HTMLElement[]}
 */
export const noteList = (notes, known, act, isGrouped) => {
  const cited = notes.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece !== "string" && "source" in piece ? [piece.source] : [])),
  );
  /** @param {Note} note */
  const make = (note) => noteMade(note, known, act);
  return [...(isGrouped ? noteGroups(notes, make) : notes.map(make)), ...sourceList(cited, known)];
};

/**
 * What stands on the fold: the verdicts, and how many notes there are besides.
 *
 * @param {Note[]} notes
 */
const recordInShort = (notes) => {
  const background = notes.filter(({ verdict }) => !verdict).length;
  if (background === notes.length)
    return [sayMany("Background: {number} note", "Background: {number} notes", background)];
  const others = sayMany("+ {number} background note", "+ {number} background notes", background);
  return [say("Fact-check"), " ", ...verdictPills(notes), background ? others : ""];
};

/**
 * @param {Note} note
 * @param {Known} known
 * @param {Actions} act
 */
const noteMade = (note, known, act) => {
  const { id, verdict, pieces } = note;
  const judged = verdict ? [pillMade(verdict), " "] : [];
  const words = element("span", { lang: "en" }, ...pieces.map((piece) => pieceMade(piece, known, act)));
  return element(
    "p",
    { className: "note", tabIndex: -1, dataset: { note: id } },
    ...judged,
    ...dayOf(note),
    words,
  );
};

/** @param {Note} note */
const dayOf = ({ id, date, until, later }) => {
  if (!date) return [];
  const days = until ? say("{date} to {until}", { date, until }) : date;
  const afterwards = later ? [", ", say("after the text’s date")] : [];
  return [pageLink("timeline", { event: id }, days), ...afterwards, ": "];
};

/**
 * What is cited, whole: title, publisher, date and how certain it is.
 *
 * @param {string[]} keys
 * @param {Known} known
 */
export const sourceList = (keys, known) => {
  const unique = [...new Set(keys)];
  if (!unique.length) return [];
  const rows = unique.map((key) => {
    const { title, publisher, date, certainty, address } = known.content.sources[key];
    const published = element("span", { lang: "en" }, outside(address, title), `, ${publisher}`);
    return element("li", {}, published, `, ${date}, ${certainty}`);
  });
  const fold = element("summary", { textContent: say("Sources: {number}", { number: unique.length }) });
  return [element("details", { className: "sources" }, fold, element("ul", {}, ...rows))];
};

// The card of one place: what it is, how often it is mentioned and where, and behind tabs all else that is known of it.
import { element } from "../../geodata/page/element.js";
import { hasPage, pageLink } from "../../geodata/page/link.js";
import { say } from "../../geodata/words/say.js";
import { belongingFold } from "./belonging.js";
import { clearButton, filterAndCompare } from "./card_controls.js";
import { offerMapCitation } from "./citing.js";
import { placeCounts } from "./counts.js";
import { elsewhereOf } from "./elsewhere.js";
import { countsOf } from "./mentions.js";
import { notesAlone } from "./notes_alone.js";
import { placeChip } from "./piece.js";
import { placeTabs } from "./place_tabs.js";
import { tabsMade } from "./tabs.js";
import { mentionWalk } from "./walk_buttons.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

/**
 * @param {string} place
 * @param {Known} known
 * @param {Chosen} chosen
 * @param {Actions} act
 * @param {{ open: string, opened: (key: string) => void }} tab
 */
export const placeCard = (place, known, chosen, act, { open, opened }) => {
  const text = [
    spokenOf(place, known, chosen),
    ...mentionWalk(known, chosen, act),
    ...notesAlone(place, known, act),
    ...offerAnother(place, known, chosen, act),
    filterAndCompare(chosen, act),
    ...offerMapCitation([place], known, chosen, act),
    ...elsewhereOf(place, known),
    ...placeNote(known.content.about[place].note),
    ...belongingFold(place, known, act),
  ];
  const label = say("{place}: what is known", { place: known.nameOf(place) });
  const tabs = tabsMade(placeTabs(place, known, act, text), open, opened, label);
  return [clearButton(act), placeHead(place, known), ...tabs];
};

/**
 * @param {string} place
 * @param {Known} known
 */
const placeHead = (place, known) => {
  const kind = element("small", { textContent: known.content.places[place].kind });
  const { called } = known.content.about[place];
  return element("h2", {}, known.nameOf(place), called && ` (${called})`, " ", kind);
};

/**
 * @param {string} place
 * @param {Known} known
 * @param {Chosen} chosen
 */
const spokenOf = (place, known, { links }) => {
  const counts = element("span", { className: "counts", textContent: placeCounts(countsOf(links)) });
  const isOnShelf = known.content.cited.file && hasPage("coverage"); // only these have a page that counts
  const cells =
    links.length && isOnShelf ? [" ", pageLink("coverage", { cell: place }, say("See by section"))] : [];
  return element("p", {}, counts, ...cells);
};

/** @type {(place: string, known: Known, chosen: Chosen, act: Actions) => HTMLElement[]} */
const offerAnother = (place, known, { links }, act) => {
  const { offer } = known.content.about[place];
  if (!offer || links.length) return [];
  return [element("p", {}, say("Nearest mentioned place:"), " ", placeChip(offer, known, act))];
};

/** @param {string} note */
const placeNote = (note) =>
  note ? [element("p", { className: "note", textContent: note, lang: "en" })] : [];

// A place that no passage mentions and a note does: the card says so, and leads to the notes.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./known.js").Known} Known */

/** @type {(place: string, known: Known) => boolean} */
export const isInNotesAlone = (place, known) =>
  !known.linksTo(place).length && known.notesOf(place).length > 0;

/**
 * @param {string} place
 * @param {Known} known
 * @param {import("./actions.js").Actions} act
 * @returns {HTMLElement[]} nothing where a passage mentions it
 */
export const notesAlone = (place, known, act) => {
  if (!isInNotesAlone(place, known)) return [];
  const show = button("chip", say("Show the notes"), () => act.openNoteOf(known.notesOf(place)[0].id));
  return [element("p", {}, say("Only fact-check notes mention it."), " ", show)];
};

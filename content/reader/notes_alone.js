// A place that no passage mentions and a note does: the card says so, and opens the notes.
import { enter } from "../../geodata/page/bring.js";
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { noteOpened } from "./note_groups.js";

/** @typedef {import("./known.js").Known} Known */

/** @type {(place: string, known: Known) => boolean} */
export const isInNotesAlone = (place, known) =>
  !known.linksTo(place).length && known.notesOf(place).length > 0;

/**
 * @param {string} place
 * @param {Known} known
 * @param {HTMLElement[]} record the fold with the notes
 * @returns {HTMLElement[]} nothing where a passage mentions it
 */
export const notesAlone = (place, known, [fold]) => {
  if (!isInNotesAlone(place, known) || !(fold instanceof HTMLDetailsElement)) return [];
  const show = button("chip", say("Show the notes"), () => {
    noteOpened(fold, known.notesOf(place)[0].id);
    enter(fold.querySelector("summary"));
  });
  return [element("p", {}, say("Only fact-check notes mention it."), " ", show)];
};

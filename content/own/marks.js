// Which mark on the page is which that was found, and the keys that undo.
import { passageAt } from "../reader/passage.js";
import { marksOf } from "./sent.js";

/** @typedef {import("./sent.js").FoundMark} FoundMark */

/**
 * What was found under a mark of the text: marks of a passage stand in the order in which they were found.
 *
 * @param {HTMLElement} made
 * @param {FoundMark[]} found
 * @returns {FoundMark | undefined}
 */
export const markUnder = (made, found) => {
  const marks = [...(made.closest(".words")?.querySelectorAll(".mark") ?? [])];
  return marksOf(found, Number(passageAt(made).slice(1)))[marks.indexOf(made)];
};

/**
 * The mark of the text that was found at a place.
 *
 * @param {HTMLElement} root
 * @param {FoundMark[]} found
 * @param {{ passage: number, start: number }} at
 * @returns {HTMLElement | undefined}
 */
export const markAt = (root, found, { passage, start }) => {
  const marks = root.querySelectorAll(`[data-passage="p${passage}"] .words .mark`);
  const made = marks[marksOf(found, passage).findIndex((mark) => mark.start === start)];
  return made instanceof HTMLElement ? made : undefined;
};

/**
 * Whether keys undo (-1), do once more (1), or neither.
 *
 * @example isUndoing({ key: "z", ctrlKey: true }) // -1
 * @param {Partial<KeyboardEvent>} pressed
 */
export const isUndoing = ({ key = "", ctrlKey, metaKey, shiftKey }) => {
  if (!ctrlKey && !metaKey) return 0;
  if (key.toLowerCase() === "z") return shiftKey ? 1 : -1;
  return key.toLowerCase() === "y" ? 1 : 0;
};

// Says how far the reading of a text has come.
import { afterPaint } from "../../geodata/page/paint.js";
import { sayMany } from "../../geodata/words/say.js";

/** @typedef {import("./sent.js").ReadText} ReadText */

const LONG = 300; // passages: from here on only those in view are laid out

/** @param {import("./drafts.js").Draft} draft */
export const readingInWords = ({ text }) => {
  const words = text.split(/\s+/).filter(Boolean).length;
  return sayMany("Reading {number} word …", "Reading {number} words …", words);
};

/** @param {ReadText} read */
const passagesIn = ({ reader }) => reader.sections.reduce((sum, { passages }) => sum + passages.length, 0);

/** @param {ReadText} read */
export const isLong = (read) => passagesIn(read) > LONG;

/**
 * Say what comes next, and wait until that can be seen.
 *
 * @param {(words: string) => void} step
 * @param {ReadText} read
 * @returns {Promise<void>}
 */
export const sayWriting = (step, read) => {
  const number = passagesIn(read);
  step(sayMany("Writing {number} passage on the page …", "Writing {number} passages on the page …", number));
  return new Promise((resolve) => afterPaint(resolve));
};

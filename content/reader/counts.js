// Counts: how often a place is mentioned, what a passage mentions, what joins several places.
import { say, sayMany } from "../../geodata/words/say.js";

/** @typedef {import("./mentions.js").Counts} Counts */

/** @param {Counts} counts the passages that mention a place */
export const placeCounts = ({ named, implied }) => {
  if (!named && !implied) return say("No passage mentions it.");
  if (!named)
    return sayMany(
      "Not named; implied in {number} passage.",
      "Not named; implied in {number} passages.",
      implied,
    );
  if (!implied) return sayMany("Named in {number} passage.", "Named in {number} passages.", named);
  return sayMany(
    "Named in {number} passage, implied in {implied} more.",
    "Named in {number} passages, implied in {implied} more.",
    named,
    { implied },
  );
};

/**
 * @param {number} passage its number in the text
 * @param {Counts} counts the places that it mentions
 */
export const passageCounts = (passage, { named, implied }) => {
  if (!implied)
    return sayMany(
      "Passage {passage}: {number} place named.",
      "Passage {passage}: {number} places named.",
      named,
      { passage },
    );
  return sayMany(
    "Passage {passage}: {number} place named, {implied} implied.",
    "Passage {passage}: {number} places named, {implied} implied.",
    named,
    { passage, implied },
  );
};

/** @param {import("./mentions.js").Mention[]} mentions of several places */
export const comparisonCounts = (mentions) => {
  const all = mentions.filter((mention) => mention.all).length;
  const ofAll = all
    ? sayMany("{number} passage mentions all of them", "{number} passages mention all of them", all)
    : say("No passage mentions all of them");
  const ofSome = sayMany("{number} mentions at least one", "{number} mention at least one", mentions.length);
  return `${ofAll}; ${ofSome}.`;
};

/**
 * @example positionInWords(-1, 7) // "– of 7"
 * @param {number} at
 * @param {number} all
 */
export const positionInWords = (at, all) => say("{at} of {all}", { at: at < 0 ? "–" : at + 1, all });

// Links to the reader: to a place, and to a passage by its number.
import { pageLink } from "../../geodata/page/link.js";
import { nameOf } from "../../geodata/page/sent.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */
/** @typedef {import("./sent.js").CoverageContent} CoverageContent */
/** @typedef {import("./sent.js").Place} Place */

/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {CoverageContent & { places: Record<string, Place>, shelf: Shelf }} Content */

/**
 * @param {Content} content
 * @param {string} place
 */
export const nameIn = ({ places }, place) => nameOf(places[place]);

/**
 * @param {Content} content
 * @param {string} place
 * @param {string} [words] the name of the place, unless others are given
 */
export const placeLink = (content, place, words = nameIn(content, place)) =>
  pageLink("", { place }, words, { className: "place" });

/**
 * The number of a passage, filled or outlined by whether it names or implies a place; said by `words`.
 *
 * @param {Content} content
 * @param {string} passage
 * @param {Strength} strength
 * @param {string} words
 */
export const passageChip = ({ numbers }, passage, strength, words) =>
  pageLink("", { passage }, String(numbers[passage]), {
    className: "chip",
    dataset: { strength },
    "aria-label": words,
  });

/**
 * The number of a passage that names or implies a place.
 *
 * @param {Content} content
 * @param {string} passage
 * @param {Strength} strength
 * @param {string} place
 */
export const passageOnPlace = (content, passage, strength, place) => {
  const values = { number: content.numbers[passage], place: nameIn(content, place) };
  const words =
    strength === "named"
      ? say("Passage {number}: {place} named", values)
      : say("Passage {number}: {place} implied", values);
  return passageChip(content, passage, strength, words);
};

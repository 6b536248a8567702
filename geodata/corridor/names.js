// What stops and legs are called, and how their lengths are said.
import { nameOf, nameOfLeg } from "../page/sent.js";
import { count, say } from "../words/say.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("../page/sent.js").Place} Place */
/** @typedef {import("../page/sent.js").Shelf} Shelf */
/** @typedef {import("./sent.js").LegsContent & { places: Record<string, Place>, shelf: Shelf }} Content */

/**
 * @param {Content} content
 * @param {string} id
 */
export const placeName = ({ places }, id) => nameOf(places[id]);

/**
 * @param {Content} content
 * @param {Leg} leg
 */
export const legName = (content, leg) => nameOfLeg(leg, (place) => placeName(content, place));

/** @param {number} number */
export const kilometres = (number) => count(Math.round(number));

/** @param {number} km a lower bound */
export const atLeast = (km) => say("≥ {length}", { length: kilometres(km) });

/**
 * The length of a leg in a cell of a table.
 *
 * @param {Leg} leg
 */
export const lengthInShort = ({ km, length_basis: basis }) => {
  if (km === null) return say("not known");
  if (basis === "at least") return atLeast(km);
  return `${basis === "network" ? "≈ " : ""}${kilometres(km)}`;
};

/**
 * The length of a leg in a sentence.
 *
 * @param {Leg} leg
 */
export const lengthInWords = ({ km, length_basis: basis }) => {
  if (km === null) return say("Length not known.");
  const length = kilometres(km);
  if (basis === "published") return say("{length} km (published).", { length });
  if (basis === "network") return say("{length} km (network distance).", { length });
  return say("{length} km (great-circle distance, lower bound).", { length });
};

// A journey in what is searched for: two stops of the corridor, one after the other, as in "Almaty to Istanbul".
// Each is asked for by the beginning of one of its names: another part of it may mean anything, as "sea" in a port's.
import { plain } from "../../geodata/page/plain.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {{ from: string, to: string }} AskedJourney */

const BETWEEN = /[\s→–—-]+/;
const MOST_WORDS = 8;

/** @type {(spelling: string, wanted: string) => boolean} */
const begins = (spelling, wanted) => plain(spelling).startsWith(plain(wanted));

/**
 * @param {string} asked
 * @param {Leg[]} legs
 * @param {import("./search.js").Finder} findPlaces
 * @returns {AskedJourney[]} one or none
 */
export const journeysIn = (asked, legs, findPlaces) => {
  const stops = new Set(legs.flatMap(({ start, end }) => [start, end]));
  const words = asked.split(BETWEEN).filter(Boolean);
  /** @param {string[]} name */
  const stop = (name) => {
    const wanted = name.join(" ");
    return findPlaces(wanted).find(({ id, spelling }) => stops.has(id) && begins(spelling, wanted))?.id;
  };
  if (words.length > MOST_WORDS) return [];
  for (let at = 1; at < words.length; at += 1) {
    const from = stop(words.slice(0, at));
    const to = from && stop(words.slice(words[at] === "to" ? at + 1 : at));
    if (to && from !== to) return [{ from, to }];
  }
  return [];
};

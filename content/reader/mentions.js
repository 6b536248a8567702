// What links say together: how strongly, in which manners, and which passages mention places.
import { grouped } from "../../geodata/page/grouped.js";

/** @typedef {import("./sent.js").Link} Link */
/** @typedef {import("./sent.js").Strength} Strength */

/**
 * A passage that mentions what is selected.
 *
 * @typedef {object} Mention
 * @property {string} passage
 * @property {Strength} strength
 * @property {string} reason
 * @property {boolean} all whether it mentions all of several places
 */

/** @typedef {{ named: number, implied: number }} Counts */

/**
 * The strongest link of each passage, or of each place.
 *
 * @example strongest(links, "passage") // { berlin: "named", geneva: "implied" }
 * @param {Link[]} links
 * @param {"passage" | "place"} by
 */
export const strongest = (links, by) => {
  /** @type {Record<string, Strength>} */
  const found = {};
  for (const link of links) if (found[link[by]] !== "named") found[link[by]] = link.strength;
  return found;
};

/**
 * How each place is mentioned: as a location, as an actor, or as both.
 *
 * @param {Link[]} links
 */
export const mannersOf = (links) =>
  Object.fromEntries(
    [...grouped(links, ({ place }) => place)].map(([place, those]) => [
      place,
      [...new Set(those.flatMap(({ manners }) => manners))].join(" "),
    ]),
  );

/**
 * The passages that mention places, in the order of reading; those that mention all of several come first.
 *
 * @param {Link[]} links links of these places
 * @param {string[]} places
 * @param {string[]} order ids of all passages
 * @returns {Mention[]}
 */
export const mentionsOf = (links, places, order) => {
  const mentions = [...grouped(links, ({ passage }) => passage)].map(([passage, those]) => ({
    passage,
    strength: strongest(those, "passage")[passage],
    reason: those.map(({ reason }) => reason).join("; "),
    all: places.length > 1 && those.length === places.length,
  }));
  return mentions.sort(
    (a, b) => Number(b.all) - Number(a.all) || order.indexOf(a.passage) - order.indexOf(b.passage),
  );
};

/**
 * How many links name and how many only imply. All counts in the reader are counted here.
 *
 * @param {Link[]} links
 * @returns {Counts}
 */
export const countsOf = (links) => {
  const named = links.filter(({ strength }) => strength === "named").length;
  return { named, implied: links.length - named };
};

// Another text has come to the page, one of the reader's own: its places are counted, drawn and named accordingly.
import { isArea, isQuiet } from "./areas.js";

/** @typedef {Record<string, [named: number, implied: number]>} Mentions how often each place is named and implied */

/**
 * Count anew; tooltips and buttons ask for the counts when they are shown.
 *
 * @param {Record<string, import("../page/sent.js").Place>} places are changed
 * @param {Mentions} mentions places that are not in it are not mentioned
 */
export const countAnew = (places, mentions) => {
  for (const [id, place] of Object.entries(places)) {
    const [named, implied] = Object.hasOwn(mentions, id) ? mentions[id] : [0, 0];
    Object.assign(place, { named, implied });
  }
};

/**
 * Show on the map what is mentioned now.
 *
 * @param {import("./atlas.js").Atlas} atlas
 * @param {Mentions} mentions
 */
export const recount = ({ places, shapes, towns, labels }, mentions) => {
  countAnew(places, mentions);
  for (const [id, place] of Object.entries(places)) {
    if (!isArea(place)) continue;
    for (const made of shapes.elementsOf(id)) made.classList.toggle("quiet", isQuiet(place));
  }
  towns.look();
  labels.recount();
};

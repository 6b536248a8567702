// Which kinds are named, in which order, and from which zoom.
import { isFar } from "./sent.js";

/** @typedef {import("../page/sent.js").Kind} Kind */

/** The zoom from which a kind is named at all. @type {Partial<Record<Kind, number>>} */
const FROM_ZOOM = {
  ocean: 2,
  sea: 3,
  country: 2,
  territory: 2,
  port: 3,
  city: 3,
  crossing: 4.5,
  station: 5,
  province: 5,
};
const OF_NATURE = 3;
const QUIET_ZOOM = 4.75; // from which nature off the route is named that no passage mentions
const FAR_FROM_ZOOM = 6; // from which towns are named that are drawn only near
const SOONER = 0.6; // zooms by which what weighs most is named sooner

const NATURE = ["ocean", "strait", "lake", "range", "desert", "peninsula", "area", "river"];
const ORDER = ["country", "territory", "sea", "port", "city", "crossing", "station", ...NATURE, "province"];

/**
 * Those of the kinds that are named, in the order of the kinds.
 *
 * @param {string[]} places
 * @param {(place: string) => Kind} kindOf
 */
export const inOrder = (places, kindOf) =>
  places
    .filter((place) => ORDER.includes(kindOf(place)))
    .sort((a, b) => ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b)));

/** @param {import("./label.js").Label} label */
export const zoomFrom = (label) => {
  if (isFar(label)) return FAR_FROM_ZOOM;
  if (label.isQuiet) return QUIET_ZOOM;
  return (FROM_ZOOM[label.type] ?? OF_NATURE) - (label.weight < 2 ? SOONER : 0);
};

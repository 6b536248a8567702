// Seas, straits, ranges and the like that have a name and no outline: a soft disc marks them while they are lit.
import { asLatLng } from "./sent.js";

/** @typedef {import("../page/sent.js").Kind} Kind */

const DISC = 24; // radius in pixels

/** How far each kind reaches, roughly, in km: what is shown of it. @type {Partial<Record<Kind, number>>} */
const REACH_KM = {
  ocean: 8000,
  sea: 2000,
  strait: 250,
  lake: 250,
  river: 900,
  range: 1500,
  desert: 1000,
  peninsula: 1000,
  area: 1500,
  province: 700,
};

/**
 * Whether a place is a piece of nature, or a canal.
 *
 * @param {import("../page/sent.js").Place} place
 */
export const isNatural = ({ type }) => Object.hasOwn(REACH_KM, type) && type !== "province";

/** @param {import("./areas.js").Drawing} drawing */
export const drawFeatures = ({ content, places, panes, shapes, stops }) => {
  for (const [id, { longitude, latitude }] of Object.entries(content.drawn)) {
    const { type, named, implied } = places[id];
    if (Object.hasOwn(content.areas, id) || !Object.hasOwn(REACH_KM, type)) continue;
    const looks = { ...panes.wide, radius: DISC, className: "feature", interactive: false };
    const reach = { reach: 1000 * (REACH_KM[type] ?? 0) };
    const path = shapes.add(id, L.circleMarker(asLatLng([longitude, latitude]), { ...looks, ...reach }));
    if (named + implied > 0) stops.add(path, id, { longitude, latitude });
  }
};

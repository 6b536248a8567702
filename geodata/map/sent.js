// What the map is sent, as sent.py and content.py gather it; outlines and lines in it become points as Leaflet takes
// them, latitude before longitude.
import { decoded } from "./encoded.js";

/** @typedef {import("../page/sent.js").Speech} Speech */

/** @typedef {string[][]} Outline */

/** @typedef {"rail" | "sea" | "road"} Mode */

/** @typedef {"open" | "suspended" | "under construction" | "planned"} Status */

/**
 * @typedef {object} Edges
 * @property {number} west
 * @property {number} south
 * @property {number} east
 * @property {number} north
 */

/**
 * @typedef {object} Drawn
 * @property {number} longitude
 * @property {number} latitude
 * @property {string} only_with
 * @property {number} weight
 * @property {string} country
 */

/**
 * @typedef {object} Leg
 * @property {string} id
 * @property {string} corridor
 * @property {Mode} mode
 * @property {Status} status
 * @property {string} start
 * @property {string} end
 * @property {string} line
 * @property {string} about
 */

/**
 * @typedef {object} DisputedLine
 * @property {string} name
 * @property {string} claimants
 * @property {string} note
 * @property {string[]} lines
 */

/**
 * @typedef {object} MapContent
 * @property {string} css
 * @property {Speech} speech
 * @property {string} attribution
 * @property {Edges} home_view
 * @property {Edges} reading
 * @property {Record<string, string>} languages
 * @property {string} subject
 * @property {Record<string, Drawn>} drawn
 * @property {Record<string, string[]>} wholes
 * @property {Record<string, Record<string, string>>} roles
 * @property {string} on
 * @property {Record<string, Outline>} backdrop
 * @property {Record<string, Outline>} areas
 * @property {Record<string, Outline>} lakes
 * @property {string[]} corridors
 * @property {Leg[]} legs
 * @property {DisputedLine[]} disputed
 * @property {string[]} saving
 */

/**
 * @param {number[]} point longitude and latitude
 * @returns {[number, number]}
 */
export const asLatLng = ([longitude, latitude]) => [latitude, longitude];

const OF_LINES = 3; // decimals of a degree, as content.py keeps them
const OF_SHAPES = 2;

/** @param {string} letters */
export const lineOf = (letters) => decoded(letters, OF_LINES);

/**
 * The polygons of an outline, each a list of rings.
 *
 * @param {Outline} outline
 */
export const polygonsOf = (outline) => outline.map((rings) => rings.map((ring) => decoded(ring, OF_SHAPES)));

const FAR_WEIGHT = 4;

/**
 * Whether a town is drawn only near, or while it is lit.
 *
 * @param {{ weight: number }} town
 */
export const isFar = ({ weight }) => weight >= FAR_WEIGHT;

// What the map is sent, as sent.py and content.py gather it; outlines and lines in it become points as Leaflet takes
// them, latitude before longitude.

/** @typedef {import("../page/sent.js").Speech} Speech */

/** @typedef {number[][][]} Outline */

/** @typedef {number[][]} Line */

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
 * @property {Line} line
 * @property {string} about
 */

/**
 * @typedef {object} DisputedLine
 * @property {string} name
 * @property {string} claimants
 * @property {string} note
 * @property {Line[]} lines
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

/**
 * A ring comes as steps of hundredths of a degree, east and north in turn, from the point 0, 0.
 *
 * @example walked([1000, 0, 50, -25]) // [[0, 10], [-0.25, 10.5]]
 * @param {number[]} steps
 */
export const walked = (steps) => {
  /** @type {[number, number][]} */
  const points = [];
  for (let at = 0, east = 0, north = 0; at < steps.length; at += 2) {
    east += steps[at];
    north += steps[at + 1];
    points.push([north / 100, east / 100]);
  }
  return points;
};

/**
 * The polygons of an outline, each a list of rings.
 *
 * @param {Outline} outline
 */
export const polygonsOf = (outline) => outline.map((rings) => rings.map(walked));

const FAR_WEIGHT = 4;

/**
 * Whether a town is drawn only near, or while it is lit.
 *
 * @param {{ weight: number }} town
 */
export const isFar = ({ weight }) => weight >= FAR_WEIGHT;

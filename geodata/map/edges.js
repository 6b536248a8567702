// Parts of the map by their edges in degrees: put together, cut to limits, looked for in a view.

/** @typedef {import("./sent.js").Edges} Edges */

/** @typedef {{ getWest(): number, getSouth(): number, getEast(): number, getNorth(): number }} Bounds Leaflet's */

/**
 * @param {Bounds} bounds
 * @returns {Edges}
 */
export const edgesOf = (bounds) => ({
  west: bounds.getWest(),
  south: bounds.getSouth(),
  east: bounds.getEast(),
  north: bounds.getNorth(),
});

/**
 * Edges as Leaflet takes them.
 *
 * @param {Edges} edges
 * @returns {[[number, number], [number, number]]}
 */
export const asBounds = ({ west, south, east, north }) => [
  [south, west],
  [north, east],
];

/**
 * The edges of all of them together; nothing where there are none.
 *
 * @param {Edges[]} all
 * @returns {Edges | undefined}
 */
export const together = (all) =>
  all.length
    ? {
        west: Math.min(...all.map(({ west }) => west)),
        south: Math.min(...all.map(({ south }) => south)),
        east: Math.max(...all.map(({ east }) => east)),
        north: Math.max(...all.map(({ north }) => north)),
      }
    : undefined;

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
export const between = (value, least, most) => Math.min(Math.max(value, least), most);

/**
 * Edges as far as they lie within limits; what lies outside is drawn to the nearest of these.
 *
 * @param {Edges} edges
 * @param {Edges} limits
 * @returns {Edges}
 */
export const cutTo = ({ west, south, east, north }, limits) => ({
  west: between(west, limits.west, limits.east),
  south: between(south, limits.south, limits.north),
  east: between(east, limits.west, limits.east),
  north: between(north, limits.south, limits.north),
});

/**
 * Whether two parts of the map share ground.
 *
 * @param {Edges} a
 * @param {Edges} b
 */
export const meet = (a, b) => a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

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

const NEAR = 12; // degrees from one part of a country to the next
const MUCH = 0.75; // of what is drawn of it

/**
 * The parts of a country that are shown when it is: its largest, with what lies near it, step by step. What it has far
 * over the sea is left out, unless it is much of it.
 *
 * @param {Edges[]} parts
 */
export const mainParts = (parts) => {
  const [first, ...others] = parts.toSorted((a, b) => groundOf(b) - groundOf(a));
  const main = first ? [first] : [];
  let left = others;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const round = /** @type {Edges} */ (together(main));
    main.push(...left.filter((part) => meet(part, fartherOut(round, NEAR))));
    left = left.filter((part) => !main.includes(part));
  }
  return sumOf(main) < MUCH * sumOf(parts) ? parts : main;
};

/** @param {Edges} edges */
const groundOf = ({ west, south, east, north }) => (east - west) * (north - south);

/** @param {Edges[]} all */
const sumOf = (all) => all.reduce((sum, each) => sum + groundOf(each), 0);

/**
 * Edges so many degrees farther out.
 *
 * @param {Edges} edges
 * @param {number} by
 */
export const fartherOut = ({ west, south, east, north }, by) => ({
  west: west - by,
  south: south - by,
  east: east + by,
  north: north + by,
});

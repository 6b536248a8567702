// Symbols of towns by kind: a square for a port, a diamond for a crossing, a disc for the rest. They grow with the
// zoom, so that those of the route do not run together on a small map.
import { between } from "./edges.js";

/** @typedef {import("../page/sent.js").Kind} Kind */

const DIAMOND = 1.35; // so much wider than its radius, to look as large as a disc

/** @type {Partial<Record<Kind, number>>} radius in pixels, before it grows */
const RADII = { station: 2.5, crossing: 3.5 };
const RADIUS = 4;

/**
 * @param {Kind} kind
 * @param {number} zoom
 */
export const symbolRadius = (kind, zoom) => between((zoom - 1) / 4, 0.45, 1.2) * (RADII[kind] ?? RADIUS);

/**
 * The ground round a symbol that answers for it: less on a small map, so that a small country can still be clicked.
 *
 * @param {number} zoom
 */
export const reachOf = (zoom) => (zoom >= 5 ? { town: 11, line: 14 } : { town: 4, line: 5 });

/**
 * The path of a symbol, as SVG has it.
 *
 * @param {Kind} kind
 * @param {{ x: number, y: number }} at
 * @param {number} radius
 */
export const symbolPath = (kind, { x, y }, radius) => {
  if (kind === "port") return `M${x - radius},${y - radius}h${2 * radius}v${2 * radius}h${-2 * radius}z`;
  if (kind === "crossing") {
    const wide = DIAMOND * radius;
    return `M${x},${y - wide}l${wide},${wide}l${-wide},${wide}l${-wide},${-wide}z`;
  }
  return `M${x - radius},${y}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0z`;
};

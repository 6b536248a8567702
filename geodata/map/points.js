// Points on the map, in pixels: along lines, and all over boxes.
import { far } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./placing.js").Box} Box */

const STEP = 8; // between two points at which a line is looked at
const SAME = 4; // pixels within which points of two lines count as one
const MOST_STEPS = 200; // of one line, however far it goes outside the view
const GRID = { across: 17, down: 11 }; // points at which an area is looked for in the view
const FINE = { across: 13, down: 21 }; // and one that has hardly room for its name: more rows

/**
 * Points along a line, near enough to each other that none slips through a name.
 *
 * @param {Pixel[]} ends
 * @returns {Pixel[]}
 */
export const pointsAlong = (ends) =>
  ends.slice(1).flatMap((end, before) => {
    const start = ends[before];
    const [right, down] = [end.x - start.x, end.y - start.y];
    const steps = Math.min(Math.ceil(Math.hypot(right, down) / STEP), MOST_STEPS);
    return Array.from({ length: steps }, (_, at) => ({
      x: start.x + (right * at) / steps,
      y: start.y + (down * at) / steps,
    }));
  });

/**
 * Points without those that stand where another does: lines that run together are seen as one.
 *
 * @param {Pixel[]} points
 * @returns {Pixel[]}
 */
export const onceEach = (points) => [
  ...new Map(
    points.map((point) => [[point.x, point.y].map((at) => Math.floor(at / SAME)).join(), point]),
  ).values(),
];

/**
 * Points all over a box, those nearest to one first.
 *
 * @param {Box} box
 * @param {Pixel} near
 * @param {boolean} [isFine]
 * @returns {Pixel[]}
 */
export const pointsAllOver = ({ left, right, top, bottom }, near, isFine = false) => {
  const { across, down } = isFine ? FINE : GRID;
  const points = Array.from({ length: across * down }, (_, at) => ({
    x: left + ((right - left) * ((at % across) + 0.5)) / across,
    y: top + ((bottom - top) * (Math.floor(at / across) + 0.5)) / down,
  }));
  return points.sort((a, b) => far(a, near) - far(b, near));
};

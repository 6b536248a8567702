// Joins areas that border each other into one, without the borders between them.

/** @typedef {[number, number]} Point latitude and longitude */

/** @typedef {Point[]} Ring closed: it ends where it begins */

/**
 * The outline that some areas have together, each ring of it by itself. Neighbours must share the points of their border.
 *
 * @param {Ring[][]} polygons each its outer ring, then its holes
 * @returns {Ring[][]}
 */
export const dissolved = (polygons) => {
  const steps = polygons.flatMap((rings) => rings.flatMap((ring, at) => stepsOf(oriented(ring, at > 0))));
  const known = new Set(steps.map(([start, end]) => keyOfPoints(start, end)));
  return ringsAlong(steps.filter(([start, end]) => !known.has(keyOfPoints(end, start)))).map((ring) => [
    ring,
  ]);
};

/** @param {Point[]} points */
const keyOfPoints = (...points) => points.join();

/**
 * A ring with what it encloses on its left; a hole with it on its right. Neighbours then walk their border in opposite ways.
 *
 * @param {Ring} ring
 * @param {boolean} isHole
 */
const oriented = (ring, isHole) => (signedArea(ring) > 0 === isHole ? ring.toReversed() : ring);

/**
 * @param {Ring} ring
 * @returns {[Point, Point][]}
 */
const stepsOf = (ring) => ring.slice(1).map((end, before) => [ring[before], end]);

/** Twice the area that a ring encloses, above zero where it lies on the left. @param {Ring} ring */
const signedArea = (ring) =>
  stepsOf(ring).reduce((sum, [[south, west], [north, east]]) => sum + west * north - east * south, 0);

/**
 * Rings along steps, of which as many leave each point as come to it.
 *
 * @param {[Point, Point][]} steps
 * @returns {Ring[]}
 */
const ringsAlong = (steps) => {
  /** @type {Map<string, Point[]>} */
  const onward = new Map();
  for (const [start, end] of steps) {
    const ends = onward.get(keyOfPoints(start));
    if (ends) ends.push(end);
    else onward.set(keyOfPoints(start), [end]);
  }
  return steps.map(([start]) => ringFrom(start, onward)).filter((ring) => ring.length > 1);
};

/**
 * @param {Point} start
 * @param {Map<string, Point[]>} onward what is walked is taken away
 */
const ringFrom = (start, onward) => {
  const ring = [start];
  const next = () => onward.get(keyOfPoints(ring[ring.length - 1]))?.pop();
  for (let point = next(); point; point = next()) ring.push(point);
  return ring;
};

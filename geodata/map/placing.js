// Where names can stand on the map, in pixels: boxes that keep apart, beside or on what they name.

/** @typedef {{ x: number, y: number }} Pixel */

/** @typedef {{ width: number, height: number }} Size */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */

/** @typedef {{ offset: Pixel, box: Box }} Side where a name may stand, from the point that it names */

const ROOM = 2; // between two names
const AWAY = 8; // between a symbol and its name
const NEAR = 7; // within which another symbol would be taken for the one that is named
const STEP = 8; // between two points at which a line is looked at
const MOST_STEPS = 200; // of one line, however far it goes outside the view
const GRID = { across: 16, down: 14 }; // points at which a country is looked for in the view

/**
 * @param {Pixel} at
 * @param {Pixel} offset of the upper left corner
 * @param {Size} size
 * @returns {Box}
 */
export const boxAt = ({ x, y }, offset, { width, height }) => ({
  left: x + offset.x,
  right: x + offset.x + width,
  top: y + offset.y,
  bottom: y + offset.y + height,
});

/**
 * The side of a name that stands on what it names.
 *
 * @param {Size} size
 * @returns {Pixel[]}
 */
export const sidesOn = ({ width, height }) => [{ x: -width / 2, y: -height / 2 }];

/**
 * The sides of a name that stands beside a symbol, the best first: right, left, above, below.
 *
 * @param {Size} size
 * @returns {Pixel[]}
 */
export const sidesBeside = ({ width, height }) => [
  { x: AWAY, y: -height / 2 },
  { x: -AWAY - width, y: -height / 2 },
  { x: -width / 2, y: -AWAY - height },
  { x: -width / 2, y: AWAY },
];

/**
 * @param {Box} a
 * @param {Box} b
 */
export const apart = (a, b) =>
  a.right + ROOM < b.left || b.right + ROOM < a.left || a.bottom < b.top || b.bottom < a.top;

/**
 * Whether a box lies in a view of this size, and so far from its edge.
 *
 * @param {Box} box
 * @param {Pixel} view its width and height
 * @param {number} [edge]
 */
export const isInside = ({ left, right, top, bottom }, view, edge = 0) =>
  left >= edge && top >= edge && right <= view.x - edge && bottom <= view.y - edge;

/**
 * Whether a box lies over one of some points, or within so much of it.
 *
 * @param {Box} box
 * @param {Pixel[]} points
 * @param {number} [around]
 */
export const covers = ({ left, right, top, bottom }, points, around = 0) =>
  points.some(
    ({ x, y }) => x > left - around && x < right + around && y > top - around && y < bottom + around,
  );

/**
 * Whether a point lies in an area: a line from it crosses the rings an odd number of times.
 *
 * @param {Pixel} point
 * @param {Pixel[][]} rings
 */
export const isWithin = ({ x, y }, rings) => {
  let within = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [a, b] = [ring[at], ring[before]];
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) within = !within;
    }
  }
  return within;
};

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
 * Points all over a view, those nearest to one first.
 *
 * @param {Pixel} view its width and height
 * @param {Pixel} near
 * @returns {Pixel[]}
 */
export const pointsAllOver = (view, near) => {
  const { across, down } = GRID;
  const points = Array.from({ length: across * down }, (_, at) => ({
    x: (view.x * ((at % across) + 0.5)) / across,
    y: (view.y * (Math.floor(at / across) + 0.5)) / down,
  }));
  /** @param {Pixel} point */
  const far = ({ x, y }) => Math.hypot(x - near.x, y - near.y);
  return points.sort((a, b) => far(a) - far(b));
};

/**
 * The first side on which a name covers no other; a name beside a symbol stays in the view, away from other symbols and,
 * if it can, off the lines. What is lit is named even so.
 *
 * @param {Side[]} sides
 * @param {object} around
 * @param {Box[]} around.taken names that stand already
 * @param {Pixel[]} around.symbols others than its own
 * @param {Pixel[]} around.lines points along them
 * @param {Pixel} around.view
 * @param {boolean} around.isBeside
 * @param {boolean} around.isLit
 * @returns {Side | undefined}
 */
export const bestSide = (sides, { taken, symbols, lines, view, isBeside, isLit }) => {
  const free = sides.filter(({ box }) => taken.every((other) => apart(box, other)));
  if (!isBeside) return free[0];
  const clear = free.filter(({ box }) => isInside(box, view) && !covers(box, symbols, NEAR));
  return clear.find(({ box }) => !covers(box, lines)) ?? clear[0] ?? (isLit ? free[0] : undefined);
};

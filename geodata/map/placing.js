// Where names can stand on the map, in pixels: boxes that keep apart, beside or on what they name.

/** @typedef {{ x: number, y: number }} Pixel */

/** @typedef {{ width: number, height: number }} Size */

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */

/**
 * @typedef {object} Side where a name may stand
 * @property {Box} box
 * @property {number} cost against the best side
 */

/** @typedef {Pixel & import("./crowd.js").Kept} Obstacle a symbol, how far a name must keep from it, and should */

/**
 * @typedef {object} Around what a name has to do with
 * @property {Box[]} taken by other names, and by what stands on the map
 * @property {Obstacle[]} symbols others than its own
 * @property {Pixel[]} lines points along them
 * @property {Pixel} view its width and height
 */

const ROOM = 2; // between two names
const EDGE_ROOM = 3; // between a name and the edge of the view
const CROWD = 3; // what each symbol counts that a name stands near to
export const CLOSER = 30; // what each counts besides that it stands nearer to than to its own
const OFF_LINE = 3; // pixels between a name and the middle of a line beside it; above and below, its letters leave them
const LINE = 3; // what a point of a line that a name covers counts, where the next worse side counts one

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
 * The sides of a name that stands beside a symbol, the best first: right, left, above, below, the corners, a
 * little higher or lower at the sides.
 *
 * @param {Size} size
 * @param {number} away from the middle of the symbol
 * @returns {Pixel[]}
 */
export const sidesBeside = ({ width, height }, away) => {
  const [right, left, above, below] = [away, -away - width, -away - height, away];
  const [middle, centre] = [-height / 2, -width / 2];
  const corner = 0.7 * away - away; // as far from the symbol as the sides are
  return [
    { x: right, y: middle },
    { x: left, y: middle },
    { x: centre, y: above },
    { x: centre, y: below },
    { x: right + corner, y: above - corner },
    { x: right + corner, y: below + corner },
    { x: left - corner, y: above - corner },
    { x: left - corner, y: below + corner },
    { x: right, y: middle - height / 3 },
    { x: right, y: middle + height / 3 },
    { x: left, y: middle - height / 3 },
    { x: left, y: middle + height / 3 },
  ];
};

/**
 * @param {Box} a
 * @param {Box} b
 */
export const apart = (a, b) =>
  a.right + ROOM < b.left || b.right + ROOM < a.left || a.bottom <= b.top || b.bottom <= a.top;

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
export const covers = (box, points, around = 0) => points.some((point) => reaches(box, point, around));

/**
 * @param {Box} box
 * @param {Pixel} point
 * @param {number} around
 */
const reaches = ({ left, right, top, bottom }, { x, y }, around) =>
  x > left - around && x < right + around && y > top - around && y < bottom + around;

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
 * @param {Pixel} a
 * @param {Pixel} b
 */
export const far = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Of the sides that lie in the view, cover no other name and come near to no symbol but the name's own, each with what it
 * costs: the more points of lines it covers, the more.
 *
 * @param {Iterable<Side>} sides
 * @param {Around} around
 * @returns {Generator<Side, void>}
 */
function* freeSides(sides, { taken, symbols, lines, view }) {
  for (const { box, cost } of sides) {
    const isFree = isInside(box, view, EDGE_ROOM) && taken.every((other) => apart(box, other));
    if (!isFree || symbols.some((symbol) => reaches(box, symbol, symbol.near))) continue;
    const crowd = symbols.filter((symbol) => reaches(box, symbol, symbol.wide)).length;
    const closer = symbols.filter(
      (symbol) => symbol.closer > 0 && reaches(box, symbol, symbol.closer),
    ).length;
    yield { box, cost: cost + LINE * countCovered(box, lines) + CROWD * crowd + CLOSER * closer };
  }
}

/**
 * The side that costs least.
 *
 * @param {Iterable<Side>} sides but for the first, those that cost least come first
 * @param {Around} around
 * @returns {Box | undefined}
 */
export const bestSide = (sides, around) => {
  /** @type {Side | undefined} */
  let best;
  for (const side of sides) {
    if (best && side.cost >= best.cost) break;
    for (const free of freeSides([side], around)) if (!best || free.cost < best.cost) best = free;
    if (best?.cost === 0) break; // asks for no other
  }
  return best?.box;
};

/**
 * All free sides that cost less than so much, that which costs least first.
 *
 * @param {Iterable<Side>} sides
 * @param {Around} around
 * @param {number} [most]
 * @returns {Box[]}
 */
export const allSides = (sides, around, most = Infinity) =>
  [...freeSides(sides, around)]
    .filter(({ cost }) => cost < most)
    .sort((a, b) => a.cost - b.cost)
    .map(({ box }) => box);

/**
 * @param {Box} box
 * @param {Pixel[]} points
 */
const countCovered = ({ left, right, top, bottom }, points) => {
  const box = { left: left - OFF_LINE, right: right + OFF_LINE, top, bottom };
  return points.filter((point) => reaches(box, point, 0)).length;
};

/**
 * Place a name for which there is no room: those that stand in its way go elsewhere, if each finds another place.
 *
 * @template Name
 * @param {Name} name
 * @param {Map<Name, Box>} placed
 * @param {(name: Name, others: Iterable<Box>) => Box[]} find all boxes of a name that are clear of others, the best first
 * @returns {Map<Name, Box>} where all stand then
 */
export const push = (name, placed, find) => {
  for (const box of find(name, [])) {
    const [inTheWay, rest] = [false, true].map((isApart) =>
      [...placed].filter(([, taken]) => apart(taken, box) === isApart),
    );
    const moved = new Map([...rest, [name, box]]);
    const isDone = inTheWay.every(([other]) => {
      const [aside] = find(other, moved.values());
      if (aside) moved.set(other, aside);
      return Boolean(aside);
    });
    if (isDone) return moved;
  }
  return placed;
};

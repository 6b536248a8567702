// Where a name may stand: that of a town beside its symbol, rather at home or at sea than in another country; that of a
// country or a sea at home, else where its middle lies on the area, the nearer to home the better.
import { boxAt, far, sidesBeside, sidesOn } from "./placing.js";
import { pointsAllOver } from "./points.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./placing.js").Side} Side */

/** @typedef {import("./label.js").Label} Label */

/** Parts of a name, from its middle, that should stand on the area: its middle, its ends, its corners. */
const LOOKED_AT = [0, -0.42, 0.42].flatMap((right) => [0, -0.5, 0.5].map((down) => [right, down]));
const FAR = 25; // pixels from home that count one
const ENOUGH = 7; // of these that must stand there, of a country off the route
const LEAVES = 1; // what it counts for each of these that stands elsewhere
const ABROAD = 9; // what it counts that the name of a town stands in another country

export class Spots {
  /** Kept while view and size of the name are the same. @type {Map<Label, { key: string, sides: Side[] }>} */
  #kept = new Map();
  #map;
  #ground;

  /**
   * @param {L.Map} map
   * @param {import("./ground.js").Ground} ground
   */
  constructor(map, ground) {
    this.#map = map;
    this.#ground = ground;
  }

  /**
   * The sides of a town's name, those that cost least first.
   *
   * @param {Label} label of a town
   * @param {number} away from the middle of its symbol
   * @param {string} view
   * @returns {Side[]}
   */
  beside(label, away, view) {
    return this.#keep(label, view, () => {
      const at = this.#map.latLngToContainerPoint(label.home);
      return sidesBeside(label.size, away).map((offset, order) => {
        const box = boxAt(at, offset, label.size);
        const isAbroad = this.#ground.isAbroad(middleOfBox(box), label.country);
        return { box, cost: order + (isAbroad ? ABROAD : 0) };
      });
    });
  }

  /**
   * Home, where the name of an area belongs; then, only if asked for, where else the area is seen.
   *
   * @param {Label} label of an area
   * @param {string} view
   * @returns {Generator<Side, void>}
   */
  *on(label, view) {
    const home = this.#map.latLngToContainerPoint(label.home);
    const area = this.#ground.areaOf(label.place);
    if (!area) yield* nearPoint(home, label.size);
    const bounds = area?.getBounds();
    if (!bounds?.intersects(this.#map.getBounds())) return;
    yield* this.#spotsAt([home], home, label);
    yield* this.#keep(label, view, () =>
      this.#spotsAt(pointsAllOver(this.#seenOf(bounds), home, label.isTight), home, label),
    );
  }

  /**
   * The box in the view where the middle of a name may stand.
   *
   * @param {L.LatLngBounds} bounds of its area
   */
  #seenOf(bounds) {
    const { x: left, y: top } = this.#map.latLngToContainerPoint(bounds.getNorthWest());
    const { x: right, y: bottom } = this.#map.latLngToContainerPoint(bounds.getSouthEast());
    const { x: width, y: height } = this.#map.getSize();
    return {
      left: Math.max(left, 0),
      right: Math.min(right, width),
      top: Math.max(top, 0),
      bottom: Math.min(bottom, height),
    };
  }

  /**
   * @param {Pixel[]} points
   * @param {Pixel} home
   * @param {Label} label
   * @returns {Side[]}
   */
  #spotsAt(points, home, label) {
    const { place, size } = label;
    return points.flatMap((at) => {
      const parts = LOOKED_AT.map(([right, below]) => ({
        x: at.x + right * size.width,
        y: at.y + below * size.height,
      }));
      const least = at === home ? 1 : leastOn(label);
      const isOn = (/** @type {Pixel} */ part) => this.#ground.isOn(part, place);
      if (at !== home && !isOn(at)) return []; // else the name would seem to be that of its neighbour
      let off = 0;
      for (const part of parts) if (!isOn(part) && ++off > parts.length - least) return []; // looks no further than it must
      const cost = far(at, home) / FAR + LEAVES * off;
      return [{ box: boxAt(at, sidesOn(size)[0], size), cost }];
    });
  }

  /**
   * @param {Label} label
   * @param {string} view
   * @param {() => Side[]} look
   */
  #keep(label, view, look) {
    const key = [view, label.size.width].join();
    const kept = this.#kept.get(label);
    if (kept?.key === key) return kept.sides;
    const sides = look().sort((a, b) => a.cost - b.cost);
    this.#kept.set(label, { key, sides });
    return sides;
  }
}

/**
 * On a point that has no area, a little below it, a little above.
 *
 * @param {Pixel} at
 * @param {import("./placing.js").Size} size
 * @returns {Side[]}
 */
const nearPoint = (at, size) =>
  [0, 0.8, -0.8].map((down, order) => {
    const [middle] = sidesOn(size);
    return { box: boxAt(at, { x: middle.x, y: middle.y + down * size.height }, size), cost: order };
  });

/** @param {import("./placing.js").Box} box */
const middleOfBox = ({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

/**
 * How many parts of a name must stand on its area: its middle for a country of the route that is too small for its name,
 * most for all others.
 *
 * @param {Label} label
 */
const leastOn = ({ weight, isTight }) => (isTight ? 1 : weight < 2 ? 6 : ENOUGH);

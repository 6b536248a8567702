// Where a name may stand: that of a town beside its symbol, rather at home or at sea than in another country; that of a
// country or a sea at home, else where the area is seen, the nearer to home the better.
import { boxAt, far, pointsAllOver, sidesBeside, sidesOn } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./placing.js").Side} Side */

/** @typedef {import("./label.js").Label} Label */

const ENDS = [-0.42, 0.42]; // parts of a name, from its middle, that should stand on the area, too
const FAR = 25; // pixels from home that count one
const LEAVES = 4; // what it counts that an end of the name leaves the area
const ABROAD = 6; // what it counts that the name of a town stands in another country

export class Spots {
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
   * @param {Label} label of a town
   * @param {number} away from the middle of its symbol
   * @returns {Generator<Side, void>}
   */
  *beside({ home, size, country }, away) {
    const at = this.#map.latLngToContainerPoint(home);
    for (const [order, offset] of sidesBeside(size, away).entries()) {
      const box = boxAt(at, offset, size);
      const isAbroad = this.#ground.isAbroad(middleOfBox(box), country);
      yield { box, cost: order + (isAbroad ? ABROAD : 0) };
    }
  }

  /**
   * The first where the name belongs, if it can be read as the area's there; then, only if asked for, others.
   *
   * @param {Label} label of an area
   * @returns {Generator<Side, void>}
   */
  *on(label) {
    const bounds = this.#ground.areaOf(label.place)?.getBounds();
    if (!bounds?.intersects(this.#map.getBounds())) return;
    const home = this.#map.latLngToContainerPoint(label.home);
    yield* this.#spotsAt([home], home, label);
    const { x: left, y: top } = this.#map.latLngToContainerPoint(bounds.getNorthWest());
    const { x: right, y: bottom } = this.#map.latLngToContainerPoint(bounds.getSouthEast());
    const { x: width, y: height } = this.#map.getSize();
    const seen = {
      left: Math.max(left, 0),
      right: Math.min(right, width),
      top: Math.max(top, 0),
      bottom: Math.min(bottom, height),
    };
    yield* this.#spotsAt(pointsAllOver(seen, home), home, label);
  }

  /**
   * @param {Pixel[]} points
   * @param {Pixel} home
   * @param {Label} label
   * @returns {Generator<Side, void>}
   */
  *#spotsAt(points, home, { place, size, weight }) {
    for (const at of points) {
      if (!this.#ground.isOn(at, place)) continue;
      const ends = ENDS.map((part) => ({ x: at.x + part * size.width, y: at.y }));
      const leaving = ends.filter((end) => !this.#ground.isOn(end, place)).length;
      if (leaving && weight > 1 && at !== home) continue;
      yield { box: boxAt(at, sidesOn(size)[0], size), cost: far(at, home) / FAR + LEAVES * leaving };
    }
  }
}

/** @param {import("./placing.js").Box} box */
const middleOfBox = ({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

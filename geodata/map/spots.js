// Where the name of a country or a sea may stand: at home, else where the area is seen, the nearer to home the better.
import { boxAt, far, isWithin, pointsAllOver, sidesOn } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./placing.js").Side & { at: Pixel }} Spot */

const LOOKED_AT = [-0.42, 0, 0.42]; // parts of a name, from its middle, that must stand on the area
const NEAR = 7; // pixels to a symbol
const FAR = 25; // pixels from home that count one
const LEAVES = 4; // what it counts that an end of the name leaves the area

export class Spots {
  /** Rings of an area in degrees, looked up once. @type {Map<string, Pixel[][]>} */
  #rings = new Map();
  #map;
  #shapes;

  /**
   * @param {L.Map} map
   * @param {import("./shapes.js").Shapes} shapes
   */
  constructor(map, shapes) {
    this.#map = map;
    this.#shapes = shapes;
  }

  /**
   * The first where the name belongs, if it can be read as the area's there; then, only if asked for, others.
   *
   * @param {import("./label.js").Label} label
   * @returns {Generator<Spot, void>}
   */
  *of(label) {
    const [area] = this.#shapes.of(label.place);
    if (!(area instanceof L.Polygon) || !area.getBounds().intersects(this.#map.getBounds())) return;
    const home = this.#map.latLngToContainerPoint(label.home);
    yield* this.#spotsAt([home], home, label, area);
    const bounds = area.getBounds();
    const { x: left, y: top } = this.#map.latLngToContainerPoint(bounds.getNorthWest());
    const { x: right, y: bottom } = this.#map.latLngToContainerPoint(bounds.getSouthEast());
    const view = this.#map.getSize();
    const seen = {
      left: Math.max(left, 0),
      right: Math.min(right, view.x),
      top: Math.max(top, 0),
      bottom: Math.min(bottom, view.y),
    };
    yield* this.#spotsAt(pointsAllOver(seen, home), home, label, area);
  }

  /**
   * @param {Pixel[]} points
   * @param {Pixel} home
   * @param {import("./label.js").Label} label
   * @param {L.Polygon} area
   * @returns {Generator<Spot, void>}
   */
  *#spotsAt(points, home, { place, size, weight }, area) {
    const rings = this.#ringsOf(place, area);
    for (const at of points) {
      const on = LOOKED_AT.map((part) => this.#isOn({ x: at.x + part * size.width, y: at.y }, rings));
      if (!on[1] || (weight > 1 && at !== home && on.includes(false))) continue;
      const cost = far(at, home) / FAR + LEAVES * on.filter((each) => !each).length;
      yield { at, box: boxAt(at, sidesOn(size)[0], size), cost, near: NEAR };
    }
  }

  /**
   * @param {Pixel} at
   * @param {Pixel[][]} rings
   */
  #isOn({ x, y }, rings) {
    const { lng, lat } = this.#map.containerPointToLatLng([x, y]);
    return isWithin({ x: lng, y: lat }, rings);
  }

  /**
   * @param {string} place
   * @param {L.Polygon} area
   */
  #ringsOf(place, area) {
    let rings = this.#rings.get(place);
    if (!rings) {
      const polygons = /** @type {L.LatLng[][][]} */ (area.getLatLngs());
      rings = polygons.flat().map((ring) => ring.map(({ lat, lng }) => ({ x: lng, y: lat })));
      this.#rings.set(place, rings);
    }
    return rings;
  }
}

// On whose ground a point of the map lies.
import { isWithin } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

export class Ground {
  /** Rings of an area in degrees, looked up once. @type {Map<string, Pixel[][]>} */
  #rings = new Map();
  #map;
  #shapes;
  #countries;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ map, shapes, content, places }) {
    this.#map = map;
    this.#shapes = shapes;
    this.#countries = Object.keys(content.areas).filter((id) => places[id].type === "country");
  }

  /**
   * The area that shows a place.
   *
   * @param {string} place
   */
  areaOf(place) {
    const [area] = this.#shapes.of(place);
    return area instanceof L.Polygon ? area : undefined;
  }

  /**
   * @param {Pixel} at
   * @param {string} place
   */
  isOn({ x, y }, place) {
    const { lng, lat } = this.#map.containerPointToLatLng([x, y]);
    const isNear = this.areaOf(place)?.getBounds().contains([lat, lng]);
    return Boolean(isNear) && isWithin({ x: lng, y: lat }, this.#ringsOf(place));
  }

  /**
   * Whether a point lies in another country: not at home, nor at sea.
   *
   * @param {Pixel} at
   * @param {string} home
   */
  isAbroad(at, home) {
    return this.#countries.some((country) => country !== home && this.isOn(at, country));
  }

  /** @param {string} place */
  #ringsOf(place) {
    let rings = this.#rings.get(place);
    if (!rings) {
      const polygons = /** @type {L.LatLng[][][]} */ (this.areaOf(place)?.getLatLngs() ?? []);
      rings = polygons.flat().map((ring) => ring.map(({ lat, lng }) => ({ x: lng, y: lat })));
      this.#rings.set(place, rings);
    }
    return rings;
  }
}

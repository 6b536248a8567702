// On whose ground a point of the map lies.
import { isLand } from "./areas.js";
import { isWithin } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {{ ring: Pixel[], bounds: L.LatLngBounds }} Part a ring in degrees: only those round a point tell of it */

export class Ground {
  /** Looked up once for each area. @type {Map<string, Part[]>} */
  #parts = new Map();
  #map;
  #shapes;
  #countries;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ map, shapes, content, places }) {
    this.#map = map;
    this.#shapes = shapes;
    this.#countries = Object.keys(content.areas).filter((id) => isLand(places[id].type));
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
    const at = this.#map.containerPointToLatLng([x, y]);
    if (!this.areaOf(place)?.getBounds().contains(at)) return false;
    const round = this.#partsOf(place).filter(({ bounds }) => bounds.contains(at));
    return isWithin(
      { x: at.lng, y: at.lat },
      round.map(({ ring }) => ring),
    );
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
  #partsOf(place) {
    let parts = this.#parts.get(place);
    if (!parts) {
      const polygons = /** @type {L.LatLng[][][]} */ (this.areaOf(place)?.getLatLngs() ?? []);
      parts = polygons.flat().map((points) => ({
        ring: points.map(({ lat, lng }) => ({ x: lng, y: lat })),
        bounds: L.latLngBounds(points),
      }));
      this.#parts.set(place, parts);
    }
    return parts;
  }
}

// On whose ground a point of the map lies.
import { isLand } from "./areas.js";
import { isWithin } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {{ ring: Pixel[], bounds: L.LatLngBounds }} Part a ring in degrees: only those round a point tell of it */

export class Ground {
  /** Looked up once for the points of an area; when it has gone round, they are others. @type {WeakMap<object, Part[]>} */
  #parts = new WeakMap();
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
    return this.#holds(place, this.#map.containerPointToLatLng([x, y]));
  }

  /**
   * Whether a point lies in another country: not at home, nor at sea.
   *
   * @param {Pixel} at
   * @param {string} home
   */
  isAbroad({ x, y }, home) {
    const at = this.#map.containerPointToLatLng([x, y]);
    return this.#countries.some((country) => country !== home && this.#holds(country, at));
  }

  /**
   * @param {string} place
   * @param {L.LatLng} at
   */
  #holds(place, at) {
    if (!this.areaOf(place)?.getBounds().contains(at)) return false;
    const round = this.#partsOf(place).filter(({ bounds }) => bounds.contains(at));
    return isWithin(
      { x: at.lng, y: at.lat },
      round.map(({ ring }) => ring),
    );
  }

  /** @param {string} place */
  #partsOf(place) {
    const polygons = /** @type {L.LatLng[][][]} */ (this.areaOf(place)?.getLatLngs() ?? []);
    const known = this.#parts.get(polygons);
    if (known) return known;
    const parts = polygons.flat().map((points) => ({
      ring: points.map(({ lat, lng }) => ({ x: lng, y: lat })),
      bounds: L.latLngBounds(points),
    }));
    this.#parts.set(polygons, parts);
    return parts;
  }
}

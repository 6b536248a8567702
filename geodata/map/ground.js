// On whose ground a point of the map lies.
import { isLand } from "./areas.js";
import { edgesOf } from "./edges.js";
import { isWithin } from "./placing.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./sent.js").Edges} Edges */

/** @typedef {{ ring: Pixel[], edges: Edges }} Part a ring in degrees: only those round a point tell of it */

/** @typedef {{ edges: Edges, parts: Part[] }} Known an area */

/**
 * @param {Edges} edges
 * @param {L.LatLng} at
 */
const surround = ({ west, east, south, north }, { lat, lng }) =>
  lng >= west && lng <= east && lat >= south && lat <= north;

export class Ground {
  /** Looked up once for the points of an area; when it has gone round, they are others. @type {WeakMap<object, Known>} */
  #known = new WeakMap();
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
    if (this.#holds(home, at)) return false; // mostly it does, and the others need not be looked at
    return this.#countries.some((country) => country !== home && this.#holds(country, at));
  }

  /**
   * @param {string} place
   * @param {L.LatLng} at
   */
  #holds(place, at) {
    const area = this.areaOf(place);
    const known = area && this.#knownOf(area);
    if (!known || !surround(known.edges, at)) return false;
    const round = known.parts.filter(({ edges }) => surround(edges, at));
    return isWithin(
      { x: at.lng, y: at.lat },
      round.map(({ ring }) => ring),
    );
  }

  /** @param {L.Polygon} area */
  #knownOf(area) {
    const polygons = /** @type {L.LatLng[][][]} */ (area.getLatLngs());
    const known = this.#known.get(polygons) ?? lookedUp(area.getBounds(), polygons);
    this.#known.set(polygons, known);
    return known;
  }
}

/**
 * @param {L.LatLngBounds} bounds
 * @param {L.LatLng[][][]} polygons
 * @returns {Known}
 */
const lookedUp = (bounds, polygons) => ({
  edges: edgesOf(bounds),
  parts: polygons.flat().map((points) => ({
    ring: points.map(({ lat, lng }) => ({ x: lng, y: lat })),
    edges: edgesOf(L.latLngBounds(points)),
  })),
});

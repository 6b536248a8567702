// What shows each place: its layers on the map, and its button where it has one below the map.
import { edgesOf, mainParts } from "./edges.js";
import { togetherRound } from "./round.js";

/** @typedef {import("./sent.js").Edges} Edges */

/** @typedef {L.Polyline | L.Polygon | L.CircleMarker} Shape an area, a line, or the symbol of a town */

/**
 * The path that draws a layer which is on the map.
 *
 * @param {L.Path} layer
 */
export const pathOf = (layer) => /** @type {SVGElement} */ (layer.getElement());

/**
 * The edges of each part; of a point, as far as it reaches in metres.
 *
 * @param {Shape} shape
 */
const edgesOfShape = (shape) => {
  if (!(shape instanceof L.Polyline)) {
    const { reach = 0 } = /** @type {{ reach?: number }} */ (shape.options);
    return [edgesOf(shape.getLatLng().toBounds(reach))];
  }
  if (!(shape instanceof L.Polygon)) return [edgesOf(shape.getBounds())];
  const polygons = /** @type {L.LatLng[][][]} */ (shape.getLatLngs());
  return mainParts(polygons.map(([outer]) => edgesOf(L.latLngBounds(outer))));
};

export class Shapes {
  /** @type {Map<string, Shape[]>} */
  #shapes = new Map();
  /** @type {Map<string, HTMLElement>} */
  #buttons = new Map();
  /** Kept, for names ask at every move; they hold wherever round the world it is drawn. @type {Map<string, Edges>} */
  #edges = new Map();
  #map;

  /** @param {L.Map} map */
  constructor(map) {
    this.#map = map;
  }

  /**
   * @param {string} place
   * @param {Shape} shape
   */
  add(place, shape) {
    this.#shapes.set(place, [...this.of(place), shape.addTo(this.#map)]);
    this.#edges.delete(place);
    const path = pathOf(shape);
    path.dataset.place = place;
    return path;
  }

  /**
   * @param {string} place
   * @param {HTMLElement} button
   */
  addButton(place, button) {
    this.#buttons.set(place, button);
  }

  /** @param {string} place */
  remove(place) {
    for (const shape of this.of(place)) shape.remove();
    this.#shapes.delete(place);
    this.#edges.delete(place);
  }

  /** @param {string} place */
  has(place) {
    return this.#shapes.has(place);
  }

  /** @param {string} place */
  of(place) {
    return this.#shapes.get(place) ?? [];
  }

  /**
   * All that can be lit of a place.
   *
   * @param {string} place
   * @returns {(HTMLElement | SVGElement)[]}
   */
  elementsOf(place) {
    const button = this.#buttons.get(place);
    return [...this.of(place).map(pathOf), ...(button ? [button] : [])];
  }

  /**
   * The edges of what is shown when the place is, somewhere round the world; nothing where it is not drawn.
   *
   * @param {string} place
   */
  edgesOf(place) {
    const edges = this.#edges.get(place) ?? togetherRound(this.of(place).flatMap(edgesOfShape));
    if (edges) this.#edges.set(place, edges);
    return edges;
  }
}

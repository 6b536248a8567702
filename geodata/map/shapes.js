// What shows each place: its layers on the map, and its button where it has one below the map.
import { edgesOf, together } from "./edges.js";

/** @typedef {L.Polyline | L.Polygon | L.CircleMarker} Shape an area, a line, or the symbol of a town */

/**
 * The path that draws a layer which is on the map.
 *
 * @param {L.Path} layer
 */
export const pathOf = (layer) => /** @type {SVGElement} */ (layer.getElement());

/**
 * The edges of a shape; of a point, as far as it reaches in metres.
 *
 * @param {Shape} shape
 */
const edgesOfShape = (shape) => {
  if (shape instanceof L.Polyline) return edgesOf(shape.getBounds());
  const { reach = 0 } = /** @type {{ reach?: number }} */ (shape.options);
  return edgesOf(shape.getLatLng().toBounds(reach));
};

export class Shapes {
  /** @type {Map<string, Shape[]>} */
  #shapes = new Map();
  /** @type {Map<string, HTMLElement>} */
  #buttons = new Map();
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

  /** @param {string} place */
  edgesOf(place) {
    return together(this.of(place).map(edgesOfShape));
  }
}

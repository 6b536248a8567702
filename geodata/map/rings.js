// Rings round the towns that are chosen, and round the ends of the legs that are.
import { asLatLng } from "./sent.js";

/** The radius of a ring in pixels. */
export const RING = 9;

/**
 * The places where some legs end that go on with none of them: the two ends of a leg, or of a journey.
 *
 * @example endsOf([{ start: "baku", end: "ganja" }, { start: "ganja", end: "tbilisi" }]) // ["baku", "tbilisi"]
 * @param {{ start: string, end: string }[]} legs
 * @returns {string[]}
 */
export const endsOf = (legs) => {
  const stops = legs.flatMap(({ start, end }) => [start, end]);
  return stops.filter((stop) => stops.indexOf(stop) === stops.lastIndexOf(stop));
};

export class Rings {
  /** @type {L.CircleMarker[]} */
  #rings = [];
  #map;
  #content;
  #pane;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ map, content, panes }) {
    this.#map = map;
    this.#content = content;
    this.#pane = panes.towns;
  }

  /** @param {string[]} towns */
  show(towns) {
    for (const ring of this.#rings) ring.remove();
    const points = towns.map((town) => this.#content.drawn[town]).filter(Boolean);
    this.#rings = points.map(({ longitude, latitude }) => {
      const looks = { ...this.#pane, radius: RING, className: "ring", interactive: false };
      return L.circleMarker(asLatLng([longitude, latitude]), looks).addTo(this.#map);
    });
  }
}

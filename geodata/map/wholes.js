// Draws organisations, and regions of countries, from their members: only while they are lit.
import { dissolved } from "./dissolve.js";
import { polygonsOf } from "./sent.js";

/** So many members are shown faintly. */
export const MANY = 40;

export class Wholes {
  #content;
  #places;
  #pane;
  #shapes;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ content, places, panes, shapes }) {
    this.#content = content;
    this.#places = places;
    this.#pane = panes.wide;
    this.#shapes = shapes;
  }

  /** @param {string} whole */
  draw(whole) {
    const members = this.#content.wholes[whole] ?? [];
    const polygons = outlineOf(members, this.#content.areas, this.#places[whole]?.type === "region");
    if (!polygons.length || this.#shapes.has(whole)) return;
    const className = members.length > MANY ? "whole vast" : "whole";
    this.#shapes.add(whole, L.polygon(polygons, { ...this.#pane, interactive: false, className }));
  }

  /** @param {string} whole */
  erase(whole) {
    if (this.#content.wholes[whole]?.length && !this.#content.drawn[whole]) this.#shapes.remove(whole);
  }
}

/**
 * The polygons of members that have an area: each by itself, or the outline of all, as a region has it.
 *
 * @param {string[]} members
 * @param {import("./sent.js").MapContent["areas"]} areas
 * @param {boolean} isOne
 */
export const outlineOf = (members, areas, isOne) => {
  const polygons = members.flatMap((member) => polygonsOf(areas[member] ?? []));
  return isOne ? dissolved(polygons) : polygons;
};

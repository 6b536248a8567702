// Draws organisations, and regions of countries, from their members: only while they are lit.

/** So many members are shown faintly. */
export const MANY = 40;

export class Wholes {
  #content;
  #pane;
  #shapes;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ content, panes, shapes }) {
    this.#content = content;
    this.#pane = panes.wide;
    this.#shapes = shapes;
  }

  /** @param {string} whole */
  draw(whole) {
    const members = this.#content.wholes[whole] ?? [];
    const polygons = members.flatMap((member) => this.#shapes.of(member)).flatMap(polygonsIn);
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
 * The polygons of an area; none of the symbol of a town, which is a member with its point alone.
 *
 * @param {import("./shapes.js").Shape} shape
 */
const polygonsIn = (shape) =>
  shape instanceof L.Polygon ? /** @type {L.LatLng[][][]} */ (shape.getLatLngs()) : [];

// Draws corridors leg by leg, each with those of its stops that no passage mentions. A corridor is drawn while its box
// is ticked, and while it or such a stop of it is lit.
import { middleOf } from "./areas.js";
import { asLatLng } from "./sent.js";
import { pathOf } from "./shapes.js";

/** @typedef {import("./sent.js").Leg} Leg */

/**
 * The corridors that must be drawn to light places.
 *
 * @param {string[]} lit
 * @param {Pick<import("./sent.js").MapContent, "corridors" | "drawn">} content
 * @returns {Set<string>}
 */
export const corridorsToLight = (lit, { corridors, drawn }) =>
  new Set(
    lit.map((id) => (corridors.includes(id) ? id : (drawn[id]?.only_with ?? ""))).filter((id) => id !== ""),
  );

export class Corridors {
  /** @type {Map<string, L.Polyline[]>} all lines of each corridor that is drawn */
  #lines = new Map();
  /** @type {Set<string>} */
  #ticked = new Set();
  #map;
  #content;
  #pane;
  #shapes;
  #answers;
  #stops;
  #towns;

  /**
   * @param {import("./areas.js").Drawing} drawing
   * @param {import("./towns.js").Towns} towns
   */
  constructor({ map, content, panes, shapes, answers, stops }, towns) {
    this.#map = map;
    this.#content = content;
    this.#pane = panes.route;
    this.#shapes = shapes;
    this.#answers = answers;
    this.#stops = stops;
    this.#towns = towns;
  }

  /**
   * Draw or erase a corridor as its box says.
   *
   * @param {string} corridor
   * @param {boolean} isTicked
   */
  tick(corridor, isTicked) {
    if (isTicked) {
      this.#ticked.add(corridor);
      this.#draw(corridor);
    } else {
      this.#ticked.delete(corridor);
      this.#erase(corridor);
    }
  }

  /**
   * Draw what must be drawn to light some places; erase what was drawn for others.
   *
   * @param {string[]} lit
   */
  follow(lit) {
    const wanted = new Set([...corridorsToLight(lit, this.#content), ...this.#ticked]);
    for (const corridor of this.drawn) if (!wanted.has(corridor)) this.#erase(corridor);
    for (const corridor of wanted) this.#draw(corridor);
  }

  /**
   * Set off some legs from the rest of their corridor.
   *
   * @param {string[]} ids
   * @returns {L.Polyline[]} those that are drawn
   */
  lightLegs(ids) {
    return this.legs.filter((leg) => {
      const path = pathOf(leg);
      path.toggleAttribute("data-on", ids.includes(path.dataset.leg ?? ""));
      return path.hasAttribute("data-on");
    });
  }

  get drawn() {
    return [...this.#lines.keys()];
  }

  /** The lines of all legs that are drawn. */
  get legs() {
    return this.drawn.flatMap((id) => /** @type {L.Polyline[]} */ (this.#shapes.of(id)));
  }

  /** @param {string} corridor */
  #draw(corridor) {
    if (this.#lines.has(corridor)) return;
    const legs = this.#content.legs.filter((leg) => leg.corridor === corridor);
    const casings = legs.map((leg) => this.#line(leg, "casing", false).addTo(this.#map));
    const reaches = legs.map((leg) => this.#line(leg, "reach", true).addTo(this.#map));
    const cores = legs.map((leg) => this.#line(leg, "leg", false));
    legs.forEach((leg, at) => {
      this.#shapes.add(corridor, cores[at]).dataset.leg = leg.id;
      this.#answers.leg(leg, reaches[at]);
    });
    this.#stops.add(pathOf(cores[0]), corridor, middleOf(cores[0])); // its first leg stands for it
    this.#lines.set(corridor, [...casings, ...reaches]);
    this.#towns.drawAll(corridor);
  }

  /**
   * @param {Leg} leg
   * @param {string} className
   * @param {boolean} interactive
   */
  #line({ corridor, mode, status, line }, className, interactive) {
    const rank = corridor === this.#content.corridors[0] ? "main" : "other";
    const looks = `${className} by-${mode} ${status.replace(" ", "-")} ${rank}`;
    return L.polyline(line.map(asLatLng), { ...this.#pane, className: looks, smoothFactor: 1, interactive });
  }

  /** @param {string} corridor */
  #erase(corridor) {
    for (const line of this.#lines.get(corridor) ?? []) line.remove();
    this.#lines.delete(corridor);
    for (const path of this.#shapes.elementsOf(corridor)) this.#stops.remove(path);
    this.#shapes.remove(corridor);
    this.#towns.eraseAll(corridor);
  }
}

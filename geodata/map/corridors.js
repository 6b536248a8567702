// Draws corridors leg by leg, each with those of its stops that no passage mentions. A corridor is drawn while its box
// is ticked, and while it or such a stop of it is lit.
import { middleOf } from "./areas.js";
import { lineOf } from "./sent.js";
import { pathOf } from "./shapes.js";

/** @typedef {import("./sent.js").Leg} Leg */

/** @typedef {[number, number]} Point latitude and longitude */

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

/**
 * A line in pieces between the points that it shares with others, each from west to east. Ships' lines that run together
 * are then one: their dashes begin at the same points.
 *
 * @param {Point[]} line
 * @param {(point: Point) => boolean} isShared
 * @returns {Point[][]}
 */
export const inPieces = (line, isShared) => {
  const joints = line.flatMap((point, at) => (at > 0 && at < line.length - 1 && isShared(point) ? [at] : []));
  const ends = [0, ...joints, line.length - 1];
  const pieces = ends.slice(1).map((end, at) => line.slice(ends[at], end + 1));
  return pieces.map((piece) => (piece[0][1] <= piece[piece.length - 1][1] ? piece : piece.toReversed()));
};

/** @param {Point} point */
const keyOf = (point) => point.join();

/**
 * Tells which points several lines run through.
 *
 * @param {Point[][]} lines
 * @returns {(point: Point) => boolean}
 */
export const sharedBy = (lines) => {
  const once = new Set();
  const shared = new Set();
  for (const key of lines.flat().map(keyOf)) (once.has(key) ? shared : once).add(key);
  return (point) => shared.has(keyOf(point));
};

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
  /** @type {(point: Point) => boolean} */
  #isShared;

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
    this.#isShared = sharedBy(
      content.legs.filter(({ mode }) => mode === "sea").map(({ line }) => lineOf(line)),
    );
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
    const lit = this.legs.filter((leg) => {
      const path = pathOf(leg);
      path.toggleAttribute("data-on", ids.includes(path.dataset.leg ?? ""));
      return path.hasAttribute("data-on");
    });
    for (const leg of lit) leg.bringToFront();
    return lit;
  }

  /** @param {string} id of a leg */
  pathsOf(id) {
    return this.legs.map(pathOf).filter(({ dataset }) => dataset.leg === id);
  }

  get ticked() {
    return [...this.#ticked];
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
    // those in use are laid over those that are not: where they run together, the line is in use
    const unused = this.#lay(legs.filter(({ status }) => status !== "open"));
    const used = this.#lay(legs.filter(({ status }) => status === "open"));
    this.#lines.set(corridor, [...unused, ...used]);
    const [first] = this.legs.filter((leg) => pathOf(leg).dataset.leg === legs[0].id);
    this.#stops.add(pathOf(first), corridor, middleOf(first)); // its first leg stands for it
    this.#towns.drawAll(corridor);
  }

  /**
   * @param {Leg[]} legs of one corridor
   * @returns {L.Polyline[]} their lines
   */
  #lay(legs) {
    const casings = legs.map((leg) => this.#line(leg, "casing", false).addTo(this.#map));
    const reaches = legs.map((leg) => this.#line(leg, "reach", true).addTo(this.#map));
    const cores = legs.map((leg) => this.#line(leg, "leg", false));
    legs.forEach((leg, at) => {
      this.#shapes.add(leg.corridor, cores[at]).dataset.leg = leg.id;
      this.#answers.leg(leg, reaches[at]);
    });
    return [...casings, ...reaches];
  }

  /**
   * @param {Leg} leg
   * @param {string} className
   * @param {boolean} interactive
   */
  #line({ corridor, mode, status, line }, className, interactive) {
    const rank = corridor === this.#content.corridors[0] ? "main" : "other";
    const looks = `${className} by-${mode} ${status.replace(" ", "-")} ${rank}`;
    const drawn = lineOf(line);
    return L.polyline(mode === "sea" ? inPieces(drawn, this.#isShared) : [drawn], {
      ...this.#pane,
      className: looks,
      smoothFactor: mode === "sea" ? 0 : 1,
      interactive,
    });
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

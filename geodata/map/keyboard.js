// The keyboard on the map: one stop for the tab key, from which an arrow goes to the nearest place that way.
import { tell } from "../page/events.js";
import { turnTo } from "./round.js";

/** @typedef {{ longitude: number, latitude: number }} Spot */

/** @typedef {Spot & { path: SVGElement, place: string }} Stop */

/** @type {Record<string, [number, number]>} east and north */
const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * The nearest of some spots in a direction: more ahead than aside, and little aside.
 *
 * @template {Spot} Where
 * @param {Spot} here
 * @param {Where[]} spots
 * @param {[number, number]} direction east and north
 * @returns {Where | undefined}
 */
export const nearestThatWay = (here, spots, [east, north]) => {
  const ways = spots.map((spot) => {
    const eastward = spot.longitude - here.longitude;
    const across = (eastward + turnTo(eastward, 0)) * Math.cos((here.latitude * Math.PI) / 180);
    const up = spot.latitude - here.latitude;
    return { spot, ahead: across * east + up * north, aside: Math.abs(across * north) + Math.abs(up * east) };
  });
  const forward = ways.filter(({ ahead, aside }) => ahead > 0 && ahead >= aside);
  return forward.sort((a, b) => a.ahead + a.aside - b.ahead - b.aside)[0]?.spot;
};

export class Stops {
  /** @type {Map<Element, Stop>} */
  #stops = new Map();
  #names;
  #choosing;
  #first;

  /**
   * @param {import("./names.js").Names} names
   * @param {import("./choosing.js").Choosing} choosing
   * @param {string} first the place that the tab key reaches first
   */
  constructor(names, choosing, first) {
    this.#names = names;
    this.#choosing = choosing;
    this.#first = first;
  }

  /**
   * @param {SVGElement} path
   * @param {string} place
   * @param {Spot} spot
   */
  add(path, place, { longitude, latitude }) {
    const stop = { path, place, longitude, latitude };
    this.#stops.set(path, stop);
    path.setAttribute("role", "button");
    path.setAttribute("aria-pressed", "false");
    path.setAttribute("aria-label", this.#names.of(place));
    path.setAttribute("tabindex", place === this.#first ? "0" : "-1");
    path.addEventListener("focus", () => this.#choosing.preview(place));
    path.addEventListener("blur", () => this.#choosing.preview(""));
    path.addEventListener("keydown", (event) => this.#press(event, stop));
  }

  /**
   * Forget a path that leaves the map. If the tab key stopped there, it stops at the first place again.
   *
   * @param {Element} path
   */
  remove(path) {
    if (!this.#stops.delete(path) || path.getAttribute("tabindex") !== "0") return;
    this.#firstStop?.path.setAttribute("tabindex", "0");
  }

  /** Names have changed: say them. */
  rename() {
    for (const { path, place } of this.#all) path.setAttribute("aria-label", this.#names.of(place));
  }

  /** The keyboard comes to the map: to what is chosen, else to where it was. */
  enter() {
    const stop =
      this.#all.find(({ path }) => path.hasAttribute("data-chosen")) ??
      this.#all.find(({ path }) => path.getAttribute("tabindex") === "0");
    if (stop) this.#focus(stop);
  }

  /**
   * Keep the focus where it is through a change: a path that is moved to the front loses it. From one that leaves the
   * map it goes to the first place.
   *
   * @param {() => void} change
   */
  keepFocus(change) {
    const stop = document.activeElement && this.#stops.get(document.activeElement);
    change();
    if (stop) (stop.path.isConnected ? stop : this.#firstStop)?.path.focus({ preventScroll: true });
  }

  get #firstStop() {
    return this.#all.find(({ place }) => place === this.#first);
  }

  get #all() {
    return [...this.#stops.values()];
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Stop} stop
   */
  #press(event, stop) {
    if (event.key === "Enter" || event.key === " ") this.#choosing.place(stop.place, event);
    else if (Object.hasOwn(DIRECTIONS, event.key))
      this.#focus(nearestThatWay(stop, this.#all, DIRECTIONS[event.key]) ?? stop);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {Stop} next */
  #focus(next) {
    for (const { path } of this.#all) path.setAttribute("tabindex", path === next.path ? "0" : "-1");
    next.path.focus({ preventScroll: true });
  }
}

/**
 * Pass keys on to the page: its own keys work on the map, too.
 *
 * @param {import("./choosing.js").Page} page
 * @param {AbortSignal} signal
 */
export const passKeysOn = (page, signal) => {
  /** @param {KeyboardEvent} event */
  const passOn = (event) => {
    const { key, code, isComposing, keyCode, ctrlKey, metaKey, altKey, target } = event;
    const isTyped = target instanceof Element && target.closest("input:not([type=checkbox]), select");
    if (event.defaultPrevented || isTyped) return;
    tell("reader:key", { key, code, isComposing, keyCode, ctrlKey, metaKey, altKey }, page);
    const isSingle = !ctrlKey && !metaKey && !altKey && !isComposing && key.length === 1 && key !== " ";
    if (isSingle) event.preventDefault();
  };
  window.addEventListener("keydown", passOn, { signal });
};

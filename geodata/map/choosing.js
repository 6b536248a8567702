// Tells the page what the reader selects on the map: places, legs, what the pointer is on.
import { tell } from "../page/events.js";

/** @typedef {Window & typeof globalThis} Page the window of the app */

/** @typedef {{ ctrlKey: boolean, metaKey: boolean }} Touch by mouse or by keyboard */

/**
 * What is told of a click: a second one deselects; with Ctrl or ⌘ it joins what is selected.
 *
 * @param {Touch} [touch] none where it is chosen in another way
 */
const how = (touch) => ({ toggle: Boolean(touch), add: Boolean(touch?.ctrlKey || touch?.metaKey) });

export class Choosing {
  #page;
  #previewed = "";

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {string} place none to let all go
   * @param {Touch} [touch]
   */
  place(place, touch) {
    tell("reader:choose", { place, ...how(touch) }, this.#page);
  }

  /**
   * @param {import("./sent.js").Leg} leg
   * @param {Touch} [touch]
   */
  leg({ id, corridor }, touch) {
    tell("reader:choose", { place: corridor, leg: id, ...how(touch) }, this.#page);
  }

  /**
   * @param {string} place none when the pointer has left
   * @param {string} [leg] of the corridor that the place is
   */
  preview(place, leg = "") {
    if (place + leg === this.#previewed) return;
    this.#previewed = place + leg;
    tell("reader:preview", { place, leg }, this.#page);
  }
}

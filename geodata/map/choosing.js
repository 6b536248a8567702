// Tells the page what the reader selects on the map: places, legs, what the pointer is on.
import { tell } from "../page/events.js";
import { touched } from "../page/touch.js";

/** @typedef {Window & typeof globalThis} Page the window of the app */

export class Choosing {
  #page;
  #previewed = "";

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {string} place none to let all go
   * @param {import("../page/touch.js").Click} [click] none where it is chosen in another way
   */
  place(place, click) {
    this.#tell({ place }, click);
  }

  /**
   * @param {import("./sent.js").Leg} leg
   * @param {import("../page/touch.js").Click} click
   */
  leg({ id, corridor }, click) {
    this.#tell({ place: corridor, leg: id }, click);
  }

  /**
   * @param {import("../page/selection.js").Choice} choice
   * @param {import("../page/touch.js").Click} [click]
   */
  #tell(choice, click) {
    if (click) touched(click, (touch) => tell("reader:choose", { ...choice, ...touch }, this.#page));
    else tell("reader:choose", choice, this.#page);
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

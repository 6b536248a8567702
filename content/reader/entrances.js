// Ways for the keyboard into the map, the search, the languages and the list of places, and back into the text.
import { bring, enter } from "../../geodata/page/bring.js";
import { tell } from "../../geodata/page/events.js";
import { passageAt } from "./passage.js";

export class Entrances {
  #parts;
  #inView;
  #leave;
  /** @type {Element | null} */
  #cameFrom = null;

  /**
   * @param {Pick<import("./parts.js").Parts, "passages" | "placeList" | "search" | "sheet">} parts
   * @param {import("./in_view.js").InView} inView
   * @param {import("./actions.js").Actions["leave"]} leave
   */
  constructor(parts, inView, leave) {
    this.#parts = parts;
    this.#inView = inView;
    this.#leave = leave;
  }

  enterMap() {
    this.#parts.sheet.raise(true);
    this.#cameFrom = document.activeElement;
    tell("reader:enter");
  }

  enterSearch() {
    this.#cameFrom = document.activeElement;
    this.#parts.search.enter();
  }

  enterText() {
    const passage = this.#parts.passages.of(passageAt(this.#inView.beingRead));
    const made = this.#cameFrom?.isConnected ? this.#cameFrom : passage?.number;
    if (made instanceof HTMLElement) made.focus({ preventScroll: true });
    this.#cameFrom = null;
  }

  /** The citation of what is selected; where nothing is, none is offered. */
  openCitation() {
    const offered = [...document.querySelectorAll(".reader .cite > summary")];
    const summary = offered.find((each) => each.checkVisibility());
    if (!(summary instanceof HTMLElement)) return;
    summary.click();
    enter(summary);
  }

  /** The languages at the head of the page, where it has them. */
  enterLanguages() {
    const other = document.querySelector(".languages a:not([aria-current])");
    if (other instanceof HTMLElement) enter(other);
  }

  openPlaces() {
    this.#leave({ always: true });
    this.#parts.placeList.open();
    bring(this.#parts.placeList.made, { block: "start" });
  }
}

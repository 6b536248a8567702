// On a phone the map is a sheet over the lower part of the page; this is its handle.
import { button, setData } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

export const isOnPhone = () => matchMedia("(max-width: 640px)").matches;

/** Beside text and card a low window, such as one at 400 %, has no room for the map: it comes when it is asked for. */
const isLow = () => matchMedia("(max-height: 540px)").matches;

export class Sheet {
  #root;
  #edge;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} edge what stands above it while it is up
   */
  constructor(root, edge) {
    this.#root = root;
    this.#edge = edge;
    this.made = button("handle", "", () => this.raise(!this.isUp));
    this.raise(false);
  }

  get isUp() {
    return this.#root.dataset.sheet === "up";
  }

  /** Raise it for what has been chosen, where there is room. */
  offer() {
    if (!isLow()) this.raise(true);
  }

  /** @param {boolean} isUp */
  raise(isUp) {
    setData(this.#root, "sheet", isUp && "up");
    this.made.textContent = isUp ? say("Close map") : say("Map");
    this.made.setAttribute("aria-expanded", String(isUp));
  }

  /** Where the text ends, in pixels from the top of the window; it is a sheet on a phone only. */
  get top() {
    const upper = this.isUp ? this.#edge : this.made;
    return isOnPhone() ? Math.min(innerHeight, upper.getBoundingClientRect().top) : innerHeight;
  }
}

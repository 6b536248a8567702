// Boxes that a button opens and closes beside it; one is open at a time.
import { enter } from "../page/bring.js";
import { button } from "../page/element.js";

export class Drawers {
  /** @type {Map<HTMLElement, HTMLElement>} box → its button */
  #openers = new Map();

  /**
   * @param {string} sign
   * @param {string} title
   * @param {HTMLElement} box
   * @returns {HTMLElement} the button
   */
  add(sign, title, box) {
    const press = () => this.#open(box.hidden ? box : undefined);
    const opener = button("tool", sign, press, { title, "aria-label": title, "aria-expanded": "false" });
    this.#openers.set(box, opener);
    box.hidden = true;
    return opener;
  }

  get isOpen() {
    return Boolean(this.#opened);
  }

  /** Close what is open; its button has the focus then. */
  close() {
    const box = this.#opened;
    this.#open(undefined);
    if (box) enter(this.#openers.get(box));
  }

  get #opened() {
    return [...this.#openers.keys()].find((box) => !box.hidden);
  }

  /** @param {HTMLElement | undefined} wanted */
  #open(wanted) {
    for (const [box, opener] of this.#openers) {
      box.hidden = box !== wanted;
      opener.setAttribute("aria-expanded", String(!box.hidden));
    }
    enter(/** @type {HTMLElement | null | undefined} */ (wanted?.querySelector("input, select, button")));
  }
}

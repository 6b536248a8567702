// Holds the words that are being read: while a window that is turned or made narrower sets the text anew, and for whoever
// comes back to this step of the history.
import { heldInStep, holdInStep } from "../../geodata/page/held.js";
import { passageAt } from "./passage.js";

export class Hold {
  #article;
  #inView;
  /** @type {HTMLElement | undefined} */
  #made;
  #part = 0; // of the passage that stands above the line; below 0 it has not begun

  /**
   * @param {HTMLElement} article
   * @param {import("./in_view.js").InView} inView
   */
  constructor(article, inView) {
    this.#article = article;
    this.#inView = inView;
  }

  /**
   * Note what stands where one reads; at the very top nobody has begun.
   *
   * @param {Element} within what scrolls
   */
  note(within) {
    const line = this.#inView.lineIn(within);
    const passages = /** @type {NodeListOf<HTMLElement>} */ (
      this.#article.querySelectorAll("[data-passage]")
    );
    this.#made = within.scrollTop
      ? [...passages].find((made) => made.getBoundingClientRect().bottom > line)
      : undefined;
    if (!this.#made) return;
    const { top, height } = this.#made.getBoundingClientRect();
    this.#part = (line - top) / height;
  }

  /** Keep what was noted for whoever comes back. */
  keep() {
    holdInStep("reading", this.#made && { passage: passageAt(this.#made), part: this.#part });
  }

  /** Take up what was kept, and say whether there was anything. */
  takeUp() {
    const { passage, part } = heldInStep("reading") ?? {};
    const made = passage && this.#article.querySelector(`[data-passage="${CSS.escape(passage)}"]`);
    if (!(made instanceof HTMLElement)) return false;
    this.#made = made;
    this.#part = part;
    return true;
  }

  /**
   * Scroll back to what was noted.
   *
   * @param {Element} within
   */
  restore(within) {
    // twice: where the card scrolls with the text, the line has moved after the first time
    for (let time = 0; time < 2 && this.#made?.isConnected; time += 1) {
      const { top, height } = this.#made.getBoundingClientRect();
      const away = top + this.#part * height - this.#inView.lineIn(within);
      within.scrollBy({ top: away, behavior: "instant" });
    }
  }
}

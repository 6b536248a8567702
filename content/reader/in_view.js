// What of the text is in view, between the card and the map's sheet.
import { scroller } from "../../geodata/page/paint.js";
import { passageAt } from "./passage.js";

const READING_LINE = 0.3; // of what scrolls, from its top
const GAP = 8; // pixels between what is kept in view and the sheet

export class InView {
  #root;
  #card;
  #sheet;
  /** What was clicked last in the text. @type {HTMLElement | undefined} */
  touched;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} card
   * @param {import("./sheet.js").Sheet} sheet
   */
  constructor(root, card, sheet) {
    this.#root = root;
    this.#card = card;
    this.#sheet = sheet;
  }

  get top() {
    return Math.max(this.#card.getBoundingClientRect().bottom, 0);
  }

  get bottom() {
    return this.#sheet.top;
  }

  /** What is being read: what was clicked last, while it is in view, else the first words in view. */
  get beingRead() {
    const { top, bottom } = this;
    /** @param {Element | undefined} made */
    const isInView = (made) => {
      if (!made?.isConnected) return false;
      const box = made.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    };
    if (isInView(this.touched)) return this.touched;
    return [...this.#root.querySelectorAll(".words")].find(isInView);
  }

  /**
   * Where one reads, in pixels from the top of the window.
   *
   * @param {Element} within what scrolls
   */
  lineIn(within) {
    return Math.max(within.getBoundingClientRect().top, this.top) + READING_LINE * within.clientHeight;
  }

  /**
   * The passage in the reading position: the first that ends below a line; at the very top nobody has begun.
   *
   * @param {Element} within what scrolls
   */
  passageRead(within) {
    if (!within.scrollTop) return "";
    const line = this.lineIn(within);
    const passages = [...this.#root.querySelectorAll("[data-passage]")];
    return passageAt(passages.find((made) => made.getBoundingClientRect().bottom > line));
  }

  /**
   * Scroll so that something stands where it stood, and is not behind the sheet.
   *
   * @param {Element} made
   * @param {number} before where it stood, in pixels from the top of the window
   */
  keepStill(made, before) {
    const within = scroller(made);
    const moved = made.getBoundingClientRect().top - before;
    within.scrollBy({ top: moved, behavior: "instant" });
    const { top, bottom } = made.getBoundingClientRect();
    const room = top - this.top;
    const hidden = bottom - this.bottom;
    if (hidden > 0 && room > 0) within.scrollBy({ top: Math.min(hidden + GAP, room), behavior: "instant" });
  }
}

// What lies open beneath a cell or a pair: one at a time, selecting it again closes it, the address holds the cell.
import { keepInAddress } from "../../geodata/page/address.js";
import { bring, enter } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { isCalm } from "../../geodata/page/paint.js";
import { NOTHING, choose, isSame } from "../../geodata/page/selection.js";
import { touched } from "../../geodata/page/touch.js";
import { isInView } from "./in_view.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */

/**
 * A button, and what puts on the page what it opens.
 *
 * @typedef {object} Lid
 * @property {HTMLButtonElement} button
 * @property {() => HTMLElement} writeDetail
 */

/** @param {Selection} selection */
const keyOf = ({ cell, places }) => cell || places.join();

export class Opening {
  /**
   * @param {() => void} onOpen
   * @param {(selection: Selection) => void} onChoice
   */
  constructor(onOpen, onChoice) {
    this.onOpen = onOpen;
    this.onChoice = onChoice;
    this.selection = NOTHING;
    this.before = NOTHING; // what lay open before
    /** @type {Map<string, Lid>} */
    this.lids = new Map();
    /** @type {HTMLElement | undefined} */
    this.detail = undefined;
  }

  /**
   * Let a button open what lies beneath it. It is said by `words` instead of what is seen.
   *
   * @param {Choice} choice a cell, or the two places of a pair
   * @param {HTMLButtonElement} button
   * @param {(Node | string)[]} words
   * @param {() => HTMLElement} writeDetail
   */
  add(choice, button, words, writeDetail) {
    for (const seen of button.children) seen.ariaHidden = "true";
    button.append(element("span", { className: "aloud" }, ...words));
    button.ariaExpanded = "false";
    button.addEventListener("click", (click) =>
      touched(click, ({ toggle, again }) => this.choose({ ...choice, toggle, again })),
    );
    this.lids.set(keyOf(choose(NOTHING, choice)), { button, writeDetail });
  }

  /** @param {Choice} choice */
  choose(choice) {
    const wanted = choose(this.selection, choice, this.before);
    if (isSame(wanted, this.selection)) return;
    this.shut();
    this.before = this.selection;
    this.selection = wanted;
    keepInAddress({ cell: wanted.cell });
    this.onChoice(wanted);
    this.open();
  }

  /** Close what a cell or a pair that has left the view had opened. */
  closeHidden() {
    if (this.lid && !isInView(this.lid.button)) this.choose({});
  }

  get lid() {
    return this.lids.get(keyOf(this.selection));
  }

  open() {
    if (!this.lid) return;
    const { button, writeDetail } = this.lid;
    this.detail = writeDetail();
    this.detail.id = "coverage-detail";
    button.ariaExpanded = "true";
    button.setAttribute("aria-controls", this.detail.id);
    this.onOpen();
    bring(this.detail, { behavior: isCalm() ? "instant" : "smooth" });
  }

  shut() {
    if (!this.lid || !this.detail) return;
    const { button } = this.lid;
    const wasInside = this.detail.contains(document.activeElement);
    this.detail.remove();
    this.detail = undefined;
    button.ariaExpanded = "false";
    button.removeAttribute("aria-controls");
    if (wasInside) enter(button);
  }
}

// The bar over the text: a cell for each passage with its strongest verdict, and a filter for what is disputed.
import { button, element, setData } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { rove } from "./roving.js";
import { isDisputed, verdictInWords } from "./verdicts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

export class VerdictBar {
  #chosen;
  #box;
  /** @type {Map<string, HTMLElement>} */
  #cells;
  #reading = "";

  /**
   * @param {Known} known
   * @param {Chosen} chosen
   * @param {Actions} act
   */
  constructor(known, chosen, act) {
    this.#chosen = chosen;
    this.#cells = new Map(known.order.map((id) => [id, cellMade(id, known, act)]));
    this.#box = element("input", { type: "checkbox" });
    this.#box.addEventListener("change", () => act.filterDisputed(this.#box.checked));
    const disputed = known.order.filter((id) => isDisputed(known.verdictOn(id))).length;
    const name = say("Disputed or overstated: {number}", { number: disputed });
    const label = say("Verdicts by passage");
    const cells = element(
      "div",
      { className: "cells", role: "toolbar", "aria-label": label },
      ...this.#cells.values(),
    );
    rove(cells, [...this.#cells.values()]);
    const filter = element("label", { className: "only" }, this.#box, name);
    this.made = element("div", { className: "verdicts" }, cells, filter);
    this.made.hidden = !known.content.notes.some(({ verdict }) => verdict);
  }

  /** Say which passages mention what is selected, and whether the filter is on. */
  show() {
    const { mentions, onlyDisputed } = this.#chosen;
    const strengths = new Map(mentions.map(({ passage, strength }) => [passage, strength]));
    for (const [id, cell] of this.#cells) setData(cell, "strength", strengths.get(id));
    this.#box.checked = onlyDisputed;
  }

  /** @param {string} passage in the reading position */
  showReading(passage) {
    this.#cells.get(this.#reading)?.removeAttribute("aria-current");
    this.#cells.get(passage)?.setAttribute("aria-current", "true");
    this.#reading = passage;
  }
}

/** @type {(id: string, known: Known, act: Actions) => HTMLElement} */
const cellMade = (id, known, act) => {
  const number = known.numberOf(id);
  const verdict = known.verdictOn(id);
  const label = verdict
    ? say("Passage {number}: {verdict}", { number, verdict: verdictInWords(verdict) })
    : say("Passage {number}: no rated claim", { number });
  return button("cell", String(number), () => act.goToPassage(id), {
    title: label,
    "aria-label": label,
    dataset: verdict ? { verdict } : {},
  });
};

// Corrections: the card of the mark that was selected, or of words that are to be linked, with the mouse and by keys.
import { enter } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { addingMade, selectedSpot } from "./adding.js";
import { isUndoing, markAt, markUnder } from "./marks.js";
import { markCard } from "./mark_card.js";

/** @typedef {import("./sent.js").Decision} Decision */
/** @typedef {import("./sent.js").FoundMark} FoundMark */
/** @typedef {import("./sent.js").ReadText} ReadText */

const WRITTEN_IN = "input, textarea, select";

export class Corrections {
  made = element("div", { className: "own-card" });
  #reader;
  #places;
  #decide;
  /** @type {ReadText | undefined} */
  #read;
  /** The mark that is corrected. @type {{ passage: number, start: number } | undefined} */
  #at;

  /**
   * @param {HTMLElement} reader
   * @param {import("./place_finder.js").Places} places
   * @param {(decision: Decision) => void} decide
   */
  constructor(reader, places, decide) {
    this.#reader = reader;
    this.#places = places;
    this.#decide = decide;
    reader.addEventListener("click", ({ target }) => this.#touch(target));
  }

  /** @param {ReadText | undefined} read what is shown now, if anything */
  show(read) {
    this.#read = read;
    if (!read) this.#at = undefined;
    this.#showCard();
    if (document.activeElement === document.body) this.#place?.focus({ preventScroll: true });
  }

  /** The number of the passage that was corrected last. */
  get number() {
    const number = this.#reader.querySelector(`[data-passage="p${this.#at?.passage}"] .number`);
    return number instanceof HTMLElement ? number : undefined;
  }

  /** The mark that was corrected last; where there is none any more, the number of its passage. */
  get #place() {
    const mark = this.#at && this.#read && markAt(this.#reader, this.#read.found, this.#at);
    return mark ?? this.number;
  }

  /** @param {import("./adding.js").Spot} [spot] the words to link; those that are selected, or none yet */
  add(spot = selectedSpot(this.#reader)) {
    const { made, field } = addingMade({
      spot,
      places: this.#places,
      sections: this.#read?.reader.sections ?? [],
      decide: (decision) => {
        this.#at = { passage: decision.passage, start: decision.start };
        this.#decide(decision);
      },
      close: () => this.#showCard(),
    });
    this.made.replaceChildren(made);
    enter(field);
  }

  /**
   * Answer a key: E corrects the mark that has the keyboard, L links words.
   *
   * @param {KeyboardEvent} event
   * @param {(by: number) => void} step undoes or does again
   */
  press(event, step) {
    const { altKey, ctrlKey, key, metaKey, target } = event;
    if (target instanceof Element && target.closest(WRITTEN_IN)) return;
    const by = isUndoing(event);
    const isPlain = !altKey && !ctrlKey && !metaKey;
    if (by) step(by);
    else if (isPlain && key.toLowerCase() === "e") this.#enter();
    else if (isPlain && key.toLowerCase() === "l") this.add();
    else return;
    event.preventDefault();
  }

  #enter() {
    const mark = document.activeElement?.closest(".words .mark");
    if (mark) this.#touch(mark);
    enter(this.made.querySelector("button"));
  }

  /** @param {EventTarget | null} touched */
  #touch(touched) {
    const mark = touched instanceof Element ? touched.closest(".words .mark") : undefined;
    const found = mark instanceof HTMLElement ? markUnder(mark, this.#read?.found ?? []) : undefined;
    this.#at = found && { passage: found.passage, start: found.start };
    this.#showCard();
  }

  #showCard() {
    const at = this.#at;
    const mark =
      at && this.#read?.found.find((each) => each.passage === at.passage && each.start === at.start);
    this.made.replaceChildren(...(mark ? [this.#cardOf(mark)] : []));
  }

  /** Leave the card, and give the keyboard back to its mark. */
  #close() {
    const place = this.#place;
    this.#at = undefined;
    this.#showCard();
    enter(place);
  }

  /** @param {FoundMark} mark */
  #cardOf(mark) {
    const { passage, start, words } = mark;
    const decide = (/** @type {Parameters<Parameters<typeof markCard>[2]>[0]} */ change) =>
      this.#decide({ passage, start, words, ...change });
    return markCard(mark, this.#places, decide, () => this.#close());
  }
}

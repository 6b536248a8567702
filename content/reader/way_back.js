// The way back: to the words that were being read before a jump, or to the map's view before it was moved by hand.
import { button } from "../../geodata/page/element.js";
import { scroller } from "../../geodata/page/paint.js";
import { say } from "../../geodata/words/say.js";
import { Journeys } from "./journeys.js";
import { passageAt } from "./passage.js";

/** @typedef {{ passage: string, words: Element, top: number }} Left where the reader was, and how far down */

export class WayBack {
  #inView;
  #passages;
  #known;
  #position;
  #lighting;
  #unhide;
  /** @type {Journeys<Left>} */
  #journeys = new Journeys();
  #hasWandered = false;

  /**
   * @param {HTMLButtonElement} made
   * @param {object} parts
   * @param {import("./in_view.js").InView} parts.inView
   * @param {import("./passages.js").Passages} parts.passages
   * @param {import("./known.js").Known} parts.known
   * @param {import("./reading_position.js").ReadingPosition} parts.position
   * @param {import("./lighting.js").Lighting} parts.lighting
   * @param {(passage: string) => void} parts.unhide shows a passage that the filter hides
   */
  constructor(made, { inView, passages, known, position, lighting, unhide }) {
    this.made = made;
    this.#inView = inView;
    this.#passages = passages;
    this.#known = known;
    this.#position = position;
    this.#lighting = lighting;
    this.#unhide = unhide;
  }

  /**
   * Keep where the reader is, before a jump.
   *
   * @param {import("./actions.js").Leaving} [how]
   */
  leave(how) {
    const words = this.#inView.beingRead;
    const passage = passageAt(words);
    if (!words || !passage) return;
    this.#journeys.begin({ passage, words, top: words.getBoundingClientRect().top }, how);
    this.show();
  }

  readOn() {
    this.#journeys.readOn();
  }

  /** The map was moved by hand, away from what is lit. */
  wander() {
    this.#hasWandered = true;
    this.show();
  }

  /** The map goes to what is lit; there is nothing to go back to on it. */
  stay() {
    this.#hasWandered = false;
    this.show();
  }

  comeBack() {
    const left = this.#journeys.goBack();
    if (left) this.#goTo(left);
    this.#lighting.light(true);
    this.stay();
  }

  /** @param {Left} left */
  #goTo({ passage, words, top }) {
    const made = this.#passages.of(passage);
    if (!made) return;
    this.#unhide(passage);
    const there = words.isConnected ? words : made.words; // what was clicked may have been written anew
    const moved = there.getBoundingClientRect().top - top;
    this.#position.jump(() => scroller(there).scrollBy({ top: moved, behavior: "instant" }));
    made.number.focus({ preventScroll: true });
  }

  show() {
    const passage =
      this.#journeys.from?.passage ?? (this.#hasWandered ? passageAt(this.#inView.beingRead) : "");
    this.made.hidden = !passage;
    if (!passage) return;
    const number = this.#known.numberOf(passage);
    this.made.textContent = say("Back to passage {number}", { number });
    this.made.title = say("Back to passage {number}, where you were reading (b)", { number });
  }
}

/** @param {import("./actions.js").Actions} act */
export const backButton = (act) => button("chip back", "", () => act.comeBack(), { hidden: true });

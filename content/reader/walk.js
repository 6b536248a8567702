// Goes from mention to mention of what is chosen, or where no place is chosen from passage to passage.
import { isCalm } from "../../geodata/page/paint.js";
import { say } from "../../geodata/words/say.js";
import { askedNote } from "./address.js";
import { noteOpened } from "./note_groups.js";
import { passageAt } from "./passage.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

export class Walk {
  #known;
  #chosen;
  #act;
  #parts;
  #position;
  #finish;
  #reading = ""; // the passage in the reading position

  /**
   * @param {Known} known
   * @param {Chosen} chosen
   * @param {Actions} act
   * @param {Pick<import("./parts.js").Parts, "card" | "passages" | "strip">} parts
   * @param {import("./reading_position.js").ReadingPosition} position
   * @param {() => void} finish what follows from the last choice
   */
  constructor(known, chosen, act, parts, position, finish) {
    this.#known = known;
    this.#chosen = chosen;
    this.#act = act;
    this.#parts = parts;
    this.#position = position;
    this.#finish = finish;
  }

  /** @param {string} passage */
  move(passage) {
    this.#reading = passage;
  }

  /** @param {number} by */
  step(by) {
    this.#finish();
    const { mentions, selection } = this.#chosen;
    if (!selection.places.length) this.#stepPassage(by);
    else if (mentions.length) this.goTo(this.#chosen.next(by));
    else this.#act.announce(say("No passage mentions it."));
  }

  /** @param {number} by */
  #stepPassage(by) {
    const { order } = this.#known;
    const { passage } = this.#chosen.selection;
    const here = order.indexOf(passage || passageAt(document.activeElement) || this.#reading);
    const next = order[Math.min(Math.max(here + by, 0), order.length - 1)];
    if (passage) this.#act.choose({ passage: next });
    this.#bring(next);
    this.#act.announce(say("Passage {number}", { number: this.#known.numberOf(next) }));
  }

  /** @param {number} at a mention */
  goTo(at) {
    this.#finish();
    const { mentions } = this.#chosen;
    const { passage, reason } = mentions[at];
    this.#chosen.at = at;
    this.#act.leave({ stepping: true });
    this.#parts.card.showPosition();
    this.#parts.strip.showPosition();
    this.#bring(passage);
    const number = this.#known.numberOf(passage);
    const values = { at: at + 1, all: mentions.length, number, reason };
    this.#act.announce(say("{at} of {all}: passage {number}, {reason}", values));
  }

  /** Go to what is chosen, with the keyboard. */
  goToChosen() {
    this.#finish();
    const { mentions, selection } = this.#chosen;
    if (selection.passage) this.#bring(selection.passage);
    else if (mentions.length) this.goTo(0);
    else if (selection.places.length) this.#parts.card.enter();
  }

  /** @param {import("./sent.js").Note} note */
  openNote({ id, about: [passage] }) {
    this.#act.leave();
    this.#act.choose({ passage });
    this.#finish();
    const made = this.#parts.passages.of(passage)?.made;
    if (made) this.#position.jump(() => noteOpened(made, id)?.scrollIntoView({ block: "center" }));
  }

  /**
   * Scroll to the passage chosen, or the note on it that the address asks for, or to the first mention.
   *
   * @param {ScrollBehavior} behavior where the reader has nothing against motion
   */
  showFirst(behavior) {
    const first = this.#parts.passages.of(this.#chosen.firstPassage ?? "");
    if (!first) return;
    const how = isCalm() ? "instant" : behavior;
    const made = noteOpened(first.made, askedNote()) ?? first.made;
    this.#position.jump(() => made.scrollIntoView({ block: "start", behavior: how }));
  }

  /** @param {string} id */
  #bring(id) {
    const passage = this.#parts.passages.of(id);
    if (!passage) return;
    this.#position.jump(() => passage.made.scrollIntoView({ block: "start", behavior: "instant" }));
    passage.number.focus({ preventScroll: true });
  }
}

// Selecting: what is selected is highlighted at once; what takes longer follows after the next paint.
import { isNothing, isSame, NOTHING } from "../../geodata/page/selection.js";
import { afterPaint } from "../../geodata/page/paint.js";
import { say } from "../../geodata/words/say.js";
import { remember } from "./address.js";
import { passageAt } from "./passage.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */

/**
 * What is to follow the last choice: what stays where it is under the reader's eye, and whether one arrives with it.
 *
 * @typedef {{ still?: Element, isArriving?: boolean }} Rest
 */

/**
 * @typedef {object} Around
 * @property {HTMLElement} root
 * @property {AbortSignal} signal
 * @property {import("./chosen.js").Chosen} chosen
 * @property {import("./parts.js").Parts} parts
 * @property {import("./in_view.js").InView} inView
 * @property {import("./lighting.js").Lighting} lighting
 * @property {() => Pick<import("./moves.js").Moves, "walk" | "wayBack">} moves
 * @property {(words: string) => void} announce
 * @property {(selection: Selection) => void} entitle the page by what is selected
 */

export class Choosing {
  #around;
  /** @type {Rest | undefined} */
  #rest;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /** Begin with what is chosen already: by the address, or before the content changed. */
  arrive() {
    this.#light({ isArriving: true });
  }

  /**
   * @param {Choice} choice what is unknown is left alone
   * @param {HTMLElement} [touched] in the text or on the card
   */
  choose(choice, touched) {
    const { chosen, inView, parts } = this.#around;
    const wanted = chosen.after(choice);
    if (!wanted) return;
    const isJump = touched && parts.card.made.contains(touched);
    const kept = touched ?? (isNothing(wanted) ? inView.beingRead : undefined);
    this.#rememberLast();
    chosen.take(wanted);
    inView.touched = touched;
    this.#light({ still: isJump ? undefined : kept });
  }

  clear() {
    this.choose(NOTHING);
    this.#around.parts.sheet.raise(false);
  }

  /** @param {boolean} onlyNamed */
  filter(onlyNamed) {
    const { chosen, inView } = this.#around;
    this.#rememberLast();
    chosen.take(chosen.selection, { onlyNamed, notice: chosen.notice });
    this.#light({ still: inView.beingRead });
  }

  /**
   * Go back or forward in the history.
   *
   * @param {{ selection: Selection, onlyNamed: boolean, notice: string }} asked
   */
  retrace({ selection, onlyNamed, notice }) {
    const { chosen, inView } = this.#around;
    if (isSame(selection, chosen.selection) && onlyNamed === chosen.onlyNamed) return;
    const kept = isNothing(selection) ? inView.beingRead : undefined;
    chosen.take(selection, { onlyNamed, notice });
    inView.touched = undefined;
    this.#light({ still: kept });
  }

  awaitAnother() {
    const { announce, chosen, parts } = this.#around;
    if (!chosen.selection.places.length) return announce(say("Select a place first."));
    chosen.isAwaiting = !chosen.isAwaiting;
    parts.card.show();
    if (chosen.isAwaiting) announce(say("Select a second place: on the map, in the text or by search."));
  }

  /** Do what follows from the last choice, if it has not been done. */
  finish() {
    const rest = this.#rest;
    this.#rest = undefined;
    if (rest && !this.#around.signal.aborted) this.#complete(rest);
  }

  /** Of several choices between two frames only the last is shown, but each is a step of the history. */
  #rememberLast() {
    if (this.#rest) remember(this.#around.chosen, this.#rest.isArriving === true);
  }

  /** @param {Rest} rest */
  #light(rest) {
    const { lighting, moves, root } = this.#around;
    root.dataset.settled = "false";
    this.#rest = rest;
    lighting.light(true);
    moves().wayBack.stay();
    afterPaint(() => this.#rest === rest && this.finish());
  }

  /** @param {Rest} rest */
  #complete({ still, isArriving = false }) {
    const { chosen, entitle, inView, moves, parts, root } = this.#around;
    const { walk, wayBack } = moves();
    const before = still?.getBoundingClientRect().top ?? 0;
    if (!still && !isArriving) wayBack.leave();
    chosen.arrive(still && passageAt(still));
    if (!isArriving) parts.hint.leave();
    for (const part of [parts.card, parts.reasons, parts.strip]) part.show();
    remember(chosen, isArriving);
    entitle(chosen.selection);
    if (chosen.selection.places.length) parts.sheet.raise(true);
    if (still) inView.keepStill(still, before);
    else walk.showFirst(isArriving ? "instant" : "smooth");
    if (!isArriving) this.#around.announce(parts.card.counts || say("Nothing selected."));
    root.dataset.arrived = "yes";
    root.dataset.settled = "true";
  }
}

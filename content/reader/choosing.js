// Selecting: what is selected is highlighted at once; what takes longer follows after the next paint.
import { isNothing, isSame, NOTHING } from "../../geodata/page/selection.js";
import { setData } from "../../geodata/page/element.js";
import { afterPaint } from "../../geodata/page/paint.js";
import { say } from "../../geodata/words/say.js";
import { remember } from "./address.js";
import { passageAt } from "./passage.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */

/**
 * What is to follow the last choice: what stays where it is under the reader's eye, or comes back to where it was;
 * whether one arrives with it, and whether it takes the last one back.
 *
 * @typedef {{ still?: Element, top?: number, isArriving?: boolean, isBack?: boolean }} Rest
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
  /** What was read before the last choice, and where it stood. @type {Rest} */
  #stood = {};

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /** Begin with what is chosen already: by the address, or before the content changed. */
  arrive() {
    this.#light({ isArriving: true });
  }

  /** Show the same selection with what follows from it now, where the reader is: the text has other links. */
  renew() {
    const { chosen, lighting } = this.#around;
    this.finish();
    chosen.renew();
    lighting.light(false);
    this.#showParts();
  }

  /**
   * @param {Choice} choice what is unknown is left alone
   * @param {HTMLElement} [touched] in the text or on the card
   */
  choose(choice, touched) {
    const { chosen, inView, parts } = this.#around;
    const wanted = chosen.after(choice);
    if (!wanted) return;
    if (choice.again) return this.#takeBack(wanted);
    const isJump = touched && parts.card.made.contains(touched);
    const read = inView.beingRead;
    const kept = touched ?? (isNothing(wanted) ? read : undefined);
    this.#stood = { still: read, top: read?.getBoundingClientRect().top };
    this.#rememberLast();
    chosen.take(wanted);
    inView.touched = touched;
    this.#light({ still: isJump ? undefined : kept });
  }

  /** @param {Selection} before what was chosen before the first click of two */
  #takeBack(before) {
    const { chosen } = this.#around;
    if (isSame(before, chosen.selection)) return;
    chosen.take(before);
    this.#light({ ...this.#stood, isBack: true });
  }

  clear() {
    this.choose(NOTHING);
    this.#around.parts.sheet.raise(false);
  }

  /** @param {{ onlyNamed?: boolean, onlyDisputed?: boolean }} how */
  filter(how) {
    const { chosen, inView } = this.#around;
    this.#rememberLast();
    chosen.take(chosen.selection, { ...how, notice: chosen.notice });
    this.#light({ still: inView.beingRead });
  }

  /** Show only what is disputed or overstated, or all again. */
  filterDisputed(isWanted = !this.#around.chosen.onlyDisputed) {
    this.filter({ onlyDisputed: isWanted });
  }

  /** @param {string} passage is shown at once, without the filter if that hides it */
  unhide(passage) {
    if (this.#around.chosen.shows(passage)) return;
    this.filterDisputed(false);
    this.finish();
  }

  /**
   * Go back or forward in the history.
   *
   * @param {{ selection: Selection, onlyNamed: boolean, onlyDisputed: boolean, notice: string }} asked
   */
  retrace({ selection, onlyNamed, onlyDisputed, notice }) {
    const { chosen, inView } = this.#around;
    const isFilteredSame = onlyNamed === chosen.onlyNamed && onlyDisputed === chosen.onlyDisputed;
    if (isSame(selection, chosen.selection) && isFilteredSame) return;
    const kept = isNothing(selection) ? inView.beingRead : undefined;
    chosen.take(selection, { onlyNamed, onlyDisputed, notice });
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
    if (this.#rest) remember(this.#around.chosen, this.#rest);
  }

  /** @param {Rest} rest */
  #light(rest) {
    const { lighting, moves, root } = this.#around;
    root.dataset.settled = "false";
    this.#rest = rest;
    lighting.light(!rest.isBack); // who clicks twice on the map is zooming it
    moves().wayBack.stay();
    afterPaint(() => this.#rest === rest && this.finish());
  }

  #showParts() {
    const { card, reasons, strip, verdictBar } = this.#around.parts;
    for (const part of [card, reasons, strip, verdictBar]) part.show();
  }

  /** @param {Rest} rest */
  #complete(rest) {
    const { chosen, entitle, inView, moves, parts, root } = this.#around;
    const { walk, wayBack } = moves();
    const { still, isArriving } = rest;
    const before = rest.top ?? still?.getBoundingClientRect().top ?? 0;
    if (!still && !isArriving) wayBack.leave();
    chosen.arrive(still && passageAt(still));
    if (!isArriving) parts.hint.leave();
    setData(root, "only", chosen.onlyDisputed && "disputed");
    this.#showParts();
    remember(chosen, rest);
    entitle(chosen.selection);
    if (chosen.selection.places.length) parts.sheet.offer();
    if (still && !chosen.shows(passageAt(still))) walk.showNearest(passageAt(still));
    else if (still) inView.keepStill(still, before);
    else if (isArriving) walk.arrive();
    else walk.showFirst("smooth");
    if (!isArriving) this.#around.announce(parts.card.counts || say("Nothing selected."));
    root.dataset.arrived = "yes";
    root.dataset.settled = "true";
  }
}

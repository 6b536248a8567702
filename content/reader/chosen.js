// What is chosen, and what follows from it: its links, its mentions, and at which of them the reader is. Knows no page.
import { asChoice, choose, NOTHING, step } from "../../geodata/page/selection.js";
import { mentionsOf } from "./mentions.js";
import { isDisputed } from "./verdicts.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("./mentions.js").Mention} Mention */
/** @typedef {import("./sent.js").Link} Link */
/** @typedef {import("./known.js").Known} Known */

export class Chosen {
  #known;
  #before = NOTHING; // what was chosen before the last choice
  #wasAwaiting = false;
  /** @type {Link[]} */
  links = [];
  /** @type {Mention[]} */
  mentions = [];
  at = -1;

  /**
   * @param {Known} known
   * @param {{ selection: Selection, onlyNamed?: boolean, onlyDisputed?: boolean, notice?: string }} [asked]
   */
  constructor(known, { selection, ...how } = { selection: NOTHING }) {
    this.#known = known;
    this.selection = selection;
    this.onlyNamed = false;
    this.onlyDisputed = false;
    this.notice = "";
    this.isAwaiting = false; // another place, to be compared with those chosen
    this.take(selection, how);
  }

  /**
   * What would be chosen after a choice; nothing where it names what is not known. A leg comes with its route,
   * and here the route is meant.
   *
   * @param {Choice} choice
   */
  after({ place, places, passage, add, toggle, again }) {
    const asked = asChoice({ place, places, passage, add, toggle, again });
    if (!asked || !this.#known.has(asked.wanted)) return undefined;
    const isAwaited = asked.again ? this.#wasAwaiting : this.isAwaiting;
    const joins = (asked.add || isAwaited) && asked.wanted.places.length === 1;
    return choose(this.selection, { ...asked, ...asked.wanted, add: joins }, this.#before);
  }

  /**
   * @param {Selection} selection
   * @param {{ notice?: string, onlyNamed?: boolean, onlyDisputed?: boolean }} [how]
   */
  take(selection, { notice = "", onlyNamed = this.onlyNamed, onlyDisputed = this.onlyDisputed } = {}) {
    this.#before = this.selection;
    this.#wasAwaiting = this.isAwaiting;
    Object.assign(this, { selection, onlyNamed, onlyDisputed, notice });
    this.isAwaiting = false;
    this.at = -1;
    this.renew();
  }

  /** Ask again what follows from what is chosen: the text has other links now. */
  renew() {
    const { places } = this.selection;
    this.links = this.#known.linksOf(this.selection, this.onlyNamed);
    this.mentions = places.length ? mentionsOf(this.links, places, this.#known.order) : [];
    this.at = Math.min(this.at, this.mentions.length - 1);
  }

  /**
   * Be at the mention in a passage that is in view, else at the first.
   *
   * @param {string} [inView]
   */
  arrive(inView) {
    const first = this.mentions.length ? 0 : -1;
    this.at = inView === undefined ? first : this.mentions.findIndex(({ passage }) => passage === inView);
  }

  /**
   * Whether a passage is shown: all are, or those that are disputed and those that mention what is selected.
   *
   * @param {string} passage
   */
  shows(passage) {
    return (
      !this.onlyDisputed ||
      isDisputed(this.#known.verdictOn(passage)) ||
      passage === this.selection.passage ||
      this.mentions.some((mention) => mention.passage === passage)
    );
  }

  /** @param {number} by */
  next(by) {
    return step(this.at, by, this.mentions.length);
  }

  /** The passage to go to: the one chosen, else the first mention. */
  get firstPassage() {
    return this.selection.passage || this.mentions[0]?.passage;
  }
}

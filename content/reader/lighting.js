// Highlights what is selected in the text and on the map; while nothing is selected, the places of the passage being read.
import { tell } from "../../geodata/page/events.js";
import { isNothing } from "../../geodata/page/selection.js";
import { mannersOf, strongest } from "./mentions.js";

/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

const REST_MS = 350; // the map moves a little later than it lights, when the text has come to rest

/**
 * What `reader:light` says.
 *
 * @param {Known} known
 * @param {Pick<Chosen, "selection" | "links" | "onlyNamed">} chosen
 * @param {string} reading the passage that leads, where nothing is chosen
 * @param {boolean} frame whether what is lit is to be brought into view
 */
export const lightOf = (known, { selection, links, onlyNamed }, reading, frame) => {
  const { places, passage } = selection;
  const lit = reading ? known.linksFrom(reading, onlyNamed) : links;
  const passages = strongest(reading ? [] : lit, "passage");
  return {
    places: strongest(lit, "place"),
    passages: passage ? { [passage]: /** @type {const} */ ("named") } : passages,
    manners: mannersOf(lit),
    chosen: places,
    heading: passage && known.headingOf(passage),
    reading,
    frame,
  };
};

export class Lighting {
  #known;
  #chosen;
  #passages;
  #position = "";
  #lit = ""; // the passage being read whose places are lit
  #framing = 0;

  /**
   * @param {Known} known
   * @param {Chosen} chosen
   * @param {import("./passages.js").Passages} passages
   * @param {boolean} follows whether the map follows the reading
   */
  constructor(known, chosen, passages, follows) {
    this.#known = known;
    this.#chosen = chosen;
    this.#passages = passages;
    this.follows = follows;
  }

  /** @param {boolean} frame whether what is lit is to be brought into view */
  light(frame) {
    clearTimeout(this.#framing);
    const reading = this.#leads ? this.#position : "";
    const light = lightOf(this.#known, this.#chosen, reading, frame);
    tell("reader:light", light);
    this.#passages.light(light.passages, light.chosen);
    this.#passages.showReading(reading);
    this.#lit = reading;
  }

  /**
   * The reader has come to another passage: say so in the text at once, on the map in the next pause.
   *
   * @param {string} passage
   */
  move(passage) {
    this.#position = passage;
    clearTimeout(this.#framing);
    if (this.#leads) this.#passages.showReading(passage);
  }

  pause() {
    if (!this.#leads || this.#position === this.#lit) return;
    this.light(false);
    this.#framing = setTimeout(() => this.light(true), REST_MS);
  }

  /** @param {boolean} isWanted */
  follow(isWanted) {
    this.follows = isWanted;
    if (isNothing(this.#chosen.selection)) this.light(isWanted);
  }

  end() {
    clearTimeout(this.#framing);
  }

  /** Whether the passage being read leads: who has chosen something goes through that. */
  get #leads() {
    return this.follows && isNothing(this.#chosen.selection);
  }
}

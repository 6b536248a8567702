// All passages as they stand on the page: highlighted, pointed at, read.
import { setData } from "../../geodata/page/element.js";
import { passageMade } from "./passage.js";

/** @typedef {import("./passage.js").PassageMade} PassageMade */
/** @typedef {import("./sent.js").Strength} Strength */

export class Passages {
  #known;
  #act;
  /** @type {Map<string, PassageMade>} */
  #made;
  /** @type {Record<string, Strength>} */
  #lit = {};
  #reading = "";

  /**
   * @param {import("./known.js").Known} known
   * @param {import("./actions.js").Actions} act
   */
  constructor(known, act) {
    this.#known = known;
    this.#act = act;
    this.#made = new Map([...known.passages].map(([id, passage]) => [id, passageMade(passage, known, act)]));
  }

  /**
   * Write anew what has changed, and leave the rest where it stands.
   *
   * @param {Map<string, import("./sent.js").Passage>} before what is written
   */
  renew(before) {
    for (const [id, passage] of this.#known.passages) {
      if (JSON.stringify(passage) === JSON.stringify(before.get(id))) continue;
      const made = passageMade(passage, this.#known, this.#act);
      this.of(id)?.made.replaceWith(made.made);
      this.#made.set(id, made);
    }
    this.of(this.#reading)?.made.setAttribute("data-reading", "");
  }

  /**
   * @param {string} id
   * @returns {PassageMade | undefined}
   */
  of(id) {
    return this.#made.get(id);
  }

  /**
   * Highlight passages, and their marks: those of the selected places, or all of a selected passage.
   *
   * @param {Record<string, Strength>} strengths by passage
   * @param {string[]} places
   */
  light(strengths, places) {
    for (const id of new Set([...Object.keys(this.#lit), ...Object.keys(strengths)])) {
      const passage = this.of(id);
      if (!passage) continue;
      setData(passage.made, "lit", strengths[id]);
      for (const mark of passage.marks) {
        const isMeant = !places.length || places.includes(mark.dataset.place ?? "");
        setData(mark, "lit", strengths[id] && isMeant && "named");
      }
    }
    this.#lit = strengths;
  }

  /** @param {string[]} passages that selecting the place under the pointer would highlight */
  preview(passages) {
    for (const [id, { made }] of this.#made) made.toggleAttribute("data-preview", passages.includes(id));
  }

  /** @param {string} passage in the reading position */
  showReading(passage) {
    if (this.#reading === passage) return;
    this.of(this.#reading)?.made.removeAttribute("data-reading");
    this.of(passage)?.made.setAttribute("data-reading", "");
    this.#reading = passage;
  }
}

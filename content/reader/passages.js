// All passages as they stand on the page: lit, explained, pointed at, read.
import { element, setData } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { say } from "../../geodata/words/say.js";
import { offerPassageCitation } from "./citing.js";
import { passageMade } from "./passage.js";
import { placeChip } from "./piece.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./passage.js").PassageMade} PassageMade */
/** @typedef {import("./sent.js").Link} Link */
/** @typedef {import("./sent.js").Strength} Strength */

const MOST_OPEN = 12; // so many implied places are shown unfolded

export class Passages {
  #known;
  #chosen;
  #act;
  /** @type {Map<string, PassageMade>} */
  #made;
  /** @type {Record<string, Strength>} */
  #lit = {};
  #reading = "";
  #listed = "";

  /**
   * @param {Known} known
   * @param {Chosen} chosen
   * @param {Actions} act
   */
  constructor(known, chosen, act) {
    this.#known = known;
    this.#chosen = chosen;
    this.#act = act;
    this.#made = new Map([...known.passages].map(([id, passage]) => [id, passageMade(passage, known, act)]));
  }

  /**
   * @param {string} id
   * @returns {PassageMade | undefined}
   */
  of(id) {
    return this.#made.get(id);
  }

  /**
   * The first passage, in the order of reading, of which something holds.
   *
   * @param {(passage: PassageMade) => boolean} holds
   */
  firstWhere(holds) {
    return this.#known.order.find((id) => {
      const made = this.of(id);
      return made && holds(made);
    });
  }

  /**
   * Light passages, and their marks: those of the chosen places, or all of a chosen passage.
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

  /** Show what follows from the choice: why passages are lit, and the places of the one that is chosen. */
  show() {
    this.#explain();
    this.#list();
  }

  #explain() {
    const { links, selection } = this.#chosen;
    const reasons = grouped(selection.places.length ? links : [], ({ passage }) => passage);
    const isSeveral = selection.places.length > 1;
    for (const [id, { why }] of this.#made) {
      const told = (reasons.get(id) ?? []).map(({ place, reason }) =>
        isSeveral ? `${this.#known.nameOf(place)}: ${reason}` : reason,
      );
      why.textContent = told.join(". ");
      why.hidden = !told.length;
    }
  }

  #list() {
    const { passage } = this.#chosen.selection;
    this.of(this.#listed)?.places.replaceChildren();
    this.#listed = passage;
    this.of(passage)?.places.append(
      ...offerPassageCitation(passage, this.#known, this.#chosen, this.#act),
      ...this.#named(),
      ...this.#implied(),
    );
  }

  #named() {
    const named = this.#chosen.links.filter(({ strength }) => strength === "named");
    return named.length ? [element("h3", { textContent: say("Named") }), this.#reasons(named)] : [];
  }

  #implied() {
    const implied = this.#chosen.links.filter(({ strength }) => strength !== "named");
    if (!implied.length) return [];
    const fold = element("summary", { textContent: say("Implied: {number}", { number: implied.length }) });
    return [element("details", { open: implied.length <= MOST_OPEN }, fold, this.#reasons(implied))];
  }

  /** @param {Link[]} links */
  #reasons(links) {
    const rows = links.map(({ place, reason }) =>
      element("li", {}, placeChip(place, this.#known, this.#act), ` ${reason}`),
    );
    return element("ul", {}, ...rows);
  }

  /** @param {string[]} passages that a place under the pointer would light */
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

// Says in the text what follows from a selection: why passages are highlighted, and which places the selected one mentions.
import { element } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { say } from "../../geodata/words/say.js";
import { offerPassageCitation } from "./citing.js";
import { placeChip } from "./piece.js";

/** @typedef {import("./sent.js").Link} Link */

const MOST_OPEN = 12; // so many implied places are shown unfolded

export class Reasons {
  #known;
  #chosen;
  #passages;
  #act;
  #listed = ""; // the passage under which places stand

  /**
   * @param {import("./known.js").Known} known
   * @param {import("./chosen.js").Chosen} chosen
   * @param {import("./passages.js").Passages} passages
   * @param {import("./actions.js").Actions} act
   */
  constructor(known, chosen, passages, act) {
    this.#known = known;
    this.#chosen = chosen;
    this.#passages = passages;
    this.#act = act;
  }

  show() {
    this.#explain();
    this.#listPlaces();
  }

  #explain() {
    const { links, selection } = this.#chosen;
    const reasons = grouped(selection.places.length ? links : [], ({ passage }) => passage);
    const isSeveral = selection.places.length > 1;
    for (const id of this.#known.order) {
      const why = this.#passages.of(id)?.why;
      if (!why) continue;
      const told = (reasons.get(id) ?? []).map(({ place, reason }) =>
        isSeveral ? `${this.#known.nameOf(place)}: ${reason}` : reason,
      );
      why.textContent = told.join(". ");
      why.hidden = !told.length;
    }
  }

  #listPlaces() {
    const { passage } = this.#chosen.selection;
    this.#passages.of(this.#listed)?.places.replaceChildren();
    this.#listed = passage;
    this.#passages
      .of(passage)
      ?.places.append(
        ...offerPassageCitation(passage, this.#known, this.#chosen, this.#act),
        ...this.#named(),
        ...this.#implied(),
      );
  }

  #named() {
    const named = this.#chosen.links.filter(({ strength }) => strength === "named");
    return named.length ? [element("h3", { textContent: say("Named") }), this.#rows(named)] : [];
  }

  #implied() {
    const implied = this.#chosen.links.filter(({ strength }) => strength !== "named");
    if (!implied.length) return [];
    const fold = element("summary", { textContent: say("Implied: {number}", { number: implied.length }) });
    return [element("details", { open: implied.length <= MOST_OPEN }, fold, this.#rows(implied))];
  }

  /** @param {Link[]} links */
  #rows(links) {
    const rows = links.map(({ place, reason }) =>
      element("li", {}, placeChip(place, this.#known, this.#act), ` ${reason}`),
    );
    return element("ul", {}, rows);
  }
}

// All places as a list, those mentioned first, by kind, the nearest to the route first: its mentions, its borders, what it belongs to.
import { button, element } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { say } from "../../geodata/words/say.js";
import { belongingOf } from "./belonging.js";
import { placeCounts } from "./counts.js";
import { KIND_HEADINGS } from "./kind_headings.js";
import { countsOf } from "./mentions.js";
import { isInNotesAlone } from "./notes_alone.js";
import { placeChip } from "./piece.js";

/** @typedef {import("../../geodata/page/sent.js").Kind} Kind */
/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */

export class PlaceList {
  #known;
  #act;
  #heading = element("h2", { textContent: say("All places"), tabIndex: -1 });
  #open = button("chip open", say("List all places"), () => this.open());
  #isWritten = false;

  /**
   * @param {Known} known
   * @param {Actions} act
   */
  constructor(known, act) {
    this.#known = known;
    this.#act = act;
    this.made = element("section", { className: "index" }, this.#heading, this.#open);
  }

  /** It says no more what it said: it is written anew when it is wanted again. */
  renew() {
    this.#isWritten = false;
    this.made.replaceChildren(this.#heading, this.#open);
  }

  /** It is written when it is first wanted: most readers never ask for it. */
  open() {
    if (!this.#isWritten) this.#write();
    this.#heading.focus({ preventScroll: true });
  }

  #write() {
    const ids = Object.keys(this.#known.content.places);
    const never = ids.filter((id) => isNeverMentioned(id, this.#known));
    const others = ids.filter((id) => !never.includes(id));
    const heading = say("Never mentioned: {count}", { count: never.length });
    const rest = element("details", {}, element("summary", { textContent: heading }), ...this.#byKind(never));
    this.made.replaceChildren(this.#heading, ...this.#byKind(others), ...(never.length ? [rest] : []));
    this.#isWritten = true;
  }

  /** @param {string[]} places */
  #byKind(places) {
    const types = grouped(places, (id) => this.#known.content.places[id].type);
    return [...types].flatMap(([type, ids]) => [
      element("h3", { textContent: KIND_HEADINGS[/** @type {Kind} */ (type)]() }),
      element("ul", {}, ...this.#nearestFirst(ids).map((id) => this.#row(id))),
    ]);
  }

  /** @param {string[]} places */
  #nearestFirst(places) {
    const { about } = this.#known.content;
    /** @param {string} id */
    const nearness = (id) => about[id].km ?? Infinity;
    return places.sort((a, b) => nearness(a) - nearness(b) || 0); // two that are not drawn: Infinity - Infinity
  }

  /** @param {string} id */
  #row(id) {
    const chip = placeChip(id, this.#known, this.#act);
    return element("li", { dataset: { indexed: id } }, chip, " ", ...placeDescribed(id, this.#known));
  }
}

/** @type {(id: string, known: Known) => boolean} */
const isNeverMentioned = (id, known) => !known.linksTo(id).length && !isInNotesAlone(id, known);

/**
 * @param {string} id
 * @param {Known} known
 */
const placeDescribed = (id, known) => {
  const { km, borders } = known.content.about[id];
  const links = known.linksTo(id);
  const through = [...new Set(links.flatMap((link) => link.through))];
  /** @param {string[]} ids */
  const names = (ids) => ids.map((each) => known.nameOf(each)).join(", ");
  const sentences = [
    placeCounts(countsOf(links)),
    isInNotesAlone(id, known) && say("Only fact-check notes mention it."),
    through.length && say("Implied via: {places}.", { places: names(through) }),
    fromRoute(km),
    borders.length && say("Neighbours on this map: {places}.", { places: names(borders) }),
    ...belongingOf(id, known),
  ];
  return sentences.flatMap((sentence) => (sentence ? [sentence, " "] : []));
};

/** @param {number | null} km */
const fromRoute = (km) => {
  if (km === null) return "";
  return km ? say("About {km} km from the route.", { km }) : say("On the route.");
};

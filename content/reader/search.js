// The search: places by any of their names, and words in all that is known; what is found is listed as one types.
import { enter } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { listed, say } from "../../geodata/words/say.js";
import { journeysIn } from "./asked_journey.js";
import { FoundList } from "./found_list.js";
import { foundIn } from "./found.js";
import { groupsOf } from "./found_groups.js";
import { paintFound } from "./highlight.js";
import { keyName } from "./key_name.js";
import { OtherTexts } from "./other_texts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./found_options.js").FoundPlace} FoundPlace */
/** @typedef {import("./known.js").Known} Known */

/** @typedef {(asked: string) => FoundPlace[]} Finder finds places by name: the map brings it */

const MOST_FOUND = 8;

export class Search {
  #known;
  #passages;
  #act;
  /** @type {Finder} */
  #findPlaces = () => [];
  #otherTexts;
  #input;
  #list;

  /**
   * @param {Known} known
   * @param {import("./passages.js").Passages} passages
   * @param {Actions} act
   */
  constructor(known, passages, act) {
    this.#known = known;
    this.#passages = passages;
    this.#act = act;
    this.#otherTexts = new OtherTexts(known.content.elsewhere);
    this.#input = searchField();
    this.#list = new FoundList(this.#input);
    this.made = element("div", { className: "find" }, this.#input, this.#list.made);
    this.#input.addEventListener("input", () => this.#search());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#input.addEventListener("focus", () => this.#input.value && this.#look());
    this.made.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.made.contains(relatedTarget))) this.#list.close();
    });
  }

  /** @param {Finder} finder */
  useFinder(finder) {
    this.#findPlaces = finder;
  }

  enter() {
    enter(this.#input);
    this.#input.select();
  }

  async #search() {
    this.#look();
    await this.#otherTexts.arrive();
    const asked = this.#input.value.trim();
    if (this.#list.isOpen && this.#otherTexts.found(asked).length) this.#look();
  }

  #look() {
    const asked = this.#input.value.trim();
    const places = asked ? this.#findPlaces(asked).slice(0, MOST_FOUND) : [];
    const found = foundIn(asked, this.#known);
    const journeys = places.length ? [] : journeysIn(asked, this.#known.content.legs, this.#findPlaces);
    const { passages } = found;
    paintFound(passages.map(({ passage, hit }) => ({ words: this.#passages.of(passage)?.words, hit })));
    const elsewhere = this.#otherTexts.found(asked);
    const groups = groupsOf({ places, journeys, ...found, elsewhere }, this.#known, (taken) =>
      this.#take(taken),
    );
    this.#list.show(groups, Boolean(asked), foundInWords([]));
    if (asked) this.#act.announce(foundInWords(groups.map(({ name }) => name)));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const key = keyName(event);
    const list = this.#list;
    if (key === "ArrowDown" && list.length) list.step(1);
    else if (key === "ArrowUp" && list.length) list.step(-1);
    else if (key === "Enter" && list.isOpen && list.length) list.take();
    else if (key === "Escape" && this.#input.value) this.#clear();
    else if (key === "Escape") this.#act.enterText();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {import("./found_groups.js").Taken} taken */
  #take({ page, choice, tab, note }) {
    if (page) return location.assign(page);
    this.#act.leave();
    if (choice?.place) this.#clear(); // what is marked of words stays marked, to be read
    this.#act.choose(choice ?? {});
    this.#list.close();
    if (choice?.passage && note) this.#act.showNote(choice.passage, note);
    else if (note) this.#act.openNoteOf(note);
    else if (tab) this.#act.openTab(tab);
    else this.#act.goToChosen();
  }

  #clear() {
    this.#input.value = "";
    this.#look();
  }
}

const searchField = () => {
  const name = say("Search everything");
  return element("input", {
    type: "search",
    placeholder: name,
    autocomplete: "off",
    role: "combobox",
    "aria-label": name,
    "aria-controls": "reader-found",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
  });
};

/** @param {string[]} groups the names of what was found */
const foundInWords = (groups) =>
  groups.length ? say("{found} found", { found: listed(groups) }) : say("Nothing found.");

// The search: places by any of their names, words of the text; what is found is listed as one types.
import { enter } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { listed, say, sayMany } from "../../geodata/words/say.js";
import { FoundList } from "./found_list.js";
import { passageOption, placeOption } from "./found_options.js";
import { paintFound } from "./highlight.js";
import { keyName } from "./key_name.js";
import { wordsOf } from "./sent.js";
import { wordsFound } from "./words_found.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./found_options.js").FoundPassage} FoundPassage */
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
    this.#input = searchField();
    this.#list = new FoundList(this.#input);
    this.made = element("div", { className: "find" }, this.#input, this.#list.made);
    this.#input.addEventListener("input", () => this.#look());
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

  #look() {
    const asked = this.#input.value.trim();
    const places = asked ? this.#findPlaces(asked).slice(0, MOST_FOUND) : [];
    const passages = this.#findWords(asked);
    paintFound(passages.map(({ passage, hit }) => ({ words: this.#passages.of(passage)?.words, hit })));
    const options = [
      ...places.map((found) => placeOption(found, this.#known, () => this.#take({ place: found.id }))),
      ...passages
        .slice(0, MOST_FOUND)
        .map((found) => passageOption(found, this.#known, () => this.#take({ passage: found.passage }))),
    ];
    this.#list.show(options, Boolean(asked), foundInWords(0, 0));
    if (asked) this.#act.announce(foundInWords(places.length, passages.length));
  }

  /**
   * @param {string} asked
   * @returns {FoundPassage[]}
   */
  #findWords(asked) {
    return [...this.#known.passages.values()].flatMap(({ id, pieces }) => {
      const hit = wordsFound(asked, wordsOf(pieces));
      return hit ? [{ passage: id, hit }] : [];
    });
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

  /**
   * @param {{ place: string } | { passage: string }} choice
   */
  #take(choice) {
    this.#act.leave();
    if ("place" in choice) this.#clear(); // what is marked of words stays marked, to be read
    this.#act.choose(choice);
    this.#list.close();
    this.#act.goToChosen();
  }

  #clear() {
    this.#input.value = "";
    this.#look();
  }
}

const searchField = () => {
  const name = say("Search places and text");
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

/**
 * @param {number} places
 * @param {number} passages
 */
const foundInWords = (places, passages) => {
  if (!places && !passages) return say("No matching place or passage.");
  const found = [
    places ? [sayMany("{number} place", "{number} places", places)] : [],
    passages ? [sayMany("{number} passage", "{number} passages", passages)] : [],
  ];
  return say("{found} found", { found: listed(found.flat()) });
};

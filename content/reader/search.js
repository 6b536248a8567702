// The search: places by any of their names, words of the text; what is found is listed as one types.
import { element } from "../../geodata/page/element.js";
import { step } from "../../geodata/page/selection.js";
import { listed, say, sayMany } from "../../geodata/words/say.js";
import { passageOption, placeOption } from "./found_options.js";
import { paintFound } from "./highlight.js";
import { keyName } from "./key_name.js";
import { wordsOf } from "./sent.js";
import { wordsFound } from "./words_found.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./found_options.js").FoundOption} FoundOption */
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
  /** @type {FoundOption[]} */
  #options = [];
  #active = -1;
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
    this.#list = foundList();
    this.made = element("div", { className: "find" }, this.#input, this.#list);
    this.#input.addEventListener("input", () => this.#look());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#input.addEventListener("focus", () => this.#input.value && this.#look());
    this.made.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.made.contains(relatedTarget))) this.#close();
    });
  }

  /** @param {Finder} finder */
  useFinder(finder) {
    this.#findPlaces = finder;
  }

  enter() {
    this.#input.focus();
    this.#input.select();
  }

  #look() {
    const asked = this.#input.value.trim();
    const places = asked ? this.#findPlaces(asked).slice(0, MOST_FOUND) : [];
    const passages = this.#findWords(asked);
    paintFound(passages.map(({ passage, hit }) => ({ words: this.#passages.of(passage)?.words, hit })));
    this.#options = [
      ...places.map((found) => placeOption(found, this.#known, () => this.#takePlace(found.id))),
      ...passages
        .slice(0, MOST_FOUND)
        .map((found) => passageOption(found, this.#known, () => this.#takePassage(found.passage))),
    ];
    this.#show(asked);
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

  /** @param {string} asked */
  #show(asked) {
    this.#options.forEach(({ made }, at) => (made.id = `reader-found-${at}`));
    const none = element("li", { className: "none", textContent: foundInWords(0, 0) });
    const rows = this.#options.map(({ made }) => made);
    this.#list.replaceChildren(...(rows.length ? rows : [none]));
    this.#list.hidden = !asked;
    this.#mark(rows.length ? 0 : -1);
  }

  /** @param {number} active */
  #mark(active) {
    this.#active = active;
    this.#options.forEach(({ made }, at) => made.setAttribute("aria-selected", String(at === active)));
    const marked = this.#options[active]?.made;
    marked?.scrollIntoView({ block: "nearest" });
    this.#input.setAttribute("aria-expanded", String(!this.#list.hidden));
    if (marked) this.#input.setAttribute("aria-activedescendant", marked.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const key = keyName(event);
    const { length } = this.#options;
    if (key === "ArrowDown" && length) this.#mark(step(this.#active, 1, length));
    else if (key === "ArrowUp" && length) this.#mark(step(this.#active, -1, length));
    else if (key === "Enter" && length && !this.#list.hidden) this.#options[this.#active].take();
    else if (key === "Escape" && this.#input.value) this.#clear();
    else if (key === "Escape") this.#act.enterText();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} place */
  #takePlace(place) {
    this.#act.leave();
    this.#clear();
    this.#goTo({ place });
  }

  /** @param {string} passage */
  #takePassage(passage) {
    this.#act.leave();
    this.#goTo({ passage });
  }

  /** @param {{ place: string } | { passage: string }} choice */
  #goTo(choice) {
    this.#act.choose(choice);
    this.#close();
    this.#act.goToChosen();
  }

  #clear() {
    this.#input.value = "";
    this.#look();
  }

  #close() {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
  }
}

const searchField = () => {
  const name = say("Find a place, or words in the text");
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

const foundList = () =>
  element("ul", {
    id: "reader-found",
    className: "found",
    hidden: true,
    role: "listbox",
    "aria-label": say("Found"),
  });

/**
 * @param {number} places
 * @param {number} passages
 */
const foundInWords = (places, passages) => {
  if (!places && !passages) return say("No place has this name, and no passage these words.");
  const found = [
    places ? [sayMany("{number} place", "{number} places", places)] : [],
    passages ? [sayMany("{number} passage", "{number} passages", passages)] : [],
  ];
  return say("Found: {found}", { found: listed(found.flat()) });
};

// Offers to find a place by any of its names.
import { element } from "../page/element.js";
import { step } from "../page/selection.js";
import { say } from "../words/say.js";

/** @typedef {import("../page/find.js").Found} Found */

const MOST = 8;

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class Search {
  /** @type {HTMLLIElement[]} */
  #options = [];
  #active = 0;
  #list = element("ul", {
    id: "found",
    className: "found",
    role: "listbox",
    "aria-label": say("Search results"),
  });
  #input = element("input", {
    type: "search",
    placeholder: say("Search places"),
    autocomplete: "off",
    role: "combobox",
    "aria-label": say("Search places by name (any language)"),
    "aria-controls": "found",
    "aria-autocomplete": "list",
  });
  #find;
  #names;
  #take;
  /** What is put on the map. */
  box;

  /**
   * @param {(text: string) => Found[]} find
   * @param {import("./names.js").Names} names
   * @param {(place: string) => void} take
   */
  constructor(find, names, take) {
    this.#find = find;
    this.#names = names;
    this.#take = take;
    this.box = element("div", { className: "search" }, this.#input, this.#list);
    this.#input.addEventListener("input", () => this.#show());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    this.#mark();
  }

  #show() {
    const found = this.#find(this.#input.value).slice(0, MOST);
    this.#options = found.map((each, at) => this.#option(each, at));
    this.#active = 0;
    const isNone = this.#input.value && !found.length;
    const none = element("li", { className: "none", textContent: say("No matching place.") });
    this.#list.replaceChildren(...this.#options, ...(isNone ? [none] : []));
    this.#mark();
  }

  /**
   * @param {Found} found
   * @param {number} at
   */
  #option({ id, spelling }, at) {
    const name = this.#names.of(id);
    const textContent = spelling === name ? name : `${name} (${spelling})`;
    const made = element("li", { id: `found-${at}`, role: "option", textContent, dataset: { found: id } });
    made.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
    made.addEventListener("click", (event) => {
      event.stopPropagation(); // the list goes, and Leaflet would take this for a click on the map
      this.#choose(id);
    });
    return made;
  }

  #mark() {
    this.#input.setAttribute("aria-expanded", String(this.#options.length > 0));
    this.#options.forEach((made, at) => made.setAttribute("aria-selected", String(at === this.#active)));
    const active = this.#options[this.#active];
    if (active) this.#input.setAttribute("aria-activedescendant", active.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  /** @param {string | undefined} id */
  #choose(id) {
    this.#input.value = "";
    this.#show();
    if (id) this.#take(id);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const by = STEPS[event.key];
    if (by && this.#options.length) this.#active = step(this.#active, by, this.#options.length);
    else if (event.key === "Enter" && this.#options.length)
      this.#choose(this.#options[this.#active].dataset.found);
    else if (event.key === "Escape" && this.#input.value) this.#input.value = "";
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (by) this.#mark();
    else this.#show();
  }
}

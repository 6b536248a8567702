// A field for a stop: typed in any language and picked from a list, or picked from the list alone, towns first.
import { element } from "../page/element.js";
import { findPlaces } from "../page/find.js";
import { kindInWords } from "../page/sent.js";
import { step } from "../page/selection.js";
import { say } from "../words/say.js";
import { placeName } from "./names.js";

/** @typedef {import("./names.js").Content} Content */

const TYPES = ["city", "port", "crossing", "station"]; // in this order they are offered
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class StopPicker {
  /** The stop that is picked. */
  value = "";
  /** @type {string[]} */
  #stops = [];
  /** @type {HTMLLIElement[]} */
  #options = [];
  #active = -1;
  #find;

  /**
   * @param {Content} content
   * @param {{ id: string, label: string }} field
   * @param {() => void} changed
   */
  constructor(content, { id, label }, changed) {
    this.content = content;
    this.changed = changed;
    this.#find = findPlaces(
      Object.entries(content.places).map(([place, names]) => ({ id: place, ...names })),
    );
    this.list = element("ul", { id: `${id}-stops`, role: "listbox", "aria-label": label, hidden: true });
    this.input = element("input", {
      id: `${id}-stop`,
      type: "text",
      autocomplete: "off",
      spellcheck: false,
      role: "combobox",
      "aria-controls": this.list.id,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      onclick: () => this.#open(this.#stops),
      onfocus: () => this.input.select(),
      oninput: () => this.#open(this.#matching()),
      onblur: () => this.#leave(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#press(event),
    });
    const name = element("label", { htmlFor: this.input.id, textContent: label });
    this.element = element("div", { className: "stop" }, name, this.input, this.list);
  }

  /**
   * Offer stops; of the wishes the first that is among them is picked.
   *
   * @param {string[]} stops in travel order
   * @param {(string | undefined)[]} wishes
   */
  offer(stops, wishes) {
    const { places } = this.content;
    const rank = (/** @type {string} */ stop) => TYPES.indexOf(places[stop].type);
    this.#stops = stops.toSorted((one, other) => rank(one) - rank(other));
    this.value = wishes.find((stop) => stop && stops.includes(stop)) ?? this.#stops[0];
    this.#close();
  }

  #matching() {
    const found = this.#find(this.input.value).map(({ id }) => id);
    return this.input.value ? found.filter((id) => this.#stops.includes(id)) : this.#stops;
  }

  /** @param {string[]} stops */
  #open(stops) {
    this.#options = stops.map((stop, at) => this.#option(stop, at));
    const none = element("li", {
      className: "none",
      textContent: say("No stop of the route has this name."),
    });
    this.list.replaceChildren(...(stops.length ? this.#options : [none]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", String(stops.length > 0));
    const picked = stops.indexOf(this.value);
    this.#mark(Math.max(picked, 0));
  }

  /**
   * @param {string} stop
   * @param {number} at
   */
  #option(stop, at) {
    const kind = element("small", { textContent: kindInWords(this.content.places[stop]) });
    return element(
      "li",
      {
        id: `${this.list.id}-${at}`,
        role: "option",
        dataset: { stop },
        onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), // the field keeps the focus
        onclick: () => this.#take(stop),
      },
      `${placeName(this.content, stop)} `,
      kind,
    );
  }

  /** @param {number} at */
  #mark(at) {
    this.#active = this.#options.length ? at : -1;
    this.#options.forEach((made, each) => made.setAttribute("aria-selected", String(each === at)));
    const active = this.#options[this.#active];
    this.input.setAttribute("aria-activedescendant", active?.id ?? "");
    if (active) this.list.scrollTop = active.offsetTop - this.list.clientHeight / 2;
  }

  /** @param {string} stop */
  #take(stop) {
    const isNew = stop !== this.value;
    this.value = stop;
    this.#close();
    if (isNew) this.changed();
  }

  #close() {
    this.list.hidden = true;
    this.#options = [];
    this.#active = -1;
    this.input.value = placeName(this.content, this.value);
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-activedescendant", "");
  }

  /** Whoever goes on after typing a name means it; what names nothing is taken back. */
  #leave() {
    const [typed] = this.list.hidden || !this.input.value ? [] : this.#matching();
    const isTyped = typed && this.input.value !== placeName(this.content, this.value);
    this.#take(isTyped ? typed : this.value);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const by = STEPS[event.key];
    const active = this.#options[this.#active]?.dataset.stop;
    if (by && this.list.hidden) this.#open(this.#stops);
    else if (by && this.#options.length) this.#mark(step(this.#active, by, this.#options.length));
    else if (event.key === "Enter" && active) this.#take(active);
    else if (event.key === "Escape" && !this.list.hidden) this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

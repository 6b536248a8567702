// The list under the search field: what was found, in groups, one of it marked as the one that Enter takes.
import { bring } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { step } from "../../geodata/page/selection.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./found_options.js").FoundGroup} FoundGroup */
/** @typedef {import("./found_options.js").FoundOption} FoundOption */

export class FoundList {
  #field;
  /** @type {FoundOption[]} */
  #options = [];
  #active = -1;

  /** @param {HTMLElement} field says which option is marked */
  constructor(field) {
    this.#field = field;
    this.made = element("div", {
      id: "reader-found",
      className: "found",
      hidden: true,
      role: "listbox",
      "aria-label": say("Search results"),
    });
  }

  get length() {
    return this.#options.length;
  }

  get isOpen() {
    return !this.made.hidden;
  }

  /**
   * @param {FoundGroup[]} groups
   * @param {boolean} isAsked
   * @param {string} none what to say where nothing was found
   */
  show(groups, isAsked, none) {
    this.#options = groups.flatMap(({ options }) => options);
    this.#options.forEach(({ made }, at) => (made.id = `reader-found-${at}`));
    const empty = element("p", { className: "none", textContent: none });
    this.made.replaceChildren(...(this.length ? groups.map(foundGroupMade) : [empty]));
    this.made.hidden = !isAsked;
    this.#mark(this.length ? 0 : -1);
  }

  /** @param {number} by */
  step(by) {
    this.#mark(step(this.#active, by, this.length));
  }

  /** Take the option that is marked. */
  take() {
    this.#options[this.#active].take();
  }

  close() {
    this.made.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
  }

  /** @param {number} active */
  #mark(active) {
    this.#active = active;
    this.#options.forEach(({ made }, at) => made.setAttribute("aria-selected", String(at === active)));
    this.#field.setAttribute("aria-expanded", String(this.isOpen));
    const marked = this.#options[active]?.made;
    if (marked) bring(marked);
    if (marked) this.#field.setAttribute("aria-activedescendant", marked.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }
}

/** @param {FoundGroup} group */
const foundGroupMade = ({ name, options }) =>
  element(
    "ul",
    { role: "group", "aria-label": name },
    element("li", { className: "group", role: "presentation", textContent: name }),
    ...options.map(({ made }) => made),
  );

// The route options: a radio button for each, with what sets it apart, its length and where the gauge breaks.
import { enter } from "../page/bring.js";
import { button, element } from "../page/element.js";
import { say } from "../words/say.js";
import { breaksOf } from "./along.js";
import { breaksInWords, lengthOf } from "./answer.js";
import { legName, placeName } from "./names.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

const FEW = 4; // are shown before the others are asked for

export class RouteCards {
  /** @type {HTMLInputElement[]} */
  #radios = [];

  /**
   * @param {Content} content
   * @param {() => void} changed
   */
  constructor(content, changed) {
    this.content = content;
    this.changed = changed;
    this.element = element("fieldset", { className: "options" });
  }

  get selectedIndex() {
    return this.#radios.findIndex(({ checked }) => checked);
  }

  /**
   * @param {Leg[][]} routes
   * @param {string[][]} apart
   * @param {{ picked: number, hasMore: boolean }} how
   */
  offer(routes, apart, { picked, hasMore }) {
    const radios = routes.map((_, at) =>
      element("input", {
        type: "radio",
        name: "route",
        value: apart[at].join(),
        checked: at === picked,
        onchange: this.changed,
      }),
    );
    const cards = routes.map((route, at) => this.#card(route, apart[at], radios[at]));
    this.#radios = radios;
    const legend = element("legend", { textContent: say("Route options") });
    this.element.hidden = routes.length < 2;
    this.element.replaceChildren(legend, ...this.#folded(cards, picked), ...moreThan(routes.length, hasMore));
  }

  /**
   * @param {Leg[]} route
   * @param {string[]} apart
   * @param {HTMLInputElement} radio
   */
  #card(route, apart, radio) {
    const told = apart
      .map((id) => this.#inWords(route, id))
      .filter(Boolean)
      .join("; ");
    const name = element("span", { className: "way", textContent: told || say("direct") });
    const facts = element("small", {
      textContent: `${lengthOf(route)}, ${breaksInWords(this.content, route)}`,
    });
    return element("label", { className: "option" }, radio, element("span", {}, name, facts));
  }

  /**
   * What a stop or a line that sets a route apart means on it.
   *
   * @param {Leg[]} route
   * @param {string} id
   */
  #inWords(route, id) {
    const line = route.find((leg) => leg.id === id);
    if (line) return `${legName(this.content, line)} (${line.words.status})`;
    if (!this.content.places[id]) return "";
    const place = placeName(this.content, id);
    if (route.some(({ mode, start }) => mode === "sea" && start === id))
      return say("ship from {place}", { place });
    if (breaksOf(route).flat().includes(id)) return say("rail via {place}", { place });
    return say("via {place}", { place });
  }

  /**
   * @param {HTMLElement[]} cards
   * @param {number} picked
   */
  #folded(cards, picked) {
    if (cards.length <= FEW) return cards;
    const rest = cards.filter((_, at) => at >= FEW && at !== picked);
    for (const card of rest) card.hidden = true;
    const label = say("All {number} route options", { number: cards.length });
    const all = button("all", label, () => {
      for (const card of rest) card.hidden = false;
      all.remove();
      enter(rest[0].querySelector("input"));
    });
    return [...cards, all];
  }
}

/**
 * @param {number} number
 * @param {boolean} hasMore
 */
const moreThan = (number, hasMore) => {
  const textContent = say("Only the {number} shortest route options are shown.", { number });
  return hasMore ? [element("p", { className: "more", textContent })] : [];
};

// The line diagram: a route drawn by distance, with countries above, stops below, and a button for each leg.
import { element } from "../page/element.js";
import { nameOf } from "../page/sent.js";
import { say } from "../words/say.js";
import { countriesOf, rowsOf, ticksOf } from "./along.js";
import { kilometres, legName } from "./names.js";
import { lengthKm } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */
/** @typedef {import("../page/sent.js").Place} Place */

const LATE = 0.7; // from this part of the route on, words stand before their tick

export class LineDiagram {
  /**
   * @param {(leg: Leg, click: MouseEvent) => void} toggle
   * @param {AbortSignal} signal
   */
  constructor(toggle, signal) {
    this.toggle = toggle;
    this.element = element("div", { className: "diagram" });
    this.below = element("div", { className: "ticks" });
    /** @type {HTMLElement[]} */
    this.ticks = [];
    this.resized = new ResizeObserver(() => this.arrange()); // the strip, or words that are set in other letters
    signal.addEventListener("abort", () => this.resized.disconnect());
  }

  /**
   * @param {Content} content
   * @param {Leg[]} route
   */
  write(content, route) {
    const total = lengthKm(route) || 1;
    const lands = countriesOf(route, content.along).map((land) => band(content, land, total));
    const parts = route.map((leg) => partOf(content, leg, total, this.toggle));
    this.ticks = ticksOf(route, content.places).map(({ stop, km }) => tick(content.places[stop], km, total));
    this.below.replaceChildren(...this.ticks);
    this.resized.disconnect();
    for (const made of [this.element, ...this.ticks.flatMap(({ children }) => [...children])])
      this.resized.observe(made);
    this.element.replaceChildren(
      element("div", { className: "lands" }, ...lands),
      element("div", { className: "line" }, ...parts),
      this.below,
    );
    this.arrange();
  }

  /** Give the words of each tick a row where they run into no others. */
  arrange() {
    const rows = rowsOf(this.ticks.map(({ children: [words] }) => words.getBoundingClientRect()));
    for (const [at, made] of this.ticks.entries()) made.style.setProperty("--row", String(rows[at]));
    this.below.style.setProperty("--rows", String(Math.max(...rows, 0) + 1));
  }

  /** @param {string} chosen the id of a leg, or nothing */
  light(chosen) {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-leg]"))) {
      part.toggleAttribute("data-lit", part.dataset.leg === chosen);
      part.ariaPressed = String(part.dataset.leg === chosen);
    }
  }
}

/**
 * @param {Content} content
 * @param {Leg} leg
 * @param {number} total
 * @param {(leg: Leg, click: MouseEvent) => void} toggle
 */
const partOf = (content, leg, total, toggle) => {
  const name = legName(content, leg);
  const made = element("button", {
    type: "button",
    className: `part by-${leg.mode}`,
    title: name,
    "aria-label": `${name}, ${leg.words.by}`,
    onclick: (/** @type {MouseEvent} */ click) => toggle(leg, click),
    dataset: { leg: leg.id, gauge: leg.gauge_mm, status: leg.status },
  });
  made.style.flexGrow = String((leg.km ?? 0) / total);
  return made;
};

/**
 * @param {Content} content
 * @param {{ country: string, km: number }} land
 * @param {number} total
 */
const band = ({ places, along }, { country, km }, total) => {
  const title = country ? nameOf(places[country]) : say("kind of place|sea");
  const words = element("span", { textContent: title });
  const made = element("span", { title, className: country ? "land" : "sea" }, words);
  if (country) made.append(element("abbr", { textContent: along[country].short, title }));
  made.style.flexGrow = String(km / total);
  return made;
};

/**
 * @param {Place} place
 * @param {number} km
 * @param {number} total
 */
const tick = (place, km, total) => {
  const name = nameOf(place);
  const length = say("{length} km", { length: kilometres(km) });
  const words = element("span", { textContent: km ? `${name} ${length}` : name });
  const { changes_gauge: changes } = place;
  if (changes) words.append(element("i", { textContent: `, ${say("break of gauge")}` }));
  const at = km / total;
  const className = `tick${changes ? " changes" : ""}${at > LATE ? " late" : ""}`;
  const made = element("span", { className }, words);
  made.style.left = `${at * 100}%`;
  return made;
};

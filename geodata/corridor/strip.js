// The strip: a way drawn by distance, with countries above, stops below, and a button for each leg.
import { element } from "../page/element.js";
import { nameOf } from "../page/sent.js";
import { say } from "../words/say.js";
import { countriesOf, rowsOf, ticksOf } from "./along.js";
import { kilometres, legName } from "./names.js";
import { lengthKm } from "./ways.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */
/** @typedef {import("../page/sent.js").Place} Place */

const LATE = 0.7; // from this part of the way on, words stand before their tick

export class Strip {
  /**
   * @param {(leg: Leg, click: MouseEvent) => void} touch
   * @param {AbortSignal} signal
   */
  constructor(touch, signal) {
    this.touch = touch;
    this.element = element("div", { className: "strip" });
    this.below = element("div", { className: "ticks" });
    /** @type {HTMLElement[]} */
    this.ticks = [];
    this.resized = new ResizeObserver(() => this.arrange()); // the strip, or words that are set in other letters
    signal.addEventListener("abort", () => this.resized.disconnect());
  }

  /**
   * @param {Content} content
   * @param {Leg[]} way
   */
  write(content, way) {
    const total = lengthKm(way) || 1;
    const lands = countriesOf(way, content.along).map((land) => band(content, land, total));
    const parts = way.map((leg) => partOf(content, leg, total, this.touch));
    this.ticks = ticksOf(way, content.places).map(({ stop, km }) => tick(content.places[stop], km, total));
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
 * @param {(leg: Leg, click: MouseEvent) => void} touch
 */
const partOf = (content, leg, total, touch) => {
  const name = legName(content, leg);
  const made = element("button", {
    type: "button",
    className: `part by-${leg.mode}`,
    title: name,
    "aria-label": `${name}, ${leg.words.by}`,
    onclick: (/** @type {MouseEvent} */ click) => touch(leg, click),
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
const band = ({ places }, { country, km }, total) => {
  const title = country ? nameOf(places[country]) : say("by sea");
  const words = element("span", { textContent: title });
  const made = element("span", { title, className: country ? "land" : "sea" }, words);
  if (country) made.append(element("abbr", { textContent: places[country].code, title, lang: "en" }));
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
  if (changes) words.append(element("i", { textContent: `, ${say("change of gauge")}` }));
  const at = km / total;
  const className = `tick${changes ? " changes" : ""}${at > LATE ? " late" : ""}`;
  const made = element("span", { className }, words);
  made.style.left = `${at * 100}%`;
  return made;
};

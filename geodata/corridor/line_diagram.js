// The line diagram: a route drawn by distance, with countries above, stops below, and a button for each leg.
import { element } from "../page/element.js";
import { nameOf } from "../page/sent.js";
import { say } from "../words/say.js";
import { countriesOf, ticksOf } from "./along.js";
import { standsOf } from "./leaders.js";
import { kilometres, legName } from "./names.js";
import { previews } from "./previews.js";
import { lengthKm } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */
/** @typedef {import("../page/sent.js").Place} Place */

export class LineDiagram {
  /**
   * @param {(leg: Leg, click: MouseEvent) => void} toggle
   * @param {AbortSignal} signal
   */
  constructor(toggle, signal) {
    this.toggle = toggle;
    this.lands = element("div", { className: "lands" });
    this.line = element("div", { className: "line" });
    this.below = element("div", { className: "ticks" });
    /** @type {{ made: HTMLElement, part: number }[]} */
    this.ticks = [];
    const strip = element("div", { className: "strip" }, this.lands, this.line);
    this.element = element("div", { className: "diagram" }, strip, this.below);
    this.resized = new ResizeObserver(() => this.arrange()); // the strip, or words that are set in other letters
    signal.addEventListener("abort", () => this.resized.disconnect());
  }

  /**
   * @param {Content} content
   * @param {Leg[]} route
   */
  write(content, route) {
    const total = lengthKm(route) || 1;
    this.lands.replaceChildren(
      ...countriesOf(route, content.along).map((land) => band(content, land, total)),
    );
    this.line.replaceChildren(...route.map((leg) => partOf(content, leg, total, this.toggle)));
    const ticks = ticksOf(route, content.places);
    this.ticks = ticks.map(({ stop, km }) => ({
      made: tick(content.places[stop], distance(km, km === ticks.at(-1)?.km)),
      part: km / total,
    }));
    this.below.replaceChildren(...this.ticks.map(({ made }) => made));
    this.resized.disconnect();
    for (const made of [this.below, ...this.ticks.map((each) => each.made.children[0])])
      this.resized.observe(made);
    this.arrange();
  }

  /** Stand the words of the ticks where they meet neither each other nor a leader. */
  arrange() {
    const whole = this.below.clientWidth;
    if (!whole) return;
    const stands = standsOf(
      this.ticks.map(({ made, part }) => ({
        at: part * whole,
        width: /** @type {HTMLElement} */ (made.firstElementChild).offsetWidth,
      })),
      whole,
    );
    for (const [at, { row, isBefore }] of stands.entries()) {
      const { made, part } = this.ticks[at];
      made.style.left = `${part * 100}%`;
      made.style.setProperty("--row", String(row));
      made.classList.toggle("before", isBefore);
    }
    this.below.style.setProperty("--rows", String(Math.max(...stands.map(({ row }) => row), 0) + 1));
    this.element.parentElement?.style.setProperty("--strip", `${this.element.offsetHeight}px`); // the head of the table stands below it
  }

  /** @param {string} chosen the id of a leg, or nothing */
  light(chosen) {
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.line.querySelectorAll("[data-leg]"))) {
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
    ...previews(leg.id),
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
 * How far a stop is; the unit is told once, at the end.
 *
 * @param {number} km
 * @param {boolean} isLast
 */
const distance = (km, isLast) => {
  if (!km) return "";
  return isLast ? say("{length} km", { length: kilometres(km) }) : kilometres(km);
};

/**
 * @param {Place} place
 * @param {string} length
 */
const tick = (place, length) => {
  const { changes_gauge: changes } = place;
  const words = element("span", { textContent: [nameOf(place), length].filter(Boolean).join(" ") });
  if (changes) words.append(element("i", { textContent: `, ${say("break of gauge")}` }));
  return element("span", { className: `tick${changes ? " changes" : ""}` }, words);
};

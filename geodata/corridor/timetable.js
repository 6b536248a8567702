// The timetable: the legs of the route in travel order, then all others; the chosen one open.
import { button, element } from "../page/element.js";
import { say } from "../words/say.js";
import { distances } from "./along.js";
import { legCard } from "./leg_card.js";
import { previews } from "./previews.js";
import { atLeast, kilometres, legName, lengthInShort } from "./names.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

const COLUMNS = 6;

export class Timetable {
  /**
   * @param {Content} content
   * @param {(leg: Leg, click: MouseEvent) => void} toggle
   */
  constructor(content, toggle) {
    this.content = content;
    this.toggle = toggle;
    this.body = element("tbody");
    const columns = [
      say("Leg"),
      say("Mode"),
      say("Gauge (mm)"),
      say("km"),
      say("Cumulative km"),
      say("Status"),
    ];
    const head = columns.map((textContent) => element("th", { textContent, scope: "col" }));
    const caption = say("Legs in travel order. Select one to see it on the map.");
    this.element = element(
      "table",
      {},
      element("caption", { textContent: caption }),
      element("thead", {}, element("tr", {}, ...head)),
      this.body,
    );
  }

  /** @param {Leg[]} route */
  write(route) {
    const all = distances(route);
    const told = all.map(({ km, isSure }) => (isSure ? kilometres(km) : atLeast(km)));
    const others = this.content.legs.filter((leg) => !route.includes(leg));
    this.body.replaceChildren(
      ...route.map((leg, at) => this.row(leg, told[at])),
      ...(others.length ? [headingOfOthers()] : []),
      ...others.map((leg) => this.row(leg, "")),
    );
  }

  /**
   * @param {Leg} leg
   * @param {string} along how far its end is from the start
   */
  row(leg, along) {
    const { mode, gauge, status } = leg.words;
    const textContent = legName(this.content, leg);
    const { onfocus, onblur, ...pointer } = previews(leg.id);
    const name = button("", textContent, (click) => this.toggle(leg, click), { onfocus, onblur });
    const cells = [mode, gauge, lengthInShort(leg), along, status];
    return element(
      "tr",
      { dataset: { leg: leg.id }, ...pointer },
      element("td", {}, name),
      ...cells.map((words) => element("td", { textContent: words })),
    );
  }

  /**
   * Open the row of a leg under it, or none.
   *
   * @param {Leg | undefined} leg
   * @returns {Element | undefined} what is open
   */
  open(leg) {
    this.body.querySelector(".detail")?.remove();
    for (const row of [...this.body.rows].filter(({ dataset }) => dataset.leg)) {
      const isOpen = row.dataset.leg === leg?.id;
      row.toggleAttribute("data-lit", isOpen);
      row.querySelector("button")?.setAttribute("aria-expanded", String(isOpen));
      if (leg && isOpen) row.after(detailOf(this.content, leg));
    }
    return this.body.querySelector(".detail") ?? undefined;
  }
}

const headingOfOthers = () =>
  element(
    "tr",
    { className: "parts" },
    element("th", {
      colSpan: COLUMNS,
      scope: "rowgroup",
      textContent: say("Other branches and alternative legs"),
    }),
  );

/**
 * @param {Content} content
 * @param {Leg} leg
 */
const detailOf = (content, leg) =>
  element("tr", { className: "detail" }, element("td", { colSpan: COLUMNS }, ...legCard(content, leg)));

// The journey: from where, to where, and by which of the routes that there are.
import { element } from "../page/element.js";
import { say } from "../words/say.js";
import { setApart } from "./apart.js";
import { kilometres, placeName } from "./names.js";
import { endsFrom, lengthKm, routesBetween } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */
/** @typedef {{ from?: string, to?: string, by?: string }} Asked */

const [FROM, TO] = ["xian", "constanta"]; // shown first, and needs no word in the address

export class Journey {
  /**
   * @param {Content} content
   * @param {Asked} asked
   * @param {() => void} changed
   */
  constructor(content, asked, changed) {
    this.content = content;
    this.changed = changed;
    /** @type {Leg[][]} */
    this.routes = [];
    /** @type {string[][]} */
    this.apart = [];
    this.from = picker(say("From"), () => this.chooseFrom());
    this.to = picker(say("To"), () => this.chooseTo());
    this.via = picker(say("Via"), changed);
    this.more = element("p", { className: "more", hidden: true });
    const labels = [this.from, this.to, this.via].map(labelled);
    this.element = element("div", { className: "journey" }, ...labels, this.more);
    this.offerStarts(asked);
  }

  /** The route that is picked; none where nothing can be reached. */
  get route() {
    return this.routes[this.via.selectedIndex] ?? [];
  }

  get given() {
    return {
      from: this.from.value,
      to: this.to.value,
      by: (this.apart[this.via.selectedIndex] ?? []).join(),
    };
  }

  /** What the address needs to lead here again. */
  get inAddress() {
    const { from, to, by } = this.given;
    return {
      from: from === FROM ? "" : from,
      to: to === TO ? "" : to,
      by: this.via.selectedIndex > 0 ? by : "",
    };
  }

  /** From where to where, unless it is the journey that is shown first. */
  get inWords() {
    const { from, to } = this.inAddress;
    const [start, end] = [this.from.value, this.to.value].map((id) => placeName(this.content, id));
    return from || to ? say("{from} to {to}", { from: start, to: end }) : "";
  }

  /**
   * The first thing asked for that there is not.
   *
   * @param {Asked} asked
   */
  missed(asked) {
    const { given } = this;
    const names = /** @type {const} */ (["from", "to", "by"]);
    return names.map((name) => (asked[name] === given[name] ? "" : asked[name])).find(Boolean) ?? "";
  }

  chooseFrom() {
    this.offerEnds({ to: this.to.value });
    this.changed();
  }

  chooseTo() {
    this.offerRoutes();
    this.changed();
  }

  /** @param {Asked} asked */
  offerStarts(asked) {
    const starts = [...new Set(this.content.legs.map(({ start }) => start))];
    this.offerStops(this.from, starts, [asked.from, FROM]);
    this.offerEnds(asked);
  }

  /** @param {Asked} [asked] */
  offerEnds(asked = {}) {
    const ends = endsFrom(this.content.legs, this.from.value);
    this.offerStops(this.to, ends, [asked.to, TO, ends.at(-1)]);
    this.offerRoutes(asked);
  }

  /** @param {Asked} [asked] */
  offerRoutes(asked = {}) {
    const { legs, places } = this.content;
    const { routes, hasMore } = routesBetween(legs, this.from.value, this.to.value);
    this.routes = routes;
    this.apart = setApart(routes, legs, (stop) => places[stop].changes_gauge);
    const names = routeNames(this.content, routes, this.apart);
    const options = names.map((textContent, at) =>
      element("option", { value: this.apart[at].join(), textContent }),
    );
    this.via.replaceChildren(...options);
    this.via.selectedIndex = Math.max(
      this.apart.findIndex((ids) => asked.by && ids.join() === asked.by),
      0,
    );
    this.more.hidden = !hasMore;
    this.more.textContent = hasMore
      ? say("Only the {number} shortest route options are shown.", { number: routes.length })
      : "";
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {string[]} stops
   * @param {(string | undefined)[]} wishes the first that is offered is picked
   */
  offerStops(select, stops, wishes) {
    select.replaceChildren(
      ...stops.map((value) => element("option", { value, textContent: placeName(this.content, value) })),
    );
    const wished = wishes.find((stop) => stop && stops.includes(stop));
    if (wished) select.value = wished;
  }
}

/**
 * @param {string} ariaLabel
 * @param {() => void} onchange
 */
const picker = (ariaLabel, onchange) => element("select", { ariaLabel, onchange });

/** @param {HTMLSelectElement} select */
const labelled = (select) => element("label", {}, element("span", { textContent: select.ariaLabel }), select);

/**
 * Name routes by the stops that set them apart; where those are the same, the length is added, and where there are
 * none, for only lines differ, it is all.
 *
 * @param {Content} content
 * @param {Leg[][]} routes
 * @param {string[][]} apart
 */
const routeNames = (content, routes, apart) => {
  if (routes.length === 1) return [say("only route")];
  const names = apart.map((ids) => {
    const stops = ids.filter((id) => content.places[id]); // the others are lines
    return stops.map((id) => placeName(content, id)).join(", ");
  });
  return names.map((route, at) => {
    if (route && names.indexOf(route) === names.lastIndexOf(route)) return route;
    const length = kilometres(lengthKm(routes[at]));
    return route ? say("{route}, {length} km", { route, length }) : say("{length} km", { length });
  });
};

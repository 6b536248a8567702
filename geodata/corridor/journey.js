// The journey: from where, to where, and by which of the routes that there are.
import { asked } from "../page/address.js";
import { element } from "../page/element.js";
import { meantBy } from "../page/meant.js";
import { say } from "../words/say.js";
import { setApart } from "./apart.js";
import { kilometres, placeName } from "./names.js";
import { endsFrom, lengthKm, routesBetween } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */
/** @typedef {{ from?: string, to?: string, by?: string }} Asked */

const [FROM, TO] = ["xian", "constanta"]; // shown first, and needs no word in the address

/**
 * The journey that an address asks for: stops by their ids or names, and what sets the way apart.
 *
 * @param {string} search
 * @param {Content} content
 * @returns {Asked}
 */
export const journeyAsked = (search, { legs, places }) => {
  const stops = new Set(legs.flatMap(({ start, end }) => [start, end]));
  const ids = new Set([...stops, ...legs.map(({ id }) => id)]);
  const by = asked(search, "by").split(",");
  return {
    from: meantBy(asked(search, "from"), stops, {}, places),
    to: meantBy(asked(search, "to"), stops, {}, places),
    by: by.map((id) => meantBy(id, ids, {}, places)).join(),
  };
};

export class Journey {
  /**
   * @param {Content} content
   * @param {Asked} wanted
   * @param {() => void} changed
   */
  constructor(content, wanted, changed) {
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
    this.offerStarts(wanted);
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

  /**
   * The first thing asked for that there is not.
   *
   * @param {Asked} wanted
   */
  missed(wanted) {
    const { given } = this;
    const names = /** @type {const} */ (["from", "to", "by"]);
    return names.map((name) => (wanted[name] === given[name] ? "" : wanted[name])).find(Boolean) ?? "";
  }

  chooseFrom() {
    this.offerEnds({ to: this.to.value });
    this.changed();
  }

  chooseTo() {
    this.offerRoutes();
    this.changed();
  }

  /** @param {Asked} wanted */
  offerStarts(wanted) {
    const starts = [...new Set(this.content.legs.map(({ start }) => start))];
    this.offerStops(this.from, starts, [wanted.from, FROM]);
    this.offerEnds(wanted);
  }

  /** @param {Asked} [wanted] */
  offerEnds(wanted = {}) {
    const ends = endsFrom(this.content.legs, this.from.value);
    this.offerStops(this.to, ends, [wanted.to, TO, ends.at(-1)]);
    this.offerRoutes(wanted);
  }

  /** @param {Asked} [wanted] */
  offerRoutes(wanted = {}) {
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
      this.apart.findIndex((ids) => wanted.by && ids.join() === wanted.by),
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

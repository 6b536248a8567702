// The journey: from where, to where, by which of the routes that there are, and what is known of it.
import { asked } from "../page/address.js";
import { element } from "../page/element.js";
import { meantBy } from "../page/meant.js";
import { say } from "../words/say.js";
import { answer } from "./answer.js";
import { setApart } from "./apart.js";
import { placeName } from "./names.js";
import { RouteCards } from "./route_cards.js";
import { endsFrom, routesBetween } from "./routes.js";
import { StopPicker } from "./stop_picker.js";

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
    this.from = new StopPicker(content, { id: "from", label: say("From") }, () => this.chooseFrom());
    this.to = new StopPicker(content, { id: "to", label: say("To") }, () => this.chooseTo());
    this.cards = new RouteCards(content, () => this.choose());
    this.answer = element("div", { className: "answer", "aria-live": "polite" });
    const ends = element("div", { className: "ends" }, this.from.element, this.to.element);
    this.element = element("div", { className: "journey" }, ends, this.answer, this.cards.element);
    this.offerStarts(wanted);
  }

  /** The route that is picked; none where nothing can be reached. */
  get route() {
    return this.routes[this.cards.selectedIndex] ?? [];
  }

  get given() {
    return {
      from: this.from.value,
      to: this.to.value,
      by: (this.apart[this.cards.selectedIndex] ?? []).join(),
    };
  }

  /** What the address needs to lead here again. */
  get inAddress() {
    const { from, to, by } = this.given;
    return {
      from: from === FROM ? "" : from,
      to: to === TO ? "" : to,
      by: this.cards.selectedIndex > 0 ? by : "",
    };
  }

  /** From where to where, unless it is the journey that is shown first. */
  get inWords() {
    const { from, to } = this.inAddress;
    const [start, end] = [this.given.from, this.given.to].map((id) => placeName(this.content, id));
    return from || to ? say("{from} to {to}", { from: start, to: end }) : "";
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

  choose() {
    this.answer.replaceChildren(...answer(this.content, this.route));
    this.changed();
  }

  /** @param {Asked} wanted */
  offerStarts(wanted) {
    const starts = [...new Set(this.content.legs.map(({ start }) => start))];
    this.from.offer(starts, [wanted.from, FROM]);
    this.offerEnds(wanted);
  }

  /** @param {Asked} [wanted] */
  offerEnds(wanted = {}) {
    const ends = endsFrom(this.content.legs, this.from.value);
    this.to.offer(ends, [wanted.to, TO, ends.at(-1)]);
    this.offerRoutes(wanted);
  }

  /** @param {Asked} [wanted] */
  offerRoutes(wanted = {}) {
    const { legs, places } = this.content;
    const { routes, hasMore } = routesBetween(legs, this.from.value, this.to.value);
    this.routes = routes;
    this.apart = setApart(routes, legs, (stop) => places[stop].changes_gauge);
    const wished = this.apart.findIndex((ids) => wanted.by && ids.join() === wanted.by);
    this.cards.offer(routes, this.apart, { picked: Math.max(wished, 0), hasMore });
    this.answer.replaceChildren(...answer(this.content, this.route));
  }
}

// The journey: from where, to where, by which of the routes that there are, and what is known of it.
import { element } from "../page/element.js";
import { say } from "../words/say.js";
import { answer } from "./answer.js";
import { setApart } from "./apart.js";
import { RouteCards } from "./route_cards.js";
import { endsFrom, routesBetween } from "./routes.js";
import { StopPicker } from "./stop_picker.js";

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
    this.from = new StopPicker(content, { id: "from", label: say("From") }, () => this.chooseFrom());
    this.to = new StopPicker(content, { id: "to", label: say("To") }, () => this.chooseTo());
    this.cards = new RouteCards(content, () => this.choose());
    this.answer = element("div", { className: "answer", "aria-live": "polite" });
    const ends = element("div", { className: "ends" }, this.from.element, this.to.element);
    this.element = element("div", { className: "journey" }, ends, this.answer, this.cards.element);
    this.offerStarts(asked);
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

  choose() {
    this.answer.replaceChildren(...answer(this.content, this.route));
    this.changed();
  }

  /** @param {Asked} asked */
  offerStarts(asked) {
    const starts = [...new Set(this.content.legs.map(({ start }) => start))];
    this.from.offer(starts, [asked.from, FROM]);
    this.offerEnds(asked);
  }

  /** @param {Asked} [asked] */
  offerEnds(asked = {}) {
    const ends = endsFrom(this.content.legs, this.from.value);
    this.to.offer(ends, [asked.to, TO, ends.at(-1)]);
    this.offerRoutes(asked);
  }

  /** @param {Asked} [asked] */
  offerRoutes(asked = {}) {
    const { legs, places } = this.content;
    const { routes, hasMore } = routesBetween(legs, this.from.value, this.to.value);
    this.routes = routes;
    this.apart = setApart(routes, legs, (stop) => places[stop].changes_gauge);
    const wished = this.apart.findIndex((ids) => asked.by && ids.join() === asked.by);
    this.cards.offer(routes, this.apart, { picked: Math.max(wished, 0), hasMore });
    this.answer.replaceChildren(...answer(this.content, this.route));
  }
}

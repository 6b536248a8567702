// Shows the legs of the corridor as a timetable with a line diagram, and links them to the map without a rerun.
// Hears reader:choose {place, leg} (from the map or anyone), reader:key (pressed in the map) and reader:ready (the map
// has been drawn). Says reader:light {places, legs, chosen, frame} after each change.
import { fromAddress, keepInAddress, shortened } from "../page/address.js";
import { element } from "../page/element.js";
import { listen, tell } from "../page/events.js";
import { NOTHING, choose, isNothing } from "../page/selection.js";
import { Title } from "../page/title.js";
import { view } from "../page/view.js";
import { say } from "../words/say.js";
import { Journey } from "./journey.js";
import { legName, placeName } from "./names.js";
import { readerLink } from "./passages.js";
import { placeCard } from "./place_card.js";
import { LineDiagram } from "./line_diagram.js";
import { Timetable } from "./timetable.js";

/** @typedef {import("../page/selection.js").Selection} Selection */
/** @typedef {import("../page/selection.js").Choice} Choice */
/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

class Corridor {
  /**
   * @param {HTMLElement} root
   * @param {Content} content
   * @param {AbortSignal} signal
   */
  constructor(root, content, signal) {
    const { search } = location;
    const asked = Object.fromEntries(new URLSearchParams(search));
    const toggle = (/** @type {Leg} */ leg) => this.choose({ leg: leg.id, toggle: true });
    this.content = content;
    this.selection = NOTHING;
    this.title = new Title(signal);
    this.journey = new Journey(content, asked, () => this.travel());
    this.diagram = new LineDiagram(toggle, signal);
    this.card = element("div", { className: "card", "aria-live": "polite" });
    this.timetable = new Timetable(content, toggle);
    root.replaceChildren(
      element("p", {}, readerLink({}, say("Back to text and map"))),
      ...noticeOf(this.journey.missed(asked)),
      this.journey.element,
      this.diagram.element,
      this.card,
      this.timetable.element,
    );
    this.write();
    this.select(fromAddress(search, { legs: new Set(content.legs.map(({ id }) => id)) }).selection);
  }

  write() {
    this.diagram.write(this.content, this.journey.route);
    this.timetable.write(this.journey.route);
  }

  /** Show another route; what was chosen before would keep it dark. */
  travel() {
    this.write();
    this.select(NOTHING);
  }

  /** @param {Choice} choice */
  choose(choice) {
    const wanted = choose(this.selection, choice);
    if (wanted.places.length || isNothing(wanted) || this.legOf(wanted)) this.select(wanted); // else of another page
  }

  /** @param {Selection} selection */
  select(selection) {
    this.selection = selection;
    const leg = this.legOf(selection);
    this.light();
    this.diagram.light(selection.leg);
    const detail = this.timetable.open(leg);
    this.card.replaceChildren(...this.told(leg));
    (selection.places.length ? this.card : detail)?.scrollIntoView({ block: "nearest" });
    keepInAddress({ leg: selection.leg, ...this.journey.inAddress });
    this.title.show(this.selectedInWords(leg), say("Corridor"));
  }

  /** Light what is chosen, else the whole route; also said again to a map that has been drawn only now. */
  light() {
    const { places, leg } = this.selection;
    const route = isNothing(this.selection) ? this.journey.route.map(({ id }) => id) : [];
    tell("reader:light", {
      places: Object.fromEntries(places.map((id) => [id, "named"])),
      legs: leg ? [leg] : route,
      chosen: places,
      frame: !isNothing(this.selection),
    });
  }

  /** @param {Leg | undefined} leg */
  told(leg) {
    const { places } = this.selection;
    const hint = say("Select a leg in the table, the line diagram or the map; select it again to close.");
    const textContent = leg ? say("Selected: {leg}", { leg: legName(this.content, leg) }) : hint;
    if (!places.length) return [element("p", { textContent })];
    return places.flatMap((id) => placeCard(this.content, id, (of) => this.choose({ leg: of.id })));
  }

  /** @param {Leg | undefined} leg */
  selectedInWords(leg) {
    const names = this.selection.places.map((id) => placeName(this.content, id)).join(", ");
    return leg ? legName(this.content, leg) : names || this.journey.inWords;
  }

  /** @param {Selection} selection */
  legOf(selection) {
    return this.content.legs.find(({ id }) => id === selection.leg);
  }
}

/** @param {string} missed what the address asks for in vain */
const noticeOf = (missed) => {
  if (!missed) return [];
  const asked = shortened(missed);
  const textContent = say("No route matches “{asked}” in the link. Showing another one.", {
    asked,
  });
  return [element("p", { className: "notice", textContent })];
};

export default view("corridor", (root, signal) => {
  /** @type {Corridor | undefined} */
  let shown;
  const clear = (/** @type {{ key: string }} */ { key }) => key === "Escape" && shown?.choose({});
  listen(signal, {
    "reader:choose": (choice) => shown?.choose(choice),
    "reader:key": clear,
    "reader:ready": () => shown?.light(),
  });
  window.addEventListener("keydown", clear, { signal });
  return {
    show: (/** @type {Content} */ content) => {
      shown = new Corridor(root, content, signal);
    },
  };
});

// Shows the legs of the corridor as a timetable with a line diagram, and links them to the map without a rerun.
// Hears reader:choose {place, leg} and reader:preview {leg} (from the map or anyone), reader:key (pressed in the map) and
// reader:ready (the map has been drawn). Says reader:light {places, legs, stops, chosen, frame} after each change.
import { fromAddress, keepInAddress, shortened } from "../page/address.js";
import { bring } from "../page/bring.js";
import { element } from "../page/element.js";
import { listen, tell } from "../page/events.js";
import { NOTHING, choose, isNothing, isSame } from "../page/selection.js";
import { missedTextInWords, shelfFold } from "../page/shelf.js";
import { Title } from "../page/title.js";
import { touched } from "../page/touch.js";
import { view } from "../page/view.js";
import { say } from "../words/say.js";
import { ticksOf } from "./along.js";
import { Journey, journeyAsked } from "./journey.js";
import { legName, placeName } from "./names.js";
import { readerLink } from "./passages.js";
import { placeCard } from "./place_card.js";
import { showPreview } from "./previews.js";
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
    const wanted = journeyAsked(search, content);
    /** @type {(leg: Leg, click: MouseEvent) => void} */
    const toggle = (leg, click) => touched(click, (how) => this.choose({ ...how, leg: leg.id }));
    this.content = content;
    this.selection = NOTHING;
    this.before = NOTHING; // what was chosen before the last choice
    this.title = new Title(signal);
    this.journey = new Journey(content, wanted, () => this.travel());
    this.diagram = new LineDiagram(toggle, signal);
    this.card = element("div", { className: "card", "aria-live": "polite" });
    this.timetable = new Timetable(content, toggle);
    const { selection, unknown } = fromAddress(search, { legs: new Set(content.legs.map(({ id }) => id)) });
    root.replaceChildren(
      element("p", { className: "other-pages" }, readerLink({}, say("Back to text and map"))),
      ...shelfFold("corridor"),
      ...noticesOf(this.journey.missed(wanted), unknown),
      this.journey.element,
      this.diagram.element,
      this.card,
      this.timetable.element,
    );
    this.write();
    this.select(selection, true);
  }

  write() {
    this.diagram.write(this.content, this.journey.route);
    this.timetable.write(this.journey.route);
  }

  /** Show another route; what was chosen before would keep it dark. */
  travel() {
    this.write();
    this.select(NOTHING, true);
  }

  /** @param {Choice} choice */
  choose(choice) {
    const wanted = choose(this.selection, choice, this.before);
    if (choice.again && isSame(wanted, this.selection)) return;
    if (wanted.places.length || isNothing(wanted) || this.legOf(wanted)) this.select(wanted); // else of another page
  }

  /**
   * @param {Selection} selection
   * @param {boolean} [isFramed] whether the map goes there: not where something is let go
   */
  select(selection, isFramed = !isNothing(selection)) {
    this.before = this.selection;
    this.selection = selection;
    const leg = this.legOf(selection);
    this.light(isFramed);
    this.diagram.light(selection.leg);
    const detail = this.timetable.open(leg);
    this.card.replaceChildren(...this.told(leg));
    const told = selection.places.length ? this.card : detail;
    if (told) bring(told);
    keepInAddress({ leg: selection.leg, ...this.journey.inAddress });
    this.title.show(this.selectedInWords(leg), say("Corridor"));
  }

  /** Light what is chosen, else the whole route; also said again to a map that has been drawn only now. */
  light(frame = true) {
    const { places } = this.selection;
    const leg = this.legOf(this.selection);
    const { route } = this.journey;
    const legs = leg ? [leg] : places.length ? [] : route;
    tell("reader:light", {
      places: Object.fromEntries(places.map((id) => [id, "named"])),
      legs: legs.map(({ id }) => id),
      stops: leg
        ? [leg.start, ...leg.via, leg.end]
        : ticksOf(legs, this.content.places).map(({ stop }) => stop),
      chosen: places,
      frame,
    });
  }

  /** @param {Leg | undefined} leg */
  told(leg) {
    const { places } = this.selection;
    if (leg)
      return [element("p", { textContent: say("Selected: {leg}", { leg: legName(this.content, leg) }) })];
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

/**
 * What the address asks for in vain.
 *
 * @param {string} route
 * @param {string} leg
 */
const noticesOf = (route, leg) => {
  const told = [
    missedTextInWords(),
    route && say("No route matches “{asked}” in the link. Showing another one.", { asked: shortened(route) }),
    leg && say("No leg matches “{asked}” in the link.", { asked: shortened(leg) }),
  ];
  return told
    .filter(Boolean)
    .map((textContent) => element("p", { className: "notice", role: "status", textContent }));
};

export default view("corridor", (root, signal) => {
  /** @type {Corridor | undefined} */
  let shown;
  const clear = (/** @type {{ key: string }} */ { key }) => key === "Escape" && shown?.choose({});
  listen(signal, {
    "reader:choose": (choice) => shown?.choose(choice),
    "reader:key": clear,
    "reader:preview": ({ leg = "" }) => showPreview(root, leg),
    "reader:ready": () => shown?.light(),
  });
  window.addEventListener("keydown", clear, { signal });
  return {
    show: (/** @type {Content} */ content) => {
      shown = new Corridor(root, content, signal);
    },
  };
});

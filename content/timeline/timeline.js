// Shows the events by date, before and after the text, and links them to the map without a rerun.
// Hears reader:choose {place or places, or event; add, toggle} (from the map or anyone) and reader:ready (the map has
// been drawn). Says reader:light {places, manners, chosen, heading, frame} after each change.
import { fromAddress, keepInAddress, shortened } from "../../geodata/page/address.js";
import { bring } from "../../geodata/page/bring.js";
import { element } from "../../geodata/page/element.js";
import { listen, tell } from "../../geodata/page/events.js";
import { pageLink } from "../../geodata/page/link.js";
import { missedTextInWords, shelfFold } from "../../geodata/page/shelf.js";
import { NOTHING, choose, isSame } from "../../geodata/page/selection.js";
import { nameOf } from "../../geodata/page/sent.js";
import { Title } from "../../geodata/page/title.js";
import { view } from "../../geodata/page/view.js";
import { listed, say, sayMany } from "../../geodata/words/say.js";
import { eventLine, showLit } from "./event.js";
import { headingOfEvent, lightOf, litEvents } from "./lit_events.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("./event.js").Content} Content */

class Timeline {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    this.root = root;
    this.selection = NOTHING;
    this.before = NOTHING; // what was chosen before the last choice
    this.title = new Title(signal);
    this.told = element("p", { className: "says", "aria-live": "polite" });
    /** @type {Map<string, HTMLLIElement>} */
    this.lines = new Map();
    listen(signal, {
      // a leg of the map means its route here, and a passage nothing: neither has a day
      "reader:choose": ({ place, places, event, add, toggle, again }) =>
        this.choose({ place, places, event, add, toggle, again }),
      "reader:ready": () => this.light(),
    });
    window.addEventListener("keydown", ({ key }) => key === "Escape" && this.choose({}), { signal });
  }

  /** @param {Content} content */
  show(content) {
    this.content = content;
    const events = new Set(content.events.map(({ id }) => id));
    const { selection, unknown } = fromAddress(location.search, { events });
    this.write(content, unknown);
    this.settle(selection, "start");
  }

  /**
   * @param {Content} content
   * @param {string} missed the event that the address asks for in vain
   */
  write(content, missed) {
    const { day, events } = content;
    this.lines = new Map(
      events.map((event) => [event.id, eventLine(event, content, (choice) => this.choose(choice))]),
    );
    const dated = [
      this.part(content, say("Up to the text’s date"), false),
      element("p", { className: "day", textContent: day }),
      this.part(content, say("After the text’s date"), true),
    ];
    const back = element("p", { className: "other-pages" }, pageLink("", {}, say("Back to text and map")));
    this.root.replaceChildren(
      back,
      ...shelfFold("timeline"),
      ...noticesOf(missed),
      this.told,
      ...(events.length ? dated : []),
    );
  }

  /**
   * @param {Content} content
   * @param {string} title
   * @param {boolean} isLater
   */
  part({ events }, title, isLater) {
    const lines = events
      .filter(({ later }) => later === isLater)
      .map(({ id }) => /** @type {HTMLLIElement} */ (this.lines.get(id)));
    return element("section", {}, element("h2", { textContent: title }), element("ol", {}, ...lines));
  }

  /** @param {Choice} choice */
  choose(choice) {
    const wanted = choose(this.selection, choice, this.before);
    if (!choice.again || !isSame(wanted, this.selection)) this.settle(wanted);
  }

  /**
   * @param {Selection} selection
   * @param {"start" | "nearest"} [block] where its first event comes to stand
   */
  settle(selection, block) {
    if (!this.content) return; // the map may speak first
    this.before = this.selection;
    this.selection = selection;
    const lit = litEvents(this.content.events, selection).map(({ id }) => id);
    for (const [id, line] of this.lines)
      showLit(line, { isLit: lit.includes(id), isChosen: id === selection.event });
    const first = this.lines.get(lit[0]);
    if (first) bring(first, { block });
    for (const made of /** @type {NodeListOf<HTMLElement>} */ (this.root.querySelectorAll(".mark")))
      made.ariaPressed = String(selection.places.includes(made.dataset.place ?? ""));
    this.told.textContent = inWords(selection, lit.length, this.content);
    this.light();
    keepInAddress({ event: selection.event });
    this.title.show(selectedInWords(selection, this.content), say("Timeline"));
  }

  light() {
    if (!this.content) return;
    const heading = headingOfEvent(this.content, this.selection);
    tell("reader:light", { ...lightOf(this.content.events, this.selection), heading });
  }
}

/**
 * @param {Selection} selection
 * @param {Content} content
 */
const selectedInWords = ({ places: chosen, event }, { events, places }) =>
  events.find(({ id }) => id === event)?.date ?? chosen.map((id) => nameOf(places[id])).join(", ");

/**
 * @param {Selection} selection
 * @param {number} number of events that are lit
 * @param {Content} content
 */
const inWords = ({ places: chosen }, number, { events, places }) => {
  if (!events.length) return say("No dated notes answer this text.");
  if (!chosen.length) return say("Select a date to see it on the map, or a place to see its events.");
  if (!number) return say("No event mentions this place.");
  const place = listed(chosen.map((id) => nameOf(places[id])));
  return sayMany("{place}: {number} event.", "{place}: {number} events.", number, { place });
};

/** @param {string} missed */
const noticesOf = (missed) => {
  const event = missed && say("No event matches “{asked}” in the link.", { asked: shortened(missed) });
  return [missedTextInWords(), event]
    .filter(Boolean)
    .map((textContent) => element("p", { className: "notice", role: "status", textContent }));
};

export default view("timeline", (root, signal) => new Timeline(root, signal));

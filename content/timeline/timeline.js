// Shows the events by date, before and after the text, and links them to the map without a rerun.
// Hears reader:choose {place} (from the map or anyone) and reader:ready (the map has been drawn).
// Says  reader:light {places, manners, chosen, frame} after each change.
import { element } from "../../geodata/page/element.js";
import { pageAddress } from "../../geodata/page/address.js";
import { sourceInWords } from "../../geodata/page/sent.js";
import { view } from "../../geodata/page/view.js";
import { say, sayMany } from "../../geodata/words/say.js";

class Timeline {
  constructor(root, signal) {
    this.root = root;
    window.addEventListener("reader:choose", ({ detail }) => this.choose({ place: Object(detail).place }), {
      signal,
    });
    window.addEventListener("reader:ready", () => this.light(true), { signal });
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.choose({}), { signal });
  }

  show(data) {
    Object.assign(this, data);
    this.write();
    const asked = new URLSearchParams(location.search).get("event");
    this.choose(this.events.some(({ id }) => id === asked) ? { event: asked } : {});
  }

  write() {
    const back = element("p", {}, this.readerLink({}, say("The analysis beside the map")));
    this.says = element("p", { className: "says" });
    this.says.setAttribute("aria-live", "polite");
    const part = (title, later) =>
      element(
        "section",
        {},
        element("h2", { textContent: title }),
        element(
          "ol",
          {},
          ...this.events.filter((event) => event.later === later).map((event) => this.event(event)),
        ),
      );
    const day = element("p", {
      className: "day",
      textContent: say("{day}: the date of the text", { day: this.day }),
    });
    this.root.replaceChildren(
      back,
      this.says,
      part(say("What the text could know"), false),
      day,
      part(say("Hindsight"), true),
    );
  }

  event({ id, date, until, places, passages, pieces }) {
    const days = until ? say("{date} to {until}", { date, until }) : date;
    const button = element("button", { type: "button", className: "date", textContent: days });
    button.setAttribute("aria-label", say("{date}: show on the map", { date: days }));
    button.addEventListener("click", () => this.choose(this.chosen === id ? {} : { event: id }));
    const words = element("p", { lang: "en" }, ...pieces.map((piece) => this.piece(piece)));
    const links = passages.map(([passage, number]) => {
      const made = this.readerLink({ passage }, String(number));
      made.className = "chip";
      made.setAttribute("aria-label", say("Passage {number}", { number }));
      return made;
    });
    const below = links.length
      ? [element("p", { className: "passages" }, `${say("Passages:")} `, ...links)]
      : [];
    const made = element("li", {}, button, element("div", {}, words, ...below));
    made.dataset.event = id;
    made.dataset.places = places.join(" ");
    return made;
  }

  piece(piece) {
    if (typeof piece === "string") return piece;
    if (piece.passage) return this.readerLink({ passage: piece.passage }, piece.words);
    if (piece.source) {
      const source = this.sources[piece.source];
      return element("a", {
        href: source.address,
        title: sourceInWords(source),
        textContent: piece.words,
        target: "_blank",
        rel: "noopener",
      });
    }
    const made = element("button", {
      type: "button",
      className: "mark",
      textContent: piece.words,
      title: piece.reason || this.names[piece.place],
    });
    made.dataset.place = piece.place;
    made.dataset.manner = piece.manner;
    made.addEventListener("click", () => this.choose({ place: piece.place }));
    return made;
  }

  readerLink(query, textContent) {
    return element("a", { href: pageAddress("", query), target: "_self", textContent });
  }

  // ---- choosing: an event lights its places, a place its events ----------------------------------------------------
  choose({ event = "", place = "" }) {
    this.chosen = event;
    this.place = place;
    const lit = [...this.root.querySelectorAll("[data-event]")].filter((made) => {
      const isLit = event
        ? made.dataset.event === event
        : place && made.dataset.places.split(" ").includes(place);
      made.toggleAttribute("data-lit", Boolean(isLit));
      made.querySelector(".date").setAttribute("aria-pressed", String(made.dataset.event === event));
      return isLit;
    });
    lit[0]?.scrollIntoView({ block: "nearest" });
    this.says.textContent = this.told(place, lit.length);
    this.light(true);
    const query = new URLSearchParams(location.search);
    query.delete("event");
    if (event) query.set("event", event);
    history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
  }

  told(place, number) {
    if (!place) return say("Choose a date to see where it was, or a place to see its events.");
    if (!number) return say("No event speaks of this place.");
    return sayMany("{place}: {number} event.", "{place}: {number} events.", number, {
      place: this.names[place],
    });
  }

  light(frame) {
    const { places = [], pieces = [] } = this.events.find(({ id }) => id === this.chosen) ?? {};
    const lit = this.place ? [this.place] : places;
    const mannersOf = (id) =>
      [...new Set(pieces.filter(({ place }) => place === id).map(({ manner }) => manner))].join(" ");
    const manners = this.place ? {} : Object.fromEntries(places.map((id) => [id, mannersOf(id)]));
    const detail = {
      places: Object.fromEntries(lit.map((id) => [id, "named"])),
      manners,
      chosen: this.place ? [this.place] : [],
      frame: frame && lit.length > 0,
    };
    window.dispatchEvent(new CustomEvent("reader:light", { detail }));
  }
}

export default view("timeline", (root, signal) => new Timeline(root, signal));

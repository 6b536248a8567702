// The text: its passages with their marks, the record's notes under them; lights them and says why.
import { NOTHING } from "../../geodata/page/selection.js";
import { linkTo, readerAddress } from "./address.js";
import { groupedBy } from "./page.js";
import { element, outside, setData } from "../../geodata/page/element.js";
import { sourceInWords } from "../../geodata/page/sent.js";
import { say, sayMany } from "../../geodata/words/say.js";

export class Text {
  constructor(reader, data) {
    this.reader = reader;
    this.parts = new Map(); // id of a passage → what it is made of
    this.lit = {};
    this.index = element("section", { className: "index" });
    const sections = data.sections.map((part) => this.section(part, data.language));
    this.made = element("article", { className: "text" }, this.head(data), ...sections, this.index);
  }

  head({ title, language, about, address }) {
    const heading = element("h1", { textContent: title, lang: language });
    const origin = element(
      "p",
      { className: "about" },
      `${about} `,
      outside(address, say("The original")),
      ".",
    );
    const pages = [
      linkTo("corridor", {}, say("The corridor, leg by leg")),
      " · ",
      linkTo("timeline", {}, say("What happened when")),
      " · ",
      linkTo("shape", {}, say("The shape of the argument")),
    ];
    const keys = element(
      "p",
      { className: "keys" },
      say("In the text:"),
      " ",
      this.sample("place", say("a location")),
      this.sample("actor", say("an actor")),
    );
    return element(
      "header",
      {},
      heading,
      origin,
      element("p", { className: "about" }, ...pages),
      keys,
      this.reader.keys.made,
    );
  }

  sample(manner, textContent) {
    const made = element("span", { className: "sample", textContent });
    made.dataset.manner = manner;
    return made;
  }

  section({ title, passages }, language) {
    return element(
      "section",
      {},
      element("h2", { textContent: title, lang: language }),
      ...passages.map((passage) => this.passage(passage, language)),
    );
  }

  passage({ id, paragraph, pieces }, language) {
    const { reader } = this;
    const words = element(
      "p",
      { className: "words", lang: language },
      ...pieces.map((piece) => this.piece(piece)),
    );
    const choose = () => reader.choose({ passage: id, toggle: true }, words);
    const number = this.link({ ...NOTHING, passage: id }, String(paragraph), choose);
    number.className = "number";
    number.title = say("Show the places of passage {number}", { number: paragraph });
    number.setAttribute("aria-label", number.title);
    words.addEventListener(
      "click",
      (event) => event.target.closest("a") || String(getSelection()) || choose(),
    );
    const why = element("p", { className: "why", hidden: true });
    const places = element("div", { className: "places" });
    const made = element(
      "div",
      { className: "passage" },
      number,
      why,
      words,
      ...this.record(reader.notesOf.passage.get(id)),
      places,
    );
    made.dataset.passage = id;
    this.parts.set(id, {
      made,
      number,
      paragraph,
      why,
      words,
      places,
      marks: [...words.querySelectorAll(".mark")],
    });
    return made;
  }

  piece(piece) {
    if (typeof piece === "string") return piece;
    if (piece.place) return this.mark(piece);
    if (piece.passage)
      return this.link({ ...NOTHING, passage: piece.passage }, piece.words, () =>
        this.reader.choose({ passage: piece.passage }),
      );
    const source = this.reader.sources[piece.source];
    return Object.assign(outside(source.address, piece.words, { title: sourceInWords(source) }), {
      className: "source",
    });
  }

  mark({ words, place, manner, reason }) {
    const made = this.link({ ...NOTHING, places: [place] }, words, (add) =>
      this.reader.choose({ place, toggle: true, add }, made),
    );
    made.className = "mark";
    made.dataset.place = place;
    made.dataset.manner = manner;
    made.title = [this.reader.nameOf(place), reason].filter(Boolean).join(": ");
    return made;
  }

  // A link that chooses; with Ctrl or ⌘ it adds to what is chosen, with Shift it opens a window of its own.
  link(selection, textContent, choose) {
    const made = element("a", { href: readerAddress(selection), textContent });
    made.addEventListener("click", (event) => {
      if (event.shiftKey) return;
      event.preventDefault();
      choose(event.ctrlKey || event.metaKey);
    });
    return made;
  }

  // The record's notes on a passage or a place, folded; what they say of the claim stands on the fold.
  record(notes = []) {
    if (!notes.length) return [];
    const judged = groupedBy(
      notes.filter(({ verdict }) => verdict),
      "verdict",
    );
    const verdicts = [...judged].map(([verdict, those]) => `${verdict} (${those.length})`).join(", ");
    const number = notes.length;
    const fold = verdicts
      ? sayMany("The record, {number} note: {verdicts}", "The record, {number} notes: {verdicts}", number, {
          verdicts,
        })
      : sayMany("The record, {number} note", "The record, {number} notes", number);
    const cited = notes.flatMap(({ pieces }) => pieces.map(({ source }) => source)).filter(Boolean);
    return [
      element(
        "details",
        { className: "record" },
        element("summary", { textContent: fold }),
        ...notes.map((note) => this.note(note)),
        this.sources(cited),
      ),
    ];
  }

  // What is cited, whole: title, publisher, date and how certain it is.
  sources(keys) {
    const unique = [...new Set(keys)];
    const rows = unique.map((key) => {
      const { title, publisher, date, certainty, address } = this.reader.sources[key];
      const english = element("span", { lang: "en" }, outside(address, title), `, ${publisher}`);
      return element("li", {}, english, `, ${date}, ${certainty}`);
    });
    const fold = element("summary", { textContent: say("Sources: {number}", { number: unique.length }) });
    return element("details", { className: "sources" }, fold, element("ul", {}, ...rows));
  }

  note({ id, verdict, date, until, later, pieces }) {
    const days = until ? say("{date} to {until}", { date, until }) : date;
    const day = date
      ? [linkTo("timeline", { event: id }, days), later ? ", " : "", later ? say("hindsight") : "", ": "]
      : [];
    const words = element("span", { lang: "en" }, ...pieces.map((piece) => this.piece(piece)));
    const judged = verdict ? [element("b", { className: "verdict", textContent: verdict }), " "] : [];
    const made = element("p", { className: "note" }, ...judged, ...day, words);
    made.dataset.note = id;
    return made;
  }

  // ---- what changes as one reads --------------------------------------------------------------------------------
  light(passages, places) {
    const marksOf = (id) => (passages[id] ? places.join() || "all" : "");
    for (const id of new Set([...Object.keys(this.lit), ...Object.keys(passages)])) {
      const { made, marks } = this.parts.get(id);
      setData(made, "lit", passages[id]);
      for (const mark of marks)
        setData(
          mark,
          "lit",
          marksOf(id) === "all" || (marksOf(id) && places.includes(mark.dataset.place)) ? "named" : "",
        );
    }
    this.lit = passages;
  }

  // Say above each passage that is lit through what it speaks of the chosen places.
  explain(links, places) {
    const reasons = groupedBy(places.length ? links : [], "passage");
    for (const [id, { why }] of this.parts) {
      const those = reasons.get(id) ?? [];
      const named = ({ place, reason }) =>
        places.length > 1 ? `${this.reader.nameOf(place)}: ${reason}` : reason;
      why.textContent = those.map(named).join(". ");
      why.hidden = !those.length;
    }
  }

  // The places of the chosen passage, under it: those named, then those implied, each with its reason.
  list(passage, links) {
    this.listed?.replaceChildren();
    this.listed = this.parts.get(passage)?.places;
    if (!this.listed) return;
    const named = links.filter(({ lit }) => lit === "named");
    const implied = links.filter(({ lit }) => lit !== "named");
    const fold = () =>
      element("summary", { textContent: say("Implied: {number}", { number: implied.length }) });
    this.listed.append(
      ...this.reader.citations.passage(passage, this.parts.get(passage).paragraph),
      ...(named.length ? [element("h3", { textContent: say("Named") }), this.reasons(named)] : []),
      ...(implied.length
        ? [element("details", { open: implied.length <= 12 }, fold(), this.reasons(implied))]
        : []),
    );
  }

  reasons(links) {
    return element(
      "ul",
      {},
      ...links.map(({ place, reason }) => element("li", {}, this.reader.chip(place), ` ${reason}`)),
    );
  }

  preview(passages) {
    for (const [id, { made }] of this.parts) made.toggleAttribute("data-preview", passages.includes(id));
  }

  // The passage at an element, for what happens in it.
  static passageAt(made) {
    return made?.closest?.("[data-passage]")?.dataset.passage ?? "";
  }
}

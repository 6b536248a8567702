// The card: what is chosen, in words, and what can be done with it.
import { linkTo } from "./address.js";
import { isNothing } from "../../geodata/page/selection.js";
import { labelled, groupedBy, kept } from "./page.js";
import { button, element, outside, setData } from "../../geodata/page/element.js";
import { sourceInWords } from "../../geodata/page/sent.js";
import { say, sayMany } from "../../geodata/words/say.js";

export class Card {
  constructor(reader) {
    this.reader = reader;
    this.made = element("div", { className: "card" });
  }

  write() {
    const { selection, notice } = this.reader;
    const focused = this.made.contains(document.activeElement) && nameOfControl(document.activeElement);
    const noticed = notice ? [element("p", { className: "notice", textContent: notice })] : [];
    this.made.replaceChildren(...noticed, ...this.content(selection));
    if (focused) this.focus(focused);
    setData(this.reader.root, "chosen", !isNothing(selection) && "yes");
    this.reader.root.style.setProperty("--reader-card", `${this.made.offsetHeight}px`); // where it lies over the text
  }

  // What had the focus is written anew: the same gets it again, or what comes nearest.
  focus(name) {
    const controls = [...this.made.querySelectorAll("button, a, input, summary")];
    const same =
      controls.find((made) => nameOfControl(made) === name) ?? controls.find((made) => made.matches(".step"));
    if (same) same.focus({ preventScroll: true });
    else this.reader.enterText();
  }

  content({ places, passage }) {
    if (passage) return this.passage(passage);
    if (places.length > 1) return this.several(places);
    return places.length ? this.place(places[0]) : this.nothing();
  }

  // ---- nothing: what can be done, and on a first visit how ---------------------------------------------------------
  nothing() {
    const empty = element("p", {
      className: "hint",
      textContent: say("Choose a place on the map or in the text, or the number of a passage."),
    });
    if (kept.all.hints) return [empty];
    const onPhone = matchMedia("(max-width: 640px)").matches;
    const hints = [
      say(
        "Touch a mark in the text, and its place lights on the map; touch a place, and its passages light.",
      ),
      say("As you read, the map follows; a switch above turns that off."),
      onPhone
        ? say("The map rises from below; its handle closes it.")
        : say("Press ? for the keys; everything can be done with them."),
    ];
    const list = element(
      "ul",
      { className: "hints" },
      ...hints.map((textContent) => element("li", { textContent })),
    );
    const done = button("chip", say("Understood"), () => {
      kept.set("hints", "read");
      this.write();
      this.reader.find.input.focus();
    });
    return [list, done];
  }

  // ---- a passage ---------------------------------------------------------------------------------------------------
  passage(id) {
    const { reader } = this;
    const named = reader.links.filter(({ lit }) => lit === "named").length;
    const implied = reader.links.length - named;
    const values = { passage: reader.text.parts.get(id).paragraph, implied };
    const words = sayMany(
      "Passage {passage}: {number} place named, {implied} implied.",
      "Passage {passage}: {number} places named, {implied} implied.",
      named,
      values,
    );
    return [
      this.clear(),
      element("p", { className: "counts", textContent: words }),
      element("div", { className: "doing" }, ...this.steps(), this.filter()),
    ];
  }

  // ---- one place ---------------------------------------------------------------------------------------------------
  place(id) {
    const { reader } = this;
    const { kind, note, offer } = reader.places.get(id);
    const head = element("h2", {}, reader.nameOf(id), " ", element("small", { textContent: kind }));
    const cells = reader.linksTo(id).length ? [" ", linkTo("shape", { cell: id }, say("By heading"))] : [];
    const spoken = element(
      "p",
      {},
      element("span", { className: "counts", textContent: counts(reader.linksTo(id)) }),
      ...cells,
    );
    const instead =
      offer && !reader.linksTo(id).length
        ? [element("p", {}, say("Nearest with passages:"), " ", reader.chip(offer))]
        : [];
    const noted = note ? [element("p", { className: "note", textContent: note, lang: "en" })] : [];
    return [
      this.clear(),
      head,
      spoken,
      ...this.mentions(),
      ...instead,
      this.doing(),
      ...reader.citations.map(reader.selection.places),
      ...noted,
      ...reader.text.record(reader.notesOf.place.get(id)),
      ...this.figures(id),
    ];
  }

  // ---- several places: passages that speak of all of them come first ------------------------------------------------
  several(places) {
    const { reader } = this;
    const chosen = element("p", { className: "chosen" }, ...places.map((id) => this.removable(id)));
    const all = reader.mentions.filter(({ all }) => all).length;
    const rest = reader.mentions.length - all;
    const words = [
      sayMany("{number} passage speaks of all of them", "{number} passages speak of all of them", all),
      sayMany("{number} of one or some", "{number} of one or some", rest),
    ].join("; ");
    return [
      this.clear(),
      chosen,
      element("p", { className: "counts", textContent: `${words}.` }),
      ...this.mentions(),
      this.doing(),
      ...reader.citations.map(places),
    ];
  }

  removable(id) {
    const name = this.reader.nameOf(id);
    const made = button("chip", `${name} ×`, () => this.reader.choose({ place: id, add: true }));
    return labelled(made, { "aria-label": say("Take {name} out of the comparison", { name }) });
  }

  // ---- shared ------------------------------------------------------------------------------------------------------
  mentions() {
    const { mentions } = this.reader;
    if (!mentions.length) return [];
    const numbers = element(
      "p",
      { className: "numbers" },
      ...mentions.map((mention, at) => this.number(mention, at)),
    );
    return [element("div", { className: "walk" }, ...this.steps(), numbers)];
  }

  steps() {
    const { reader } = this;
    this.position = element("span", { className: "position" });
    const back = button("chip step", "‹", () => reader.step(-1));
    const on = button("chip step", "›", () => reader.step(1));
    const what = reader.selection.passage
      ? [say("Previous passage (p)"), say("Next passage (n)")]
      : [say("Previous mention (p)"), say("Next mention (n)")];
    [back, on].forEach((made, at) =>
      labelled(Object.assign(made, { title: what[at] }), { "aria-label": what[at] }),
    );
    this.showPosition();
    return [back, this.position, on];
  }

  showPosition() {
    const { at, mentions, selection, text } = this.reader;
    const here = selection.passage ? [...text.parts.keys()].indexOf(selection.passage) : at;
    const all = selection.passage ? text.parts.size : mentions.length;
    if (this.position)
      this.position.textContent = say("{at} of {all}", { at: here < 0 ? "–" : here + 1, all });
    for (const made of this.made.querySelectorAll(".numbers .chip"))
      made.ariaCurrent = Number(made.dataset.at) === at ? "true" : null;
  }

  number({ passage, lit, reason, all }, at) {
    const { paragraph } = this.reader.text.parts.get(passage);
    const made = button("chip", String(paragraph), () => this.reader.goTo(at));
    labelled(Object.assign(made, { title: reason }), {
      "aria-label": say("Go to passage {number}: {reason}", { number: paragraph, reason }),
    });
    Object.assign(made.dataset, { strength: lit, at });
    if (all) made.dataset.all = "";
    return made;
  }

  doing() {
    const { reader } = this;
    const compare = labelled(
      button("chip", say("Compare with …"), () => reader.awaitAnother()),
      { "aria-pressed": String(reader.adding) },
    );
    compare.classList.add("compare");
    return element("div", { className: "doing" }, this.filter(), compare);
  }

  filter() {
    const box = element("input", { type: "checkbox", checked: this.reader.onlyNamed });
    box.addEventListener("change", () => this.reader.filter(box.checked));
    return element("label", { className: "only" }, box, say("Named only"));
  }

  clear() {
    return button("clear", say("Clear"), () => this.reader.choose({}));
  }

  // What is counted of a place, each figure with its source; those that disagree stand beside each other.
  figures(id) {
    const figures = this.reader.figures[id] ?? [];
    if (!figures.length) return [];
    const measures = [...groupedBy(figures, "measure")].flatMap(([measure, those]) => [
      element("h3", { textContent: measure, lang: "en" }),
      element("ul", {}, ...those.map((figure) => this.figure(figure))),
    ]);
    const fold = element("summary", { textContent: say("Figures: {number}", { number: figures.length }) });
    return [
      element(
        "details",
        { className: "record" },
        fold,
        ...measures,
        this.reader.text.sources(figures.map(({ source }) => source)),
      ),
    ];
  }

  figure({ scope, value: [about, value, after], when, source, note }) {
    const cited = this.reader.sources[source];
    const english = (textContent) => element("span", { textContent, lang: "en" });
    const link = Object.assign(outside(cited.address, cited.publisher, { title: sourceInWords(cited) }), {
      lang: "en",
    });
    const noted = note ? [" ", english(note)] : [];
    return element(
      "li",
      {},
      english(`${scope}: `),
      about,
      element("b", { textContent: value }),
      after,
      ` (${when}; `,
      link,
      `, ${cited.certainty}).`,
      ...noted,
    );
  }
}

const nameOfControl = (made) => made.ariaLabel ?? (made.textContent || made.type);

// How often a place is spoken of: a sentence.
export const counts = (links) => {
  const named = links.filter(({ lit }) => lit === "named").length;
  const implied = links.length - named;
  if (!links.length) return say("No passage speaks of it.");
  if (!named)
    return sayMany(
      "Never named; implied in {number} passage.",
      "Never named; implied in {number} passages.",
      implied,
    );
  if (!implied) return sayMany("Named in {number} passage.", "Named in {number} passages.", named);
  return sayMany(
    "Named in {number} passage, implied in {implied} more.",
    "Named in {number} passages, implied in {implied} more.",
    named,
    { implied },
  );
};

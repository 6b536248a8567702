// Shows the text, answers choices from either side without a rerun, and keeps the address.
// Hears reader:choose {place} or {passage} (from the map or anyone) and reader:ready (the map has been drawn).
// Says  reader:light {places, passages, manners, chosen, frame} after each change.

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const groupedBy = (links, column) => {
  const groups = new Map();
  for (const link of links) groups.set(link[column], [...(groups.get(link[column]) ?? []), link]);
  return groups;
};

const PAGES = [
  ["./corridor", "The corridor, leg by leg"],
  ["./timeline", "What happened when"],
  ["./shape", "The shape of the argument"],
];

const goTo = (href, textContent) => element("a", { href, target: "_self", textContent });

const times = (number, one, many) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".reader");
  const reader = (root.reader ??= new Reader(root));
  reader.show(data);
  return () => reader.end();
}

class Reader {
  constructor(root) {
    this.root = root;
    this.listening = new AbortController();
    const { signal } = this.listening;
    window.addEventListener("reader:choose", ({ detail }) => this.choose(Object(detail)), { signal });
    window.addEventListener("reader:ready", () => this.welcome(), { signal });
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.choose({}), { signal });
  }

  end() {
    this.listening.abort();
    delete this.root.reader;
  }

  // ---- writing the page ------------------------------------------------------------------------------------------
  // A rerun brings everything again; mostly nothing of it is new.
  show({ selection, notice, ...data }) {
    const content = JSON.stringify(data);
    if (content === this.content) return;
    this.content = content;
    this.write(data);
    this.notice = notice;
    this.choose(this.selection ?? selection); // what the reader has chosen since goes before the address of then
  }

  write(data) {
    this.places = new Map(Object.entries(data.places));
    const links = data.links.map(([passage, place, lit, reason, manners]) => ({ passage, place, lit, reason, manners }));
    this.sources = data.sources;
    this.figures = data.figures;
    this.notesOf = { passage: new Map(), place: new Map() }; // by id, the notes on it
    const keep = (map, id, note) => map.set(id, [...(map.get(id) ?? []), note]);
    const judging = ({ verdict, date }) => (verdict ? 0 : date ? 2 : 1); // what judges first, events last
    for (const note of [...data.notes].sort((a, b) => judging(a) - judging(b))) {
      for (const id of note.about) keep(this.notesOf.passage, id, note);
      for (const id of note.places) keep(this.notesOf.place, id, note);
    }
    this.byPlace = groupedBy(links, "place");
    this.byPassage = groupedBy(links, "passage");
    this.card = element("div", { className: "card" });
    this.card.setAttribute("aria-live", "polite");
    const text = element("article", { className: "text", lang: data.language }, this.head(data), ...data.sections.map((part) => this.section(part)));
    const skip = element("a", { className: "skip", href: "#", textContent: "Go to the map" });
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      window.dispatchEvent(new CustomEvent("reader:enter"));
    });
    this.root.replaceChildren(skip, this.card, text);
  }

  // The map has been drawn, and may have moved the text: light it, and find the place again where one arrived.
  welcome() {
    this.light(true);
    if (!this.arrived) this.scroll("instant");
    this.arrived = true;
  }

  head({ title, about, address }) {
    const source = element("a", { href: address, textContent: "The original", target: "_blank", rel: "noopener" });
    const keys = element("p", { className: "keys" }, "In the text: ", ...["place", "actor"].map(sample));
    const pages = PAGES.flatMap((each) => [goTo(...each), " · "]).slice(0, -1);
    const lines = [element("p", { className: "about" }, `${about} `, source, "."), element("p", { className: "about" }, ...pages), keys];
    return element("header", {}, element("h1", { textContent: title }), ...lines);
  }

  section({ title, passages }) {
    const heading = element("h2", { textContent: title });
    return element("section", {}, heading, ...passages.map((passage) => this.passage(passage)));
  }

  passage({ id, paragraph, pieces }) {
    const made = element("div", { className: "passage" });
    const words = element("p", { className: "words" }, ...pieces.map((piece) => this.piece(piece)));
    const choose = () => this.choose({ passage: id }, words);
    const number = this.link({ passage: id }, String(paragraph), choose);
    number.className = "number";
    number.title = `Show the places of passage ${paragraph}`;
    number.setAttribute("aria-label", number.title);
    words.addEventListener("click", (event) => event.target.closest("a") || String(getSelection()) || choose());
    made.append(number, element("p", { className: "why", hidden: true }), words, ...this.record("passage", id), element("div", { className: "places" }));
    made.dataset.passage = id;
    made.dataset.number = paragraph;
    return made;
  }

  piece(piece) {
    if (typeof piece === "string") return piece;
    if (piece.place) return this.mark(piece);
    if (piece.passage) return this.link({ passage: piece.passage }, piece.words, () => this.choose({ passage: piece.passage }));
    const { address: href, says } = this.sources[piece.source] ?? {};
    return element("a", { className: "source", href, textContent: piece.words, title: says, target: "_blank", rel: "noopener" });
  }

  // The record's notes on a passage or a place, folded; what they say of the claim stands on the fold.
  record(kind, id) {
    const notes = this.notesOf[kind].get(id) ?? [];
    if (!notes.length) return [];
    const verdicts = [...new Set(notes.map(({ verdict }) => verdict).filter(Boolean))];
    const says = verdicts.length ? `: ${verdicts.join(", ")}` : "";
    const summary = element("summary", { textContent: `The record, ${times(notes.length, "note", "notes")}${says}` });
    return [element("details", { className: "record" }, summary, ...notes.map((note) => this.note(note)))];
  }

  note({ id, verdict, date, until, later, pieces }) {
    const day = date && goTo(`./timeline?${new URLSearchParams({ event: id })}`, `${date}${until ? ` to ${until}` : ""}`);
    const days = day ? [day, later ? ", hindsight: " : ": "] : [];
    const made = element("p", { className: "note" }, ...days, ...pieces.map((piece) => this.piece(piece)));
    if (verdict) made.prepend(element("b", { className: "verdict", textContent: verdict }), " ");
    made.dataset.note = id;
    return made;
  }

  // What is counted of a place, each figure with its source; those that disagree stand beside each other.
  figureCard(id) {
    const figures = this.figures[id] ?? [];
    if (!figures.length) return [];
    const rows = figures.map(([measure, scope, value, when, publisher, href, certainty, note]) => {
      const source = element("a", { href, textContent: publisher, target: "_blank", rel: "noopener" });
      return element("li", {}, `${measure} (${scope}): `, element("b", { textContent: value }), ` (${when}; `, source, `, ${certainty})${note ? `. ${note}` : ""}`);
    });
    const summary = element("summary", { textContent: `Figures: ${figures.length}` });
    return [element("details", { className: "record" }, summary, element("ul", {}, ...rows))];
  }

  mark({ words, place, manner, reason }) {
    const made = this.link({ place }, words, () => this.choose({ place }, made));
    made.className = "mark";
    made.dataset.place = place;
    made.dataset.manner = manner;
    made.title = [this.places.get(place).name, reason].filter(Boolean).join(": ");
    return made;
  }

  link(selection, words, choose) {
    const made = element("a", { href: address(selection), textContent: words });
    made.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // opens in a tab of its own
      event.preventDefault();
      choose();
    });
    return made;
  }

  // ---- choosing ----------------------------------------------------------------------------------------------------
  // Choose a place, a passage, or nothing; what is unknown is left alone. What was touched in the text (or, where
  // nothing is chosen, what is being read) stays where it is under the reader's eye.
  choose({ place = "", passage = "" }, touched) {
    if ((place && !this.places.has(place)) || (passage && !this.byPassageElement(passage))) return;
    const behavior = this.selection ? "smooth" : "instant";
    const cleared = this.selection && !place && !passage;
    const still = touched ?? (cleared ? this.beingRead : undefined);
    this.touched = touched;
    const before = still?.getBoundingClientRect().top;
    this.selection = passage ? { passage } : place ? { place } : {};
    this.light(true);
    this.writeCard();
    this.writePlaces();
    history.replaceState(history.state, "", address(this.selection));
    if (still) scroller(still).scrollBy({ top: still.getBoundingClientRect().top - before, behavior: "instant" });
    else this.scroll(behavior);
    this.notice = "";
  }

  // What was touched last, while it is in view, else the first words in view.
  get beingRead() {
    const top = this.card.getBoundingClientRect().bottom;
    const isInView = (made) => made.getBoundingClientRect().bottom > top && made.getBoundingClientRect().top < innerHeight;
    return [this.touched, ...this.root.querySelectorAll(".words")].find((made) => made?.isConnected && isInView(made));
  }

  get links() {
    const { place, passage } = this.selection;
    return (place ? this.byPlace.get(place) : this.byPassage.get(passage)) ?? [];
  }

  byPassageElement(id) {
    return this.root.querySelector(`[data-passage="${CSS.escape(id)}"]`);
  }

  // ---- lighting: this first, the rest of the page may follow -----------------------------------------------------
  light(frame) {
    if (!this.selection) return;
    const { place = "", passage = "" } = this.selection;
    const links = this.links;
    const strongest = (column) => Object.fromEntries([...groupedBy(links, column)].map(([id, [first, ...more]]) =>
      [id, [first, ...more].some(({ lit }) => lit === "named") ? "named" : first.lit]));
    const manners = Object.fromEntries([...groupedBy(links, "place")].map(([id, those]) =>
      [id, [...new Set(those.flatMap((link) => link.manners))].join(" ")]));
    const passages = passage ? { [passage]: "named" } : strongest("passage");
    const detail = { places: strongest("place"), passages, manners, chosen: place, frame };
    for (const made of this.root.querySelectorAll("[data-passage]")) this.lightPassage(made, passages[made.dataset.passage]);
    window.dispatchEvent(new CustomEvent("reader:light", { detail }));
  }

  lightPassage(made, lit) {
    setData(made, "lit", lit);
    const { place } = this.selection;
    for (const mark of made.querySelectorAll(".words .mark")) {
      setData(mark, "lit", lit && (!place || mark.dataset.place === place) ? "named" : undefined);
    }
    const why = made.querySelector(".why");
    why.textContent = place ? this.links.find(({ passage }) => passage === made.dataset.passage)?.reason ?? "" : "";
    why.hidden = !why.textContent;
  }

  scroll(behavior) {
    const first = this.selection.passage ?? this.links[0]?.passage;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (first) this.byPassageElement(first).scrollIntoView({ block: "start", behavior: calm ? "instant" : behavior });
  }

  // ---- what is chosen, in words --------------------------------------------------------------------------------------
  writeCard() {
    const { place, passage } = this.selection;
    const notice = this.notice ? [element("p", { className: "notice", textContent: this.notice })] : [];
    const content = place ? this.placeCard(place) : passage ? this.passageCard(passage) : [
      element("p", { className: "hint", textContent: "Choose a place on the map or in the text, or the number of a passage." }),
    ];
    this.card.replaceChildren(...notice, ...content);
    this.root.style.setProperty("--reader-card", `${this.card.offsetHeight}px`); // where it lies over the text
  }

  placeCard(id) {
    const { name, kind, note, offer } = this.places.get(id);
    const links = this.links;
    const named = links.filter(({ lit }) => lit === "named");
    const implied = links.length - named.length;
    const counts = named.length
      ? `Named in ${times(named.length, "passage", "passages")}${implied ? `, implied in ${times(implied, "more", "more")}` : ""}.`
      : implied ? `Never named; implied in ${times(implied, "passage", "passages")}.` : "No passage speaks of it.";
    const head = element("h2", {}, name, " ", element("small", { textContent: kind }));
    const numbers = element("p", { className: "numbers" }, ...links.map((link) => this.number(link)));
    const instead = offer && !links.length ? [element("p", {}, "Nearest with passages: ", this.chip(offer))] : [];
    const noted = note ? [element("p", { className: "note", textContent: note })] : [];
    const cells = goTo(`./shape?${new URLSearchParams({ cell: id })}`, "By heading");
    const spoken = element("p", {}, counts, ...(links.length ? [" ", cells] : []));
    return [this.clear(), head, spoken, numbers, ...instead, ...noted, ...this.record("place", id), ...this.figureCard(id)];
  }

  number({ passage, lit, reason }) {
    const target = this.byPassageElement(passage);
    const made = element("button", { type: "button", className: "chip", textContent: target.dataset.number, title: reason });
    made.setAttribute("aria-label", `Go to passage ${target.dataset.number}: ${reason}`);
    made.dataset.strength = lit;
    made.addEventListener("click", () => target.scrollIntoView({ block: "start" }));
    return made;
  }

  passageCard(id) {
    const named = this.links.filter(({ lit }) => lit === "named").length;
    const implied = this.links.length - named;
    const words = `Passage ${this.byPassageElement(id).dataset.number}: ${times(named, "place", "places")} named, ${implied} implied.`;
    return [this.clear(), element("p", { textContent: words })];
  }

  clear() {
    const made = element("button", { type: "button", className: "clear", textContent: "Clear" });
    made.addEventListener("click", () => this.choose({}));
    return made;
  }

  // The places of the chosen passage, under it: those named, then those implied, each with its reason.
  writePlaces() {
    for (const old of this.root.querySelectorAll(".places")) old.replaceChildren();
    const { passage } = this.selection;
    if (!passage) return;
    const named = this.links.filter(({ lit }) => lit === "named");
    const implied = this.links.filter(({ lit }) => lit !== "named");
    this.byPassageElement(passage).querySelector(".places").append(
      ...(named.length ? [element("h3", { textContent: "Named" }), this.reasons(named)] : []),
      ...(implied.length ? [element("details", { open: implied.length <= 12 }, element("summary", { textContent: `Implied: ${implied.length}` }), this.reasons(implied))] : []),
    );
  }

  reasons(links) {
    return element("ul", {}, ...links.map((link) => element("li", {}, this.chip(link.place), ` ${link.reason}`)));
  }

  chip(place) {
    const made = element("button", { type: "button", className: "chip", textContent: this.places.get(place).name });
    made.addEventListener("click", () => this.choose({ place }));
    return made;
  }
}

const sample = (manner) => {
  const made = element("span", { className: "sample", textContent: manner === "place" ? "a location" : "an actor" });
  made.dataset.manner = manner;
  return element("span", {}, made, " ");
};

const scroller = (made) => {
  const around = made.parentElement;
  if (!around) return document.scrollingElement;
  const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight;
  return scrolls ? around : scroller(around);
};

const setData = (made, name, value) => {
  if (value) made.dataset[name] = value;
  else delete made.dataset[name];
};

const address = ({ place, passage }) => {
  const query = new URLSearchParams(location.search);
  for (const key of ["place", "passage"]) query.delete(key);
  if (place) query.set("place", place);
  if (passage) query.set("passage", passage);
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
};

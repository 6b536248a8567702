// The reader: the text beside the map, each linked to the other without a rerun.
// Hears reader:choose {place or places, or passage; add, toggle}, reader:preview {place}, reader:key {key}, reader:moved (the map, by hand),
//       reader:ready {find} (the map has been drawn; it finds places by name)
// Says  reader:light {places, passages, manners, chosen, reading, frame} after each change, reader:enter, reader:preview.
import { readAddress, readerAddress } from "./address.js";
import { asChoice, choose, isNothing, isSame, NOTHING } from "../../geodata/page/selection.js";
import { Card } from "./card.js";
import { Citations } from "./cite.js";
import { Find } from "./find.js";
import { Index } from "./index.js";
import { labelled, groupedBy, kept } from "./page.js";
import { REST_MS, Reading, Strip, Keys } from "./reading.js";
import { Text } from "./text.js";
import { button, element, setData } from "../../geodata/page/element.js";
import { afterPaint, isCalm, scroller } from "../../geodata/page/paint.js";
import { view } from "../../geodata/page/view.js";
import { say } from "../../geodata/words/say.js";

class Reader {
  constructor(root, signal) {
    this.root = root;
    this.at = -1;
    this.path = location.pathname;
    this.left = []; // where the reader was before each jump
    this.reading = new Reading(this);
    this.signal = signal;
    signal.addEventListener("abort", () => this.reading.end());
    const on = (name, answer) => window.addEventListener(name, answer, { signal: signal });
    on("reader:choose", ({ detail }) => this.choose(Object(detail)));
    on("reader:preview", ({ detail }) => this.showPreview(Object(detail).place));
    on("reader:key", ({ detail }) => this.keys.press(Object(detail)));
    on("reader:ready", ({ detail }) => this.welcome(Object(detail)));
    on("reader:moved", () => this.wander());
    on("keydown", (event) => event.defaultPrevented || this.keys.press(event));
    on("beforeprint", () => (document.documentElement.dataset.paper = ""));
    on("afterprint", () => delete document.documentElement.dataset.paper);
    on("popstate", () => this.walk());
    this.followPointer();
  }

  // ---- writing the page ------------------------------------------------------------------------------------------
  show(data) {
    this.write(data);
    const asked = readAddress(location.search, this.known);
    this.onlyNamed ??= asked.onlyNamed;
    this.notice = asked.notice;
    this.settle(this.selection ?? asked.selection);
  }

  write(data) {
    this.places = new Map(Object.entries(data.places));
    this.sources = data.sources;
    this.figures = data.figures;
    this.notesOf = notesBy(data.notes);
    const links = data.links.map(([passage, place, lit, reason, manners, through]) => ({
      passage,
      place,
      lit,
      reason,
      manners,
      through,
    }));
    this.byPlace = groupedBy(links, "place");
    this.byPassage = groupedBy(links, "passage");
    this.citations = new Citations(this, data.cited);
    this.keys = new Keys(this);
    this.text = new Text(this, data);
    this.known = {
      places: new Set(this.places.keys()),
      passages: new Set(this.text.parts.keys()),
      aliases: data.aliases,
    };
    this.card = new Card(this);
    this.find = new Find(this);
    this.strip = new Strip(this);
    this.index = new Index(this);
    this.text.made.append(this.index.made);
    this.status = labelled(element("p", { className: "status" }), { role: "status" });
    const body = element("div", { className: "body" }, this.text.made, this.strip.made);
    this.root.replaceChildren(this.skip(), this.bar(), this.card.made, body, this.sheet(), this.status);
    this.reading.watch();
  }

  skip() {
    const made = element("a", { className: "skip", href: "#", textContent: say("Go to the map") });
    made.addEventListener("click", (event) => {
      event.preventDefault();
      this.enterMap();
    });
    return made;
  }

  bar() {
    const box = element("input", { type: "checkbox", checked: kept.all.follow !== "off" });
    box.addEventListener("change", () => this.follow(box.checked));
    this.follows = box.checked;
    this.back = element("button", {
      type: "button",
      className: "chip back",
      hidden: true,
      onclick: () => this.comeBack(),
    });
    const follow = element("label", { className: "follow" }, box, say("Map follows"));
    const words = button("chip", say("In words"), () => this.openIndex());
    labelled(Object.assign(words, { title: say("The map in words (i)") }), { "aria-label": words.title });
    return element("div", { className: "bar" }, this.find.made, follow, words, this.back);
  }

  // On a phone the map is a sheet; this is its handle.
  sheet() {
    this.handle = button("handle", "", () => this.raise(this.root.dataset.sheet !== "up"));
    this.raise(false);
    return this.handle;
  }

  raise(up) {
    setData(this.root, "sheet", up ? "up" : "");
    this.handle.textContent = up ? say("Close the map") : say("Show the map");
    labelled(this.handle, { "aria-expanded": String(up) });
  }

  // The map has been drawn, and may have moved the text: light it, and find the place again where one arrived.
  welcome({ find }) {
    this.findPlaces = find ?? (() => []);
    this.light(true);
    if (!this.arrived) this.scroll("instant");
    this.arrived = true;
  }

  findPlaces() {
    return [];
  }

  chip(place) {
    const made = button("chip", this.nameOf(place), (event) =>
      this.choose({ place, toggle: true, add: event.ctrlKey || event.metaKey }, made),
    );
    made.dataset.place = place;
    return made;
  }

  nameOf(place) {
    return this.places.get(place).name;
  }

  // ---- choosing ----------------------------------------------------------------------------------------------------
  // Choose a place, several, a passage, or nothing; what is unknown is left alone. With add, a place joins those
  // chosen, or leaves them; with toggle, what is chosen already is let go.
  choose(choice, touched) {
    const asked = asChoice(choice);
    if (!asked) return;
    const { wanted, add, toggle } = asked;
    const { places, passage } = wanted;
    if (!places.every((id) => this.places.has(id)) || (passage && !this.text.parts.has(passage))) return;
    const adds = (add || this.adding) && places.length === 1;
    this.adding = false;
    this.notice = "";
    this.settle(choose(this.selection, { ...wanted, add: adds, toggle }), touched);
  }

  // Light first; what takes longer follows when that has been seen. What was touched in the text (or, where nothing
  // is chosen, what is being read) stays where it is under the reader's eye.
  settle(wanted, touched) {
    const arriving = !this.selection;
    const isJump = arriving || this.card.made.contains(touched);
    const still = isJump ? undefined : (touched ?? (isNothing(wanted) ? this.beingRead : undefined));
    this.touched = touched;
    this.selection = wanted;
    this.at = -1;
    this.light(true);
    clearTimeout(this.following);
    this.unfinished = () => this.complete(still, arriving);
    afterPaint(() => this.finish());
  }

  finish() {
    const { unfinished } = this;
    this.unfinished = undefined;
    unfinished?.();
  }

  complete(still, arriving) {
    const before = still?.getBoundingClientRect().top;
    const isMap = this.selection.places.length > 0;
    this.mentions = mentionsOf(this.links, this.selection.places, [...this.text.parts.keys()]);
    if (!still) this.leave();
    this.at = still
      ? this.mentions.findIndex(({ passage }) => passage === Text.passageAt(still))
      : this.mentions.length
        ? 0
        : -1;
    this.card.write();
    this.text.explain(this.links, this.selection.places);
    this.text.list(this.selection.passage, this.links);
    this.strip.write();
    this.wandered = false;
    this.showBack();
    this.remember(arriving);
    if (isMap) this.raise(true);
    if (still) this.keepStill(still, before);
    else this.scroll(arriving ? "instant" : "smooth");
    if (!arriving)
      this.announce(this.card.made.querySelector(".counts")?.textContent ?? say("Nothing is chosen."));
  }

  keepStill(made, before) {
    const within = scroller(made);
    within.scrollBy({ top: made.getBoundingClientRect().top - before, behavior: "instant" });
    const below = made.getBoundingClientRect().bottom - this.bottom; // behind the sheet
    const room = made.getBoundingClientRect().top - this.top;
    if (below > 0 && room > 0) within.scrollBy({ top: Math.min(below + 8, room), behavior: "instant" });
  }

  filter(onlyNamed) {
    this.onlyNamed = onlyNamed;
    this.settle(this.selection, this.beingRead);
  }

  awaitAnother() {
    if (!this.selection.places.length) return this.announce(say("Choose a place first."));
    this.adding = !this.adding;
    this.card.write();
    if (this.adding) this.announce(say("Choose another place, on the map or in the text."));
  }

  escape() {
    if (this.keys.made.open) return this.keys.toggle();
    this.choose({});
    this.raise(false);
  }

  // ---- the address -------------------------------------------------------------------------------------------------
  remember(arriving) {
    const now = readerAddress(this.selection, this.onlyNamed);
    if (now === `${location.pathname}${location.search}`) return;
    if (arriving) history.replaceState(history.state, "", now);
    else history.pushState(history.state, "", now);
  }

  // Back and forward. (The app runs once more, as on every step of the history; nothing of what is shown is new then.)
  walk() {
    if (location.pathname !== this.path) return;
    const asked = readAddress(location.search, this.known);
    if (isSame(asked.selection, this.selection) && asked.onlyNamed === this.onlyNamed) return;
    this.onlyNamed = asked.onlyNamed;
    this.notice = asked.notice;
    this.settle(asked.selection);
  }

  // ---- links and lighting: this first, the rest of the page may follow ----------------------------------------------
  linksTo(place, all = false) {
    return this.filtered(this.byPlace.get(place) ?? [], all);
  }

  linksFrom(passage) {
    return this.filtered(this.byPassage.get(passage) ?? []);
  }

  filtered(links, all = false) {
    return this.onlyNamed && !all ? links.filter(({ lit }) => lit === "named") : links;
  }

  get links() {
    const { places, passage } = this.selection;
    return passage ? this.linksFrom(passage) : places.flatMap((place) => this.linksTo(place));
  }

  light(frame) {
    if (!this.selection) return;
    const { places, passage } = this.selection;
    const reading = isNothing(this.selection) && this.follows ? this.reading.passage : "";
    const links = reading ? this.linksFrom(reading) : this.links;
    const passages = passage ? { [passage]: "named" } : reading ? {} : strongest(links, "passage");
    const detail = {
      places: strongest(links, "place"),
      passages,
      manners: manners(links),
      chosen: places,
      reading,
      frame,
    };
    this.tell("reader:light", detail);
    this.text.light(passages, places);
    this.paused = reading;
    this.showReading(reading);
  }

  showReading(reading) {
    if (this.shownReading === reading) return;
    this.text.parts.get(this.shownReading)?.made.removeAttribute("data-reading");
    this.text.parts.get(reading)?.made.setAttribute("data-reading", "");
    this.shownReading = reading;
  }

  tell(name, detail = {}) {
    window.dispatchEvent(new CustomEvent(name, { detail }));
  }

  // ---- reading: its place in the text leads the map --------------------------------------------------------------
  read() {
    if (this.left.length && !this.jumping) this.left.at(-1).over = true;
    clearTimeout(this.following);
    if (isNothing(this.selection) && this.follows) this.showReading(this.reading.passage);
  }

  pause() {
    const { passage } = this.reading;
    if (!isNothing(this.selection) || !this.follows || passage === this.paused) return;
    this.light(false);
    this.following = setTimeout(() => this.frame(), REST_MS);
  }

  follow(on) {
    this.follows = on;
    kept.set("follow", on ? "on" : "off");
    if (isNothing(this.selection)) this.light(on);
  }

  // ---- going from mention to mention, and back ----------------------------------------------------------------------
  step(by) {
    this.finish();
    if (!this.selection.places.length) return this.stepPassage(by);
    if (!this.mentions.length) return this.announce(say("No passage speaks of it."));
    const next = this.at < 0 && by < 0 ? -1 : this.at + by;
    this.goTo((next + this.mentions.length) % this.mentions.length);
  }

  stepPassage(by) {
    const ids = [...this.text.parts.keys()];
    const here = ids.indexOf(
      this.selection.passage || Text.passageAt(document.activeElement) || this.reading.passage,
    );
    const next = ids[Math.min(Math.max(here + by, 0), ids.length - 1)];
    if (this.selection.passage) this.choose({ passage: next });
    this.bring(next);
    this.announce(say("Passage {number}", { number: this.text.parts.get(next).paragraph }));
  }

  goTo(at) {
    this.at = at;
    const { passage, reason } = this.mentions[at];
    this.leave({ stepping: true });
    this.card.showPosition();
    this.strip.show();
    this.bring(passage);
    const number = this.text.parts.get(passage).paragraph;
    this.announce(
      say("{at} of {all}: passage {number}, {reason}", {
        at: at + 1,
        all: this.mentions.length,
        number,
        reason,
      }),
    );
  }

  bring(passage) {
    const { made, number } = this.text.parts.get(passage);
    this.jump(() => made.scrollIntoView({ block: "start", behavior: "instant" }));
    number.focus({ preventScroll: true });
  }

  // Scroll without the new place being taken for one that the reader has read on to.
  jump(scroll) {
    this.jumping = true;
    scroll();
    clearTimeout(this.landing);
    this.landing = setTimeout(() => (this.jumping = false), REST_MS);
  }

  // Keep where the reader was before a jump. Several jumps are one journey, and the way back leads to its beginning,
  // but where one has read on between them, and before the index and the keys, a new one begins.
  leave({ always = false, stepping = false } = {}) {
    const made = this.beingRead;
    const before = this.left.at(-1);
    if (!Text.passageAt(made) || !this.arrived || (before && !always && (stepping || !before.over))) return;
    this.left.push({ made, top: made.getBoundingClientRect().top, over: false });
    this.showBack();
  }

  // Back to the words that were being read, and the map with them.
  comeBack() {
    const { made, top } = this.left.pop() ?? {};
    if (made) {
      this.jump(() =>
        scroller(made).scrollBy({ top: made.getBoundingClientRect().top - top, behavior: "instant" }),
      );
      this.text.parts.get(Text.passageAt(made)).number.focus({ preventScroll: true });
    }
    this.frame();
  }

  // The way back is offered after a jump, and where the map was moved away from what is being read.
  showBack() {
    const passage = Text.passageAt(this.left.at(-1)?.made ?? (this.wandered ? this.beingRead : undefined));
    this.back.hidden = !passage;
    if (!passage) return;
    const number = this.text.parts.get(passage).paragraph;
    this.back.textContent = say("Back to {number}", { number });
    this.back.title = say("Back to passage {number}, where you were reading (b)", { number });
  }

  wander() {
    this.wandered = true;
    this.showBack();
  }

  // Light, and bring what is lit into view on the map.
  frame() {
    this.wandered = false;
    this.light(true);
    this.showBack();
  }

  openIndex() {
    this.leave({ always: true });
    this.index.open();
    this.index.made.scrollIntoView({ block: "start" });
  }

  enterMap() {
    this.raise(true);
    this.cameFrom = document.activeElement;
    this.tell("reader:enter");
  }

  enterText() {
    const made = this.cameFrom?.isConnected
      ? this.cameFrom
      : this.text.parts.get(Text.passageAt(this.beingRead))?.number;
    made?.focus({ preventScroll: true });
    this.cameFrom = undefined;
  }

  focusChosen() {
    const { places, passage } = this.selection;
    this.finish();
    if (passage) this.bring(passage);
    else if (places.length)
      this.mentions.length ? this.goTo(0) : this.card.made.querySelector("button")?.focus();
  }

  // ---- what is in view ---------------------------------------------------------------------------------------------
  get top() {
    return Math.max(this.card.made.getBoundingClientRect().bottom, 0);
  }

  get bottom() {
    return this.root.dataset.sheet
      ? Math.min(innerHeight, this.handle.getBoundingClientRect().top || innerHeight)
      : innerHeight;
  }

  // What was touched last, while it is in view, else the first words in view.
  get beingRead() {
    const { top, bottom } = this;
    const isInView = (made) =>
      made.getBoundingClientRect().bottom > top && made.getBoundingClientRect().top < bottom;
    return [this.touched, ...this.root.querySelectorAll(".words")].find(
      (made) => made?.isConnected && isInView(made),
    );
  }

  scroll(behavior) {
    const first = this.selection.passage || this.mentions[0]?.passage;
    if (first)
      this.jump(() =>
        this.text.parts
          .get(first)
          .made.scrollIntoView({ block: "start", behavior: isCalm() ? "instant" : behavior }),
      );
  }

  announce(words) {
    this.status.textContent = words;
  }

  // ---- previews: what a place under the pointer, or with the focus, would light ------------------------------------
  followPointer() {
    const placeAt = ({ target }) => target.closest?.("[data-place]")?.dataset.place ?? "";
    for (const [name, place] of [
      ["mouseover", placeAt],
      ["focusin", placeAt],
      ["mouseleave", () => ""],
      ["focusout", () => ""],
    ]) {
      this.root.addEventListener(name, (event) => this.preview(place(event)), { signal: this.signal });
    }
  }

  preview(place) {
    if (place !== (this.previewed ?? "")) this.tell("reader:preview", { place });
  }

  showPreview(place = "") {
    this.previewed = place;
    this.text.preview(place ? this.linksTo(place).map(({ passage }) => passage) : []);
  }
}

const strongest = (links, column) => {
  const found = {};
  for (const link of links) if (found[link[column]] !== "named") found[link[column]] = link.lit;
  return found;
};

const manners = (links) => {
  const found = {};
  for (const { place, manners: those } of links)
    found[place] = [...new Set([...(found[place]?.split(" ") ?? []), ...those])].filter(Boolean).join(" ");
  return found;
};

// The passages that speak of the places, in the order of reading; those that speak of all of several come first.
const mentionsOf = (links, places, order) => {
  const byPassage = [...groupedBy(links, "passage")].map(([passage, those]) => ({
    passage,
    all: places.length > 1 && those.length === places.length,
    lit: Object.values(strongest(those, "passage"))[0],
    reason: those.map(({ reason }) => reason).join("; "),
  }));
  return byPassage.sort((a, b) => b.all - a.all || order.indexOf(a.passage) - order.indexOf(b.passage));
};

// The notes by passage and by place: what judges first, events last.
const notesBy = (notes) => {
  const found = { passage: new Map(), place: new Map() };
  const keep = (map, id, note) => map.set(id, [...(map.get(id) ?? []), note]);
  const judging = ({ verdict, date }) => (verdict ? 0 : date ? 2 : 1);
  for (const note of [...notes].sort((a, b) => judging(a) - judging(b))) {
    for (const id of note.about) keep(found.passage, id, note);
    for (const id of note.places) keep(found.place, id, note);
  }
  return found;
};

export default view("reader", (root, signal) => (root.reader = new Reader(root, signal)));

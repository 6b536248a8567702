// Your text: any text of the reader's own is read with the map, corrected and taken home.
// Says reader:mentions {mentions} when a text has been read, and to a map that comes later; hears reader:ready. The rest
// is said and heard by the reader, which shows the text.
import { element, setData } from "../../geodata/page/element.js";
import { enter } from "../../geodata/page/bring.js";
import { listen, tell } from "../../geodata/page/events.js";
import { afterPaint } from "../../geodata/page/paint.js";
import { view } from "../../geodata/page/view.js";
import { say } from "../../geodata/words/say.js";
import { localDay } from "../reader/citations.js";
import { makeReader } from "../reader/made.js";
import { addingMade, selectedSpot } from "./adding.js";
import { askToOpen, askToRead, askToWrite } from "./asking.js";
import { deskMade, linkedInWords } from "./desk.js";
import { afterStep, emptyDraft, forgetDraft, keepDraft, keptDraft, withDecision } from "./drafts.js";
import { Form } from "./form.js";
import { isUndoing, markAt, markUnder } from "./marks.js";
import { markCard } from "./mark_card.js";
import { Telling } from "./telling.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./sent.js").Decision} Decision */
/** @typedef {import("./sent.js").ReadText} ReadText */
/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {import("./sent.js").OwnContent & { places: Record<string, Place>, shelf: Shelf }} Content */

const KEEP_MS = 400; // after the last letter the draft is kept

class OwnText {
  #content;
  #draft = emptyDraft(localDay(new Date()));
  #form;
  #telling = new Telling();
  #desk = element("div", { className: "own-over" });
  #card = element("div", { className: "own-card" });
  #reader = element("div", { className: "reader" });
  #root;
  #shown;
  /** @type {ReadText | undefined} */
  #read;
  #asking = new AbortController();
  #keeping = 0;
  /** The mark that is corrected. @type {{ passage: number, start: number } | undefined} */
  #at;

  /**
   * @param {HTMLElement} root
   * @param {Content} content
   * @param {AbortSignal} signal
   */
  constructor(root, content, signal) {
    this.#root = root;
    this.#content = content;
    this.#form = new Form(content, {
      read: () => this.read(),
      open: (file) => this.open(file),
      discard: () => this.discard(),
      change: () => this.#change(),
    });
    this.#shown = makeReader(this.#reader, signal);
    this.#reader.addEventListener("click", (event) => this.#touch(event.target));
    listen(signal, { "reader:ready": () => this.#tellMap() });
    window.addEventListener("keydown", (event) => this.#press(event), { signal });
    this.#form.write(this.#draft);
    const title = element("h1", { textContent: say("Your text") });
    const lead = element("p", { className: "lead", textContent: leadInWords() });
    const beginning = element("div", { className: "own-begin" }, title, lead, this.#form.made);
    root.replaceChildren(this.#telling.made, beginning, this.#desk, this.#card);
  }

  /** Begin with what this browser has kept. */
  async arrive() {
    const kept = await keptDraft();
    if (!kept || this.#form.written.text) return;
    this.#draft = kept;
    this.#form.write(kept);
    if (kept.isRead) await this.read();
  }

  async read() {
    clearTimeout(this.#keeping);
    this.#draft = { ...this.#draft, ...this.#form.written };
    await this.#ask();
  }

  /** @param {File} file */
  async open(file) {
    const { name, size } = file;
    if (size > this.#content.most_bytes) return this.#telling.wrong(say("“{name}” is too large.", { name }));
    this.#telling.busy(say("Opening “{name}” …", { name }));
    try {
      const { title, text } = await askToOpen(file);
      const plainName = name.replace(/\.[^.]*$/, "");
      this.#form.write({ ...this.#form.written, title: title || plainName, text });
      this.#change();
      this.#telling.say(say("“{name}” is open. Check the date, then read it with the map.", { name }));
    } catch (error) {
      this.#telling.wrong(/** @type {Error} */ (error).message, () => this.open(file));
    }
  }

  discard() {
    forgetDraft();
    this.#draft = emptyDraft(localDay(new Date()));
    this.#form.write(this.#draft);
    this.#telling.say(say("Your text is discarded: this browser keeps nothing of it."));
    this.#form.enter();
  }

  /** Something was written: keep it in a moment. */
  #change() {
    clearTimeout(this.#keeping);
    this.#draft = { ...this.#draft, ...this.#form.written, isRead: false };
    this.#keeping = setTimeout(() => this.#keep(), KEEP_MS);
  }

  async #keep() {
    if (!(await keepDraft(this.#draft))) this.#telling.say(say("This browser keeps no texts: save yours."));
  }

  /** @param {Draft} draft */
  #decide(draft) {
    this.#draft = draft;
    return this.#ask();
  }

  /** Ask the server, and show what it says; what is shown already stays where it fails. */
  async #ask() {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#telling.busy(say("Reading …"));
    this.#keep();
    try {
      const read = await askToRead(this.#draft, this.#asking.signal);
      this.#draft = { ...this.#draft, isRead: true };
      this.#keep();
      this.#show(read);
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (name !== "AbortError") this.#telling.wrong(message, () => this.#ask());
    }
  }

  /** @param {ReadText} read */
  #show(read) {
    const isFirst = !this.#read;
    this.#read = read;
    const { places, shelf, speech, formats } = this.#content;
    const text = this.#reader.querySelector(".text");
    const top = text?.scrollTop ?? 0;
    setData(this.#root, "read", "yes");
    if (!this.#reader.isConnected) this.#root.append(this.#reader);
    this.#shown.show({ ...read.reader, speech, shelf, places: countedPlaces(places, read.mentions) });
    this.#tellMap();
    this.#telling.say(linkedInWords(read));
    this.#desk.replaceChildren(
      deskMade(read, this.#draft, formats, {
        edit: () => this.edit(),
        step: (by) => this.#decide(afterStep(this.#draft, by)),
        add: () => this.#add(selectedSpot(this.#reader)),
        link: ({ passage, start, words }) => this.#add({ passage, start, words }),
        save: (format) => this.save(format),
      }),
    );
    this.#showCard();
    if (!isFirst) afterPaint(() => this.#stayAt(top));
  }

  /** @param {number} top where the text stood before it was written anew */
  #stayAt(top) {
    this.#reader.querySelector(".text")?.scrollTo({ top, behavior: "instant" });
    const mark = this.#at && markAt(this.#reader, this.#read?.found ?? [], this.#at);
    if (document.activeElement === document.body) mark?.focus({ preventScroll: true });
  }

  edit() {
    setData(this.#root, "read", "");
    this.#reader.remove();
    this.#read = undefined;
    this.#at = undefined;
    this.#desk.replaceChildren();
    this.#card.replaceChildren();
    this.#telling.say("");
    tell("reader:mentions", { mentions: {} });
    tell("reader:light", { places: {}, manners: {}, passages: {}, chosen: [], reading: "", frame: false });
    this.#draft = { ...this.#draft, isRead: false };
    this.#keep();
    this.#form.enter();
  }

  /** @param {string} format */
  async save(format) {
    this.#telling.busy(say("Writing …"));
    try {
      const { name, content } = await askToWrite(this.#draft, format);
      const href = URL.createObjectURL(content);
      element("a", { href, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(href), 10_000);
      this.#telling.say(say("Saved as {name}.", { name }));
    } catch (error) {
      this.#telling.wrong(/** @type {Error} */ (error).message, () => this.save(format));
    }
  }

  #tellMap() {
    if (this.#read) tell("reader:mentions", { mentions: this.#read.mentions });
  }

  /** @param {EventTarget | null} touched */
  #touch(touched) {
    const mark = touched instanceof Element ? touched.closest(".words .mark") : undefined;
    const found = mark instanceof HTMLElement && markUnder(mark, this.#read?.found ?? []);
    this.#at = found ? { passage: found.passage, start: found.start } : undefined;
    this.#showCard();
  }

  #showCard() {
    const at = this.#at;
    const mark = this.#read?.found.find(
      ({ passage, start }) => passage === at?.passage && start === at.start,
    );
    const cards = mark ? [markCard(mark, this.#content.places, (change) => this.#correct(mark, change))] : [];
    this.#card.replaceChildren(...cards);
  }

  /**
   * @param {import("./sent.js").FoundMark} mark
   * @param {Pick<Decision, "place" | "manner" | "everywhere">} change
   */
  #correct({ passage, start, words }, change) {
    this.#decide(withDecision(this.#draft, { passage, start, words, ...change }));
  }

  /** @param {import("./adding.js").Spot | undefined} spot */
  #add(spot) {
    const { places } = this.#content;
    const { made, field } = addingMade({
      spot,
      places,
      sections: () => this.#read?.reader.sections ?? [],
      decide: (decision) => {
        this.#at = { passage: decision.passage, start: decision.start };
        this.#decide(withDecision(this.#draft, decision));
      },
      close: () => this.#showCard(),
    });
    this.#card.replaceChildren(made);
    enter(field);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!this.#read || (event.target instanceof Element && event.target.closest("input, textarea, select")))
      return;
    const by = isUndoing(event);
    if (by) {
      event.preventDefault();
      this.#decide(afterStep(this.#draft, by));
    } else if (event.key === "e" && !event.ctrlKey && !event.metaKey && !event.altKey)
      this.#correctByKey(event);
    else if (event.key === "l" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#add(selectedSpot(this.#reader));
    }
  }

  /** @param {KeyboardEvent} event */
  #correctByKey(event) {
    const mark = document.activeElement?.closest(".words .mark");
    if (mark) this.#touch(mark);
    const first = this.#card.querySelector("button");
    if (!first) return;
    event.preventDefault();
    enter(first);
  }
}

const leadInWords = () =>
  say(
    "Paste an analysis, or open one: its places are found, linked to the map, and yours to correct. Your text is sent to this server to be read and is not kept there; only this browser keeps it.",
  );

/**
 * The places with how often this text mentions them.
 *
 * @param {Record<string, Place>} places
 * @param {Record<string, number[]>} mentions
 */
const countedPlaces = (places, mentions) =>
  Object.fromEntries(
    Object.entries(places).map(([id, place]) => {
      const [named = 0, implied = 0] = Object.hasOwn(mentions, id) ? mentions[id] : [];
      return [id, { ...place, named, implied }];
    }),
  );

export default view("own", (root, signal) => ({
  show: (/** @type {Content} */ content) => new OwnText(root, content, signal).arrive(),
}));

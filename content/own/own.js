// Your text: any text of the reader's own is read with the map, corrected and taken home.
// Says reader:mentions {mentions} when a text has been read, and to a map that comes later; hears reader:ready. The rest
// is said and heard by the reader, which shows the text.
import { seenText } from "../../geodata/page/address.js";
import { element, setData } from "../../geodata/page/element.js";
import { listen, tell } from "../../geodata/page/events.js";
import { afterPaint } from "../../geodata/page/paint.js";
import { view } from "../../geodata/page/view.js";
import { say } from "../../geodata/words/say.js";
import { localDay } from "../reader/citations.js";
import { makeReader } from "../reader/made.js";
import { askToOpen, askToRead, askToWrite } from "./asking.js";
import { Corrections } from "./corrections.js";
import { deskMade, linkedInWords } from "./desk.js";
import { afterStep, emptyDraft, forgetDraft, keepDraft, keptDraft, withDecision } from "./drafts.js";
import { Form } from "./form.js";
import { countedPlaces } from "./sent.js";
import { Telling } from "./telling.js";

/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {import("./sent.js").ReadText} ReadText */
/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {import("./sent.js").OwnContent & { places: Record<string, Place>, shelf: Shelf }} Content */

const KEEP_MS = 400; // after the last letter the draft is kept
const SAVED_MS = 10_000; // from then on the browser has the file

class OwnText {
  #content;
  #root;
  #form;
  #reader = element("div", { className: "reader" });
  #shown;
  #desk = element("div", { className: "own-over" });
  #corrections;
  #telling = new Telling();
  #draft = emptyDraft(localDay(new Date()));
  /** @type {ReadText | undefined} */
  #read;
  #asking = new AbortController();
  #keeping = 0;

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
    this.#form.write(this.#draft);
    this.#shown = makeReader(this.#reader, signal);
    this.#corrections = new Corrections(this.#reader, content.places, (decision) =>
      this.#ask(withDecision(this.#draft, decision)),
    );
    listen(signal, { "reader:ready": () => this.#tellMap() });
    const press = (/** @type {KeyboardEvent} */ event) =>
      this.#read && this.#corrections.press(event, (by) => this.#ask(afterStep(this.#draft, by)));
    window.addEventListener("keydown", press, { signal });
    root.replaceChildren(this.#telling.made, beginning(this.#form.made), this.#desk, this.#corrections.made);
  }

  /** Begin with what this browser has kept. */
  async arrive() {
    const kept = await keptDraft();
    if (!kept || this.#form.written.text) return;
    this.#draft = kept;
    this.#form.write(kept);
    if (kept.isRead) await this.#ask(kept);
  }

  read() {
    clearTimeout(this.#keeping);
    return this.#ask({ ...this.#draft, ...this.#form.written });
  }

  /** @param {File} file */
  async open(file) {
    const { size } = file;
    const name = seenText(file.name);
    if (size > this.#content.most_bytes) return this.#telling.wrong(say("“{name}” is too large.", { name }));
    const open = async () => {
      const { title, date, text, decisions } = await askToOpen(file);
      const named = title || name.replace(/\.[^.]*$/, "");
      this.#form.write({ title: named, date: date || this.#form.written.date, text });
      this.#draft = { ...this.#draft, decisions, done: decisions.length };
      this.#change();
      return say("“{name}” is open. Check the date, then read it with the map.", { name });
    };
    await this.#telling.whole(say("Opening “{name}” …", { name }), open);
  }

  discard() {
    clearTimeout(this.#keeping);
    forgetDraft();
    this.#draft = emptyDraft(localDay(new Date()));
    this.#form.write(this.#draft);
    this.#telling.done(say("Your text is discarded: this browser keeps nothing of it."));
    this.#form.enter();
  }

  /** Something was written: keep it in a moment. */
  #change() {
    clearTimeout(this.#keeping);
    this.#draft = { ...this.#draft, ...this.#form.written, isRead: false };
    this.#keeping = setTimeout(() => this.#keep(), KEEP_MS);
  }

  async #keep() {
    if (!(await keepDraft(this.#draft))) this.#telling.done(say("This browser keeps no texts: save yours."));
  }

  /**
   * Have a draft read, and show what comes back; what is shown already stays where that fails.
   *
   * @param {Draft} draft
   */
  async #ask(draft) {
    this.#draft = draft;
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#keep();
    await this.#telling.whole(say("Reading …"), async () => {
      const read = await askToRead(draft, signal);
      this.#draft = { ...draft, isRead: true };
      this.#keep();
      this.#show(read);
      return linkedInWords(read);
    });
  }

  /** @param {ReadText} read */
  #show(read) {
    const { places, shelf, speech, formats } = this.#content;
    const top = this.#read && this.#reader.querySelector(".text")?.scrollTop;
    this.#read = read;
    setData(this.#root, "read", "yes");
    if (!this.#reader.isConnected) this.#root.append(this.#reader);
    const act = {
      edit: () => this.edit(),
      step: (/** @type {number} */ by) => this.#ask(afterStep(this.#draft, by)),
      add: this.#corrections.add.bind(this.#corrections),
      save: (/** @type {string} */ format) => this.save(format),
    };
    this.#desk.replaceChildren(deskMade(read, this.#draft, formats, act));
    this.#corrections.show(read);
    this.#shown.show({ ...read.reader, speech, shelf, places: countedPlaces(places, read.mentions) });
    this.#tellMap();
    if (top !== undefined) afterPaint(() => this.#stayAt(top));
  }

  /** @param {number} top where the text stood before it was written anew */
  #stayAt(top) {
    this.#reader.querySelector(".text")?.scrollTo({ top, behavior: "instant" });
    if (document.activeElement === document.body) this.#corrections.mark?.focus({ preventScroll: true });
  }

  edit() {
    this.#asking.abort();
    setData(this.#root, "read", "");
    this.#read = undefined;
    this.#reader.remove();
    this.#desk.replaceChildren();
    this.#corrections.show(undefined);
    this.#telling.done("");
    tell("reader:mentions", { mentions: {} });
    tell("reader:light", { places: {}, manners: {}, passages: {}, chosen: [], reading: "", frame: false });
    this.#draft = { ...this.#draft, isRead: false };
    this.#keep();
    this.#form.enter();
  }

  /** @param {string} format */
  save(format) {
    return this.#telling.whole(say("Writing …"), async () => {
      const { name, content } = await askToWrite(this.#draft, format);
      const href = URL.createObjectURL(content);
      element("a", { href, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(href), SAVED_MS);
      return say("Saved as {name}.", { name });
    });
  }

  #tellMap() {
    if (this.#read) tell("reader:mentions", { mentions: this.#read.mentions });
  }
}

/** @param {HTMLElement} form */
const beginning = (form) =>
  element(
    "div",
    { className: "own-begin" },
    element("h1", { textContent: say("Your text") }),
    element("p", {
      className: "lead",
      textContent: say(
        "Paste an analysis, or open one: its places are found and linked to the map, and you correct them. The server reads your text and does not keep it; only this browser does.",
      ),
    }),
    form,
  );

export default view("own", (root, signal) => ({
  show: (/** @type {Content} */ content) => new OwnText(root, content, signal).arrive(),
}));

// Your text: any text of the reader's own is read with the map, corrected and taken home.
// Says reader:mentions {mentions, belonging} when a text has been read, and to a map that comes later; hears reader:ready. The rest
// is said and heard by the reader, which shows the text.
import { seenText } from "../../geodata/page/address.js";
import { element, setData } from "../../geodata/page/element.js";
import { listen, tell } from "../../geodata/page/events.js";
import { afterPaint, scroller } from "../../geodata/page/paint.js";
import { view } from "../../geodata/page/view.js";
import { say } from "../../geodata/words/say.js";
import { localDay } from "../reader/citations.js";
import { makeReader } from "../reader/made.js";
import { askToOpen, askToRead, askToWrite } from "./asking.js";
import { Corrections } from "./corrections.js";
import { Desk, linkedInWords } from "./desk.js";
import { afterStep, emptyDraft, forgetDraft, keepDraft, keptDraft, withDecision } from "./drafts.js";
import { Form } from "./form.js";
import { isLong, readingInWords, sayWriting } from "./progress.js";
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
  #desk;
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
    this.#desk = new Desk(content.formats, {
      edit: () => this.edit(),
      step: (by) => this.#ask(afterStep(this.#draft, by)),
      add: (spot) => this.#corrections.add(spot),
      save: (format) => this.save(format),
    });
    listen(signal, { "reader:ready": () => this.#tellMap() });
    const press = (/** @type {KeyboardEvent} */ event) =>
      this.#read && this.#corrections.press(event, (by) => this.#ask(afterStep(this.#draft, by)));
    window.addEventListener("keydown", press, { signal });
    root.replaceChildren(
      this.#telling.made,
      beginning(this.#form.made),
      this.#desk.made,
      this.#corrections.made,
    );
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
      this.#draft = { ...this.#draft, decisions, done: decisions.length, opened: decisions.length };
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
    this.#telling.done(say("Your text was discarded. Nothing of it is left in this browser."));
    this.#form.enter();
  }

  /** Something was written: keep it in a moment. */
  #change() {
    clearTimeout(this.#keeping);
    this.#draft = { ...this.#draft, ...this.#form.written, isRead: false };
    this.#keeping = setTimeout(() => this.#keep(), KEEP_MS);
  }

  async #keep() {
    if (!(await keepDraft(this.#draft)))
      this.#telling.done(say("This browser can’t keep texts. Download yours."));
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
    await this.#telling.whole(readingInWords(draft), async (step) => {
      const read = await askToRead(draft, signal, step);
      if (isLong(read) && !this.#read) await sayWriting(step, read);
      signal.throwIfAborted();
      this.#draft = { ...draft, isRead: true };
      this.#keep();
      this.#show(read);
      return linkedInWords(read);
    });
  }

  /** @param {ReadText} read */
  #show(read) {
    const { places, shelf, speech } = this.#content;
    const isCorrected = Boolean(this.#read);
    const top = this.#corrections.number?.getBoundingClientRect().top;
    this.#read = read;
    setData(this.#root, "read", "yes");
    if (!this.#reader.isConnected) this.#root.append(this.#reader);
    setData(this.#reader, "long", isLong(read) ? "yes" : "");
    this.#desk.show(read, this.#draft);
    const content = { ...read.reader, speech, shelf, places: countedPlaces(places, read.mentions) };
    if (isCorrected) this.#shown.renew(content);
    else this.#shown.show(content);
    this.#corrections.show(read);
    if (top !== undefined) this.#keepAt(top);
    afterPaint(() => this.#tellMap());
  }

  /** @param {number} top where the corrected passage stood: the card above the text has another height now */
  #keepAt(top) {
    const { number } = this.#corrections;
    if (!number) return;
    const moved = number.getBoundingClientRect().top - top;
    scroller(number).scrollBy({ top: moved, behavior: "instant" });
  }

  edit() {
    this.#asking.abort();
    setData(this.#root, "read", "");
    this.#read = undefined;
    this.#reader.remove();
    this.#desk.hide();
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
    if (!this.#read) return;
    const { mentions, belonging } = this.#read;
    tell("reader:mentions", { mentions, belonging });
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

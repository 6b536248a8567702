// The form: title, date, the text, a file. What is written is kept as it is written.
import { button, element } from "../../geodata/page/element.js";
import { count, say } from "../../geodata/words/say.js";

const KINDS = ".txt,.md,.markdown,.docx,.html,.htm";
const A_MEGABYTE = 1_000_000;

/** @typedef {import("./drafts.js").Draft} Draft */

/**
 * @typedef {object} FormActions
 * @property {() => void} read
 * @property {(file: File) => void} open
 * @property {() => void} discard
 * @property {() => void} change something was written
 */

export class Form {
  #title;
  #date;
  #text;
  #discard;

  /**
   * @param {import("./sent.js").OwnContent} content
   * @param {FormActions} act
   */
  constructor(content, act) {
    this.#title = element("input", { id: "own-title", maxLength: 300, autocomplete: "off" });
    this.#date = element("input", { id: "own-date", type: "date", required: true });
    this.#text = element("textarea", { id: "own-text", rows: 8, spellcheck: false });
    const note = say("Memberships and offices are as of this day.");
    this.#discard = button("chip", say("Discard"), act.discard);
    this.made = element(
      "form",
      { noValidate: true, "aria-label": say("Your text") },
      labelled(say("Title"), this.#title),
      labelled(say("Date of the text"), this.#date, note),
      labelled(say("Text"), this.#text, limitsInWords(content)),
      fileRow(act),
      element(
        "p",
        { className: "own-doing" },
        element("button", { type: "submit", className: "own-read", textContent: say("Read with the map") }),
        this.#discard,
      ),
    );
    this.made.addEventListener("submit", (event) => {
      event.preventDefault();
      act.read();
    });
    this.made.addEventListener("input", act.change);
    takeDrops(this.made, act);
  }

  /** What is written now. */
  get written() {
    return { title: this.#title.value, date: this.#date.value, text: this.#text.value };
  }

  /** @param {Pick<Draft, "title" | "date" | "text">} draft */
  write({ title, date, text }) {
    this.#title.value = title;
    this.#date.value = date;
    this.#text.value = text;
  }

  enter() {
    this.#text.focus({ preventScroll: true });
  }
}

/**
 * @param {string} words
 * @param {HTMLElement} field
 * @param {string} [note]
 */
const labelled = (words, field, note = "") => {
  const noted = note && element("small", { id: `${field.id}-note`, textContent: note });
  if (noted) field.setAttribute("aria-describedby", noted.id);
  return element(
    "p",
    { className: "own-field" },
    element("label", { htmlFor: field.id, textContent: words }),
    field,
    noted,
  );
};

/** @param {import("./sent.js").OwnContent} content */
const limitsInWords = ({ most_bytes: bytes, most_words: words }) =>
  say("In English, with an empty line between paragraphs. At most {words} words or {megabytes} MB.", {
    words: count(words),
    megabytes: count(bytes / A_MEGABYTE),
  });

/** @param {FormActions} act */
const fileRow = (act) => {
  const field = element("input", { type: "file", id: "own-file", accept: KINDS });
  field.addEventListener("change", () => {
    const file = field.files?.[0];
    field.value = ""; // the same file may be opened again
    if (file) act.open(file);
  });
  const note = say("Text, Markdown, Word (.docx) or HTML. PDF can’t be read: copy its text instead.");
  return labelled(say("Or open a file, or drop it here"), field, note);
};

/**
 * @param {HTMLElement} made
 * @param {FormActions} act
 */
const takeDrops = (made, act) => {
  made.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  made.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    act.open(file);
  });
};

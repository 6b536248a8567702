// The desk over the text: how much is linked, undo and redo, what is not linked and why, and what can be taken home.
import { button, element } from "../../geodata/page/element.js";
import { say, sayMany } from "../../geodata/words/say.js";

/** @typedef {import("./sent.js").ReadText} ReadText */

const MOST_ROWS = 300; // of what is not linked, at once

/**
 * @typedef {object} DeskActions
 * @property {() => void} edit the text again
 * @property {(by: number) => void} step -1 undoes, 1 does again
 * @property {(spot?: import("./adding.js").Spot) => void} add a link, to words that were left out
 * @property {(format: string) => void} save
 */

/** It is made once, so that what has the keyboard keeps it, and what is open stays open. */
export class Desk {
  #act;
  #undo;
  #redo;
  #count = element("span");
  #left;
  #notices = element("div");
  /** @type {import("./sent.js").LeftOut[]} */
  #leftOut = [];

  /**
   * @param {import("./sent.js").TakeHome[]} formats
   * @param {DeskActions} act
   */
  constructor(formats, act) {
    this.#act = act;
    this.#undo = button("chip", say("Undo"), () => act.step(-1), { title: "Ctrl+Z" });
    this.#redo = button("chip", say("Redo"), () => act.step(1), { title: "Ctrl+Shift+Z" });
    this.#left = element("details", { className: "own-left" }, element("summary", {}, this.#count));
    this.#left.addEventListener("toggle", () => this.#list());
    this.made = element(
      "div",
      { className: "own-desk", hidden: true },
      element(
        "p",
        { className: "own-doing" },
        button("chip", say("Edit text"), act.edit),
        this.#undo,
        this.#redo,
        button("chip", say("Add a link"), () => act.add()),
      ),
      element("small", {
        textContent: say("Select a highlighted name to correct its link (E). Select words to link them (L)."),
      }),
      this.#notices,
      this.#left,
      saveFold(formats, act),
    );
  }

  /**
   * @param {ReadText} read
   * @param {import("./drafts.js").Draft} draft
   */
  show(read, { decisions, done, opened = 0 }) {
    this.made.hidden = false;
    this.#undo.disabled = done <= opened;
    this.#redo.disabled = done === decisions.length;
    this.#leftOut = read.left_out;
    this.#count.textContent = linkedInWords(read);
    const notices = read.notices.map((textContent) => element("p", { className: "notice", textContent }));
    this.#notices.replaceChildren(...notices);
    this.#list();
  }

  hide() {
    this.made.hidden = true;
  }

  /** What is not linked is listed while somebody looks. */
  #list() {
    const { scrollTop } = this.#left;
    [...this.#left.children].slice(1).forEach((made) => made.remove());
    if (this.#left.open) this.#left.append(leftList(this.#leftOut, this.#act));
    this.#left.scrollTop = scrollTop;
  }
}

/** @param {ReadText} read */
export const linkedInWords = ({ found, left_out: leftOut }) => {
  const all = found.length + leftOut.length;
  return sayMany("{linked} of {number} mention linked", "{linked} of {number} mentions linked", all, {
    linked: found.length,
  });
};

/**
 * @param {import("./sent.js").LeftOut[]} leftOut
 * @param {DeskActions} act
 */
const leftList = (leftOut, act) => {
  const rows = leftOut.slice(0, MOST_ROWS).map((left) => {
    const { passage, start, words, reason } = left;
    const where = passage ? `${say("passage {number}", { number: passage })}, ` : "";
    const link = passage ? [" ", button("chip", say("Link"), () => act.add({ passage, start, words }))] : [];
    return element("li", {}, element("q", { textContent: words }), `: ${where}${reason}`, ...link);
  });
  if (!rows.length) return element("p", { textContent: say("Everything that was found is linked.") });
  const more = leftOut.length - rows.length;
  const rest = more
    ? [element("li", { textContent: sayMany("and {number} more", "and {number} more", more) })]
    : [];
  return element("ul", {}, ...rows, ...rest);
};

/**
 * @param {import("./sent.js").TakeHome[]} formats
 * @param {DeskActions} act
 */
const saveFold = (formats, act) =>
  element(
    "details",
    { className: "own-save" },
    element("summary", { textContent: say("Download") }),
    element(
      "p",
      { className: "own-doing" },
      ...formats.map(({ id, title }) =>
        button("chip", title, () => act.save(id), { dataset: { format: id } }),
      ),
    ),
    element("small", {
      textContent: say(
        "The Markdown file keeps every link. To add the text to this site, put the file into content/texts/.",
      ),
    }),
  );

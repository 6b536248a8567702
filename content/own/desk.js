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

/**
 * @param {ReadText} read
 * @param {import("./drafts.js").Draft} draft
 * @param {import("./sent.js").TakeHome[]} formats
 * @param {DeskActions} act
 */
export const deskMade = (read, { decisions, done }, formats, act) => {
  const step = (
    /** @type {string} */ words,
    /** @type {number} */ by,
    /** @type {boolean} */ can,
    title = "",
  ) => button("chip", words, () => act.step(by), { disabled: !can, title, dataset: { step: by } });
  return element(
    "div",
    { className: "own-desk" },
    element(
      "p",
      { className: "own-doing" },
      button("chip", say("Edit text"), act.edit),
      step(say("Undo"), -1, done > 0, "Ctrl+Z"),
      step(say("Redo"), 1, done < decisions.length, "Ctrl+Shift+Z"),
      button("chip", say("Add a link"), () => act.add()),
    ),
    element("small", {
      textContent: say("Select a highlighted name to correct its link (E). Select words to link them (L)."),
    }),
    ...read.notices.map((textContent) => element("p", { className: "notice", textContent })),
    leftFold(read, act),
    saveFold(formats, act),
  );
};

/** @param {ReadText} read */
export const linkedInWords = ({ found, left_out: leftOut }) => {
  const all = found.length + leftOut.length;
  return sayMany("{linked} of {number} mention linked", "{linked} of {number} mentions linked", all, {
    linked: found.length,
  });
};

/**
 * @param {ReadText} read
 * @param {DeskActions} act
 */
const leftFold = (read, act) => {
  const { left_out: leftOut } = read;
  const summary = element("summary", { textContent: linkedInWords(read) });
  if (!leftOut.length) return element("p", { className: "own-count", textContent: linkedInWords(read) });
  const fold = element("details", { className: "own-left" }, summary);
  fold.addEventListener("toggle", () => fold.childElementCount > 1 || fold.append(leftList(leftOut, act)));
  return fold;
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
  return element("ul", {}, ...rows);
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

// Writes one passage: its number, its words with their marks, the notes on it, and room for what follows from a choice.
import { element } from "../../geodata/page/element.js";
import { touched } from "../../geodata/page/touch.js";
import { say } from "../../geodata/words/say.js";
import { judgedWords } from "./judged_words.js";
import { choosingLink } from "./piece.js";
import { recordFold } from "./record.js";
import { isDisputed } from "./verdicts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */

/**
 * @typedef {object} PassageMade
 * @property {HTMLElement} made
 * @property {HTMLElement} number
 * @property {HTMLElement} why why it is lit
 * @property {HTMLElement} words
 * @property {HTMLElement} places of which it speaks
 * @property {HTMLElement[]} marks
 */

/**
 * @param {import("./sent.js").Passage} passage
 * @param {Known} known
 * @param {Actions} act
 * @returns {PassageMade}
 */
export const passageMade = (passage, known, act) => {
  const { id, paragraph } = passage;
  const lang = known.content.language;
  const words = element("p", { className: "words", lang }, judgedWords(passage, known, act));
  /** @param {import("../../geodata/page/touch.js").Touch} touch */
  const choose = ({ toggle, again }) => act.choose({ passage: id, toggle, again }, words);
  const number = numberLink(id, paragraph, choose);
  words.addEventListener("click", (event) => {
    const isLink = event.target instanceof Element && event.target.closest("a");
    const isMarking = event.detail === 1 && String(getSelection());
    if (!isLink && !isMarking) touched(event, choose);
  });
  const why = element("p", { className: "why", hidden: true });
  const places = element("div", { className: "places" });
  const notes = recordFold(known.notesOn(id), known, act);
  const made = element(
    "div",
    { className: "passage", dataset: { passage: id } },
    number,
    why,
    words,
    ...notes,
    places,
  );
  made.toggleAttribute("data-disputed", isDisputed(known.verdictOn(id)));
  return { made, number, why, words, places, marks: marksIn(words) };
};

/**
 * @param {string} passage
 * @param {number} paragraph
 * @param {(touch: import("../../geodata/page/touch.js").Touch) => void} choose
 */
const numberLink = (passage, paragraph, choose) => {
  const title = say("Show the places of passage {number}", { number: paragraph });
  return choosingLink({ passage }, String(paragraph), choose, {
    className: "number",
    title,
    "aria-label": title,
  });
};

/**
 * @param {HTMLElement} words
 * @returns {HTMLElement[]}
 */
const marksIn = (words) => [...words.querySelectorAll(".mark")].filter((made) => made instanceof HTMLElement);

/**
 * The passage in which something stands.
 *
 * @param {Element | null | undefined} made
 */
export const passageAt = (made) => {
  const passage = made?.closest("[data-passage]");
  return passage instanceof HTMLElement ? (passage.dataset.passage ?? "") : "";
};

// Adding a link: to words that were selected, or that are written here, and a place that is looked for.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { wordsOf } from "../reader/sent.js";
import { lengthOf } from "./drafts.js";
import { placeFinder } from "./place_finder.js";

/** @typedef {{ passage: number, start: number, words: string }} Spot words of the text, and where they stand */

/**
 * The words that are selected in a passage, and where they stand, without spaces at their ends.
 *
 * @param {Element} root
 * @returns {Spot | undefined}
 */
export const selectedSpot = (root) => {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const made = elementOf(range.startContainer)?.closest(".words");
  if (!made || !root.contains(made) || !made.contains(range.endContainer)) return undefined;
  const passage = made.closest("[data-passage]");
  const before = range.cloneRange();
  before.selectNodeContents(made);
  before.setEnd(range.startContainer, range.startOffset);
  const all = range.toString();
  const words = all.trim();
  const start = lengthOf(before.toString()) + lengthOf(all.slice(0, all.indexOf(words)));
  const id = passage instanceof HTMLElement ? (passage.dataset.passage ?? "") : "";
  return words ? { passage: Number(id.slice(1)), start, words } : undefined;
};

/** @param {Node} node */
const elementOf = (node) => (node instanceof Element ? node : node.parentElement);

/**
 * Where words stand for the first time, rather in no link.
 *
 * @param {import("../reader/sent.js").Section[]} sections
 * @param {string} words
 * @returns {Spot | undefined}
 */
export const spotOf = (sections, words) => {
  const wanted = words.trim();
  if (!wanted) return undefined;
  const passages = sections.flatMap((section) => section.passages);
  const free = passages.flatMap(({ id, pieces }) => freeParts(id, pieces));
  const whole = passages.map(({ id, pieces }) => ({ id, text: wordsOf(pieces), before: 0 }));
  const part = [...free, ...whole].find(({ text }) => text.includes(wanted));
  if (!part) return undefined;
  const { id, text, before } = part;
  const start = before + lengthOf(text.slice(0, text.indexOf(wanted)));
  return { passage: Number(id.slice(1)), start, words: wanted };
};

/**
 * The parts of a passage that are in no link, each with how much of it stands before.
 *
 * @param {string} id
 * @param {import("../reader/sent.js").Piece[]} pieces
 */
const freeParts = (id, pieces) => {
  let before = 0;
  return pieces.flatMap((piece) => {
    const at = before;
    before += lengthOf(typeof piece === "string" ? piece : piece.words);
    return typeof piece === "string" ? [{ id, text: piece, before: at }] : [];
  });
};

/**
 * @param {object} given
 * @param {Spot | undefined} given.spot
 * @param {import("./place_finder.js").Places} given.places
 * @param {import("../reader/sent.js").Section[]} given.sections
 * @param {(decision: import("./sent.js").Decision) => void} given.decide
 * @param {() => void} given.close
 */
export const addingMade = ({ spot, places, sections, decide, close }) => {
  const words = element("input", { id: "own-words", value: spot?.words ?? "", autocomplete: "off" });
  const manner = element(
    "select",
    { id: "own-manner" },
    element("option", { value: "place", textContent: say("location") }),
    element("option", { value: "actor", textContent: say("actor") }),
  );
  const everywhere = element("input", { type: "checkbox" });
  const told = element("p", { className: "own-none", role: "status" });
  const finder = placeFinder(places, (place) => {
    const at = spot && words.value.trim() === spot.words ? spot : spotOf(sections, words.value);
    if (!at) {
      told.textContent = say("The text does not have these words.");
      return;
    }
    decide({ ...at, place, manner: manner.value, everywhere: everywhere.checked });
  });
  const made = element(
    "div",
    { className: "own-adding", role: "group", "aria-label": say("Add a link") },
    element("p", {}, labelFor(words, say("Words of the text")), words),
    finder.made,
    element(
      "p",
      { className: "own-doing" },
      labelFor(manner, say("Role")),
      manner,
      element("label", {}, everywhere, say("Everywhere in this text")),
      button("chip", say("Cancel"), close),
    ),
    told,
  );
  return { made, field: spot ? finder.field : words };
};

/**
 * @param {HTMLElement} field
 * @param {string} textContent
 */
const labelFor = (field, textContent) => element("label", { htmlFor: field.id, textContent });

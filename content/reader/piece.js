// Writes the pieces of passages and notes: words, marks, citations, references; and what chooses a place.
import { NOTHING } from "../../geodata/page/selection.js";
import { button, element, outside } from "../../geodata/page/element.js";
import { sourceInWords } from "../../geodata/page/sent.js";
import { touched } from "../../geodata/page/touch.js";
import { readerAddress } from "./address.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */

/**
 * A link that chooses; with Ctrl or ⌘ it adds to what is chosen, with Shift it opens a window of its own.
 *
 * @param {Partial<Selection>} selection
 * @param {string} textContent
 * @param {(touch: import("../../geodata/page/touch.js").Touch, made: HTMLElement) => void} choose
 * @param {Record<string, unknown>} [properties]
 */
export const choosingLink = (selection, textContent, choose, properties = {}) => {
  const href = readerAddress({ ...NOTHING, ...selection });
  const made = element("a", { href, textContent, ...properties });
  made.addEventListener("click", (event) => {
    if (event.shiftKey) return;
    event.preventDefault();
    touched(event, (touch) => choose(touch, made));
  });
  return made;
};

/**
 * A button that chooses a place.
 *
 * @param {string} place
 * @param {Known} known
 * @param {Actions} act
 */
export const placeChip = (place, known, act) => {
  const made = button(
    "chip",
    known.nameOf(place),
    (event) => touched(event, (touch) => act.choose({ place, ...touch }, made)),
    { dataset: { place } },
  );
  return made;
};

/**
 * @param {import("./sent.js").Piece} piece
 * @param {Known} known
 * @param {Actions} act
 */
export const pieceMade = (piece, known, act) => {
  if (typeof piece === "string") return piece;
  if ("place" in piece) return mark(piece, known, act);
  if ("source" in piece) return citation(piece, known);
  const { passage, words } = piece;
  return choosingLink({ passage }, words, ({ again }) => act.choose({ passage, again }));
};

/**
 * @param {import("./sent.js").Mark} piece
 * @param {Known} known
 * @param {Actions} act
 */
const mark = ({ words, place, manner, reason }, known, act) =>
  choosingLink({ places: [place] }, words, (touch, made) => act.choose({ place, ...touch }, made), {
    className: "mark",
    dataset: { place, manner },
    title: [known.nameOf(place), reason].filter(Boolean).join(": "),
  });

/**
 * @param {import("./sent.js").Citation} piece
 * @param {Known} known
 */
const citation = ({ words, source }, known) => {
  const cited = known.content.sources[source];
  return outside(cited.address, words, { className: "source", title: sourceInWords(cited) });
};

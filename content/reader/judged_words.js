// Writes the words of a passage. Those that a note rates are underlined, and a sign after them opens the note.
import { element } from "../../geodata/page/element.js";
import { NOTHING } from "../../geodata/page/selection.js";
import { say } from "../../geodata/words/say.js";
import { readerAddress } from "./address.js";
import { runsOf } from "./judged.js";
import { pieceMade } from "./piece.js";
import { verdictInWords } from "./verdicts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */

/**
 * @param {import("./sent.js").Passage} passage
 * @param {Known} known
 * @param {Actions} act
 * @returns {(Node | string)[]}
 */
export const judgedWords = ({ id, pieces }, known, act) =>
  runsOf(pieces, known.notesOn(id)).flatMap(({ pieces: those, judged }) => {
    /** @type {(Node | string)[]} */
    const made = those.map((piece) => pieceMade(piece, known, act));
    return judged ? [judgedMade(id, made, judged, act)] : made;
  });

/** @type {(passage: string, made: (Node | string)[], judged: import("./judged.js").Judged, act: Actions) => Node} */
const judgedMade = (passage, made, { notes: [{ id, verdict }] }, act) => {
  const label = say("Fact-check of these words: {verdict}", { verdict: verdictInWords(verdict) });
  const sign = element("a", {
    className: "sign",
    href: readerAddress({ ...NOTHING, passage }, { note: id }),
    title: label,
    "aria-label": label,
  });
  const words = element("span", { className: "judged", dataset: { verdict } }, ...made, sign);
  words.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (event.shiftKey || (link && link !== sign) || String(getSelection())) return;
    event.preventDefault();
    event.stopPropagation();
    act.showNote(passage, id);
  });
  return words;
};

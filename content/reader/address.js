// What the address says of the reading, and the address that says it: ?place=russia,eu or ?passage=berlin, &only=named,
// &verdict=disputed; &note= opens a note on the passage.
import {
  alwaysKept,
  asked,
  changed,
  fromAddress,
  inAddress,
  keepInAddress,
  shortened,
} from "../../geodata/page/address.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */

/**
 * @param {string} search
 * @param {Parameters<typeof fromAddress>[1]} known
 */
export const readAddress = (search, known) => {
  const { selection, unknown } = fromAddress(search, known);
  const onlyNamed = asked(search, "only").toLowerCase() === "named";
  const onlyDisputed = asked(search, "verdict").toLowerCase() === "disputed";
  const told = say("“{asked}” in the link is not a place or passage here.", {
    asked: shortened(unknown),
  });
  return { selection, onlyNamed, onlyDisputed, notice: unknown && told };
};

/**
 * What is chosen, as the address has it.
 *
 * @param {Selection} selection
 * @param {boolean} onlyNamed
 */
const readingInAddress = (selection, onlyNamed) => ({
  ...inAddress(selection),
  only: onlyNamed ? "named" : "",
  note: "",
});

/**
 * The note that the address asks for, of the passage that it asks for.
 *
 * @param {string} [search]
 */
export const askedNote = (search = location.search) => asked(search, "note");

/**
 * The address of this page with something chosen, and nothing in it that is not ours.
 *
 * @param {Selection} selection
 * @param {{ onlyNamed?: boolean, note?: string, without?: string[], page?: { pathname: string, search: string } }} [how]
 *   `note`: one on the passage that it opens; `without`: what of the page's own address it leaves out
 */
export const readerAddress = (selection, { onlyNamed = false, note, without = [], page = location } = {}) => {
  const left = Object.fromEntries(without.map((name) => [name, ""]));
  const reading = { ...readingInAddress(selection, onlyNamed), note, ...left };
  return page.pathname + changed(alwaysKept(page.search), reading);
};

/**
 * Keep in the address what is chosen: a step that Back undoes, but for what one arrives with or has taken back.
 *
 * @param {{ selection: Selection, onlyNamed: boolean, onlyDisputed: boolean }} chosen
 * @param {{ isArriving?: boolean, isBack?: boolean }} how
 */
export const remember = ({ selection, onlyNamed, onlyDisputed }, { isArriving = false, isBack = false }) => {
  const verdict = onlyDisputed ? "disputed" : "";
  const { note, ...reading } = { ...readingInAddress(selection, onlyNamed), verdict };
  const how = { step: !isArriving && !isBack, isSpare: isBack };
  keepInAddress(isArriving ? reading : { ...reading, note }, how);
};

// What the address says of the reading, and the address that says it: ?place=russia,eu or ?passage=berlin, &only=named,
// &verdict=disputed; &note= opens a note on the passage.
import { changed, fromAddress, inAddress, keepInAddress, shortened } from "../../geodata/page/address.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */

/**
 * @param {string} search
 * @param {Parameters<typeof fromAddress>[1]} known
 */
export const readAddress = (search, known) => {
  const { selection, unknown } = fromAddress(search, known);
  const query = new URLSearchParams(search);
  const onlyNamed = query.get("only") === "named";
  const onlyDisputed = query.get("verdict") === "disputed";
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
export const askedNote = (search = location.search) => new URLSearchParams(search).get("note") ?? "";

/**
 * The address of this page with something chosen.
 *
 * @param {Selection} selection
 * @param {{ onlyNamed?: boolean, note?: string, without?: string[], page?: { pathname: string, search: string } }} [how]
 *   `note`: one on the passage that it opens; `without`: what of the page's own address it leaves out
 */
export const readerAddress = (selection, { onlyNamed = false, note, without = [], page = location } = {}) => {
  const left = Object.fromEntries(without.map((name) => [name, ""]));
  return page.pathname + changed(page.search, { ...readingInAddress(selection, onlyNamed), note, ...left });
};

/**
 * Keep in the address what is chosen: a step that Back undoes, but for what one arrives with.
 *
 * @param {{ selection: Selection, onlyNamed: boolean, onlyDisputed: boolean }} chosen
 * @param {boolean} isArriving
 */
export const remember = ({ selection, onlyNamed, onlyDisputed }, isArriving) => {
  const verdict = onlyDisputed ? "disputed" : "";
  const { note, ...reading } = { ...readingInAddress(selection, onlyNamed), verdict };
  keepInAddress(isArriving ? reading : { ...reading, note }, { step: !isArriving });
};

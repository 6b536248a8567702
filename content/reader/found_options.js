// What the search has found, as options of its list: a place by its name, a passage by its words.
import { element } from "../../geodata/page/element.js";

/** @typedef {import("./known.js").Known} Known */
/** @typedef {{ id: string, spelling: string }} FoundPlace the spelling is the one that was asked for */
/** @typedef {{ passage: string, hit: import("./words_found.js").Hit }} FoundPassage */
/** @typedef {{ made: HTMLElement, take: () => void }} FoundOption */

/**
 * @param {FoundPlace} found
 * @param {Known} known
 * @param {() => void} take
 */
export const placeOption = ({ id, spelling }, known, take) => {
  const name = known.nameOf(id);
  const kind = element("small", { textContent: known.content.places[id].kind });
  return optionMade(take, name, spelling === name ? "" : ` (${spelling})`, " ", kind);
};

/**
 * @param {FoundPassage} found
 * @param {Known} known
 * @param {() => void} take
 */
export const passageOption = ({ passage, hit }, known, take) => {
  const marked = element("mark", { textContent: hit.hit });
  const words = element("span", { lang: known.content.language }, hit.before, marked, hit.after);
  return optionMade(take, element("b", { textContent: String(known.numberOf(passage)) }), " ", words);
};

/**
 * @param {() => void} take
 * @param {...(Node | string)} children
 * @returns {FoundOption}
 */
const optionMade = (take, ...children) => {
  const made = element("li", { role: "option", onclick: take }, ...children);
  made.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
  return { made, take };
};

// What the search has found, as options of its list: a place by its name, all else by its words.
import { element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./known.js").Known} Known */
/** @typedef {{ id: string, spelling: string }} FoundPlace the spelling is the one that was asked for */
/** @typedef {import("./words_found.js").Hit} Hit */
/** @typedef {{ made: HTMLElement, take: () => void }} FoundOption */
/** @typedef {{ name: string, options: FoundOption[] }} FoundGroup */

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
 * @param {import("./asked_journey.js").AskedJourney} journey
 * @param {Known} known
 * @param {() => void} take
 */
export const journeyOption = ({ from, to }, known, take) =>
  optionMade(take, say("{from} to {to}", { from: known.nameOf(from), to: known.nameOf(to) }));

/**
 * @param {number} number
 * @param {Hit} hit
 * @param {string} lang of the text
 * @param {() => void} take
 */
export const passageOption = (number, hit, lang, take) =>
  optionMade(take, element("b", { textContent: String(number) }), " ", hitMade(hit, { lang }));

/**
 * A note, a date, a leg or a figure.
 *
 * @param {Hit} hit
 * @param {() => void} take
 * @param {{ lang?: string }} [properties] of its words
 * @param {import("./sent.js").Note["verdict"]} [verdict]
 */
export const wordsOption = (hit, take, properties = {}, verdict = "") =>
  optionMade(take, ...(verdict ? [signMade(verdict), " "] : []), hitMade(hit, properties));

/** @type {(hit: Hit, properties: { lang?: string }) => HTMLElement} */
const hitMade = ({ before, hit, after }, properties) =>
  element("span", properties, before, element("mark", { textContent: hit }), after);

/** @param {import("./sent.js").Note["verdict"]} verdict */
const signMade = (verdict) => element("span", { className: "sign", dataset: { verdict } });

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

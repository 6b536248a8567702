// Numbers of the matrix: amounts that grow with what they count, and the totals of rows and columns.
import { element } from "../../geodata/page/element.js";
import { count, sayMany } from "../../geodata/words/say.js";
import { STRENGTHS } from "./counts.js";

/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */
/** @typedef {import("./counts.js").Counts} Counts */

/**
 * What totals count, in words.
 *
 * @typedef {Record<Strength, (number: number) => string>} Counted
 */

const LONGEST = 8;

/**
 * A number that is filled where places are named and outlined where they are implied; its length shows the number.
 *
 * @param {number} number
 * @param {Strength} strength
 */
export const amount = (number, strength) => {
  const made = element("span", {
    className: `amount ${strength}`,
    textContent: count(number),
    "aria-hidden": "true",
  });
  made.style.setProperty("--many", String(Math.min(number, LONGEST)));
  return made;
};

/** @type {Counted} */
export const inPassages = {
  named: (number) => sayMany("named in {number} passage", "named in {number} passages", number),
  implied: (number) => sayMany("implied in {number} passage", "implied in {number} passages", number),
};

/** @type {Counted} */
export const asLinks = {
  named: (number) => sayMany("named: {number} link", "named: {number} links", number),
  implied: (number) => sayMany("implied: {number} link", "implied: {number} links", number),
};

/**
 * The total of a row, at its end.
 *
 * @param {Counts} counts
 * @param {Counted} counted
 */
export const rowTotal = (counts, counted) =>
  element("td", { role: "cell", className: "whole" }, ...totals(counts, counted));

/**
 * The total of a column in a row of sums; on a narrow page the heading stands in it.
 *
 * @param {Counts} counts
 * @param {string} [heading]
 */
export const columnTotal = (counts, heading) => {
  const isEmpty = counts.named + counts.implied === 0;
  const title = heading ? [headingInCell(heading)] : [];
  const properties = { role: "cell", className: isEmpty ? "sum empty" : "sum" };
  return element("td", properties, ...title, ...totals(counts, asLinks));
};

/** @param {string} heading */
export const headingInCell = (heading) =>
  element("span", { className: "title", textContent: heading, lang: "en" });

/**
 * What is counted, in words; a count of nothing is left out.
 *
 * @param {Counts} counts
 * @param {Counted} counted
 */
export const countsInWords = (counts, counted) =>
  STRENGTHS.filter((strength) => counts[strength])
    .map((strength) => counted[strength](counts[strength]))
    .join(", ");

/**
 * @param {Counts} counts
 * @param {Counted} counted
 */
const totals = (counts, counted) => {
  const shown = STRENGTHS.filter((strength) => counts[strength]);
  const numbers = shown.map((strength) =>
    element("span", {
      className: `total ${strength}`,
      textContent: count(counts[strength]),
      "aria-hidden": "true",
    }),
  );
  return [...numbers, element("span", { className: "aloud", textContent: countsInWords(counts, counted) })];
};

// What charts have in common: a title with the unit under it, and the sources at the foot.
import { element, outside } from "../page/element.js";

/** @typedef {import("./sent.js").ChartSource} ChartSource */

/**
 * @param {{ title: string, subtitle: string, foot: string, sources: ChartSource[] }} words
 * @param {...(Node | string)} children
 */
export const figure = ({ title, subtitle, foot, sources }, ...children) =>
  element(
    "figure",
    {},
    element("h3", { textContent: title }),
    element("p", { className: "subtitle", textContent: subtitle }),
    ...children,
    element("figcaption", {}, `${foot} `, ...sources.flatMap(sourceLink)),
  );

/**
 * @param {ChartSource} source
 * @param {number} at
 */
const sourceLink = ({ text, lang, href, date }, at) => [
  at ? "; " : "",
  outside(href, text, { lang }),
  ` (${date})`,
];

/**
 * @param {string} className of the sign
 * @param {string} words
 */
export const keyRow = (className, words) =>
  element("li", {}, element("span", { className: `sign ${className}` }), words);

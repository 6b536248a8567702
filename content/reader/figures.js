// What is counted of a place, each figure with its source; those that disagree stand beside each other.
import { element, english, outside } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { sourceInWords } from "../../geodata/page/sent.js";
import { sourceList } from "./record.js";

/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./sent.js").Figure} Figure */

/**
 * @param {Figure[]} figures
 * @param {Known} known
 */
export const figureList = (figures, known) => {
  const measures = [...grouped(figures, ({ measure }) => measure)].flatMap(([measure, those]) => [
    element("h3", { textContent: measure }),
    element("ul", {}, ...those.map((figure) => figureLine(figure, known))),
  ]);
  const cited = figures.map(({ source }) => source);
  return [...measures, ...sourceList(cited, known)];
};

/**
 * @param {Figure} figure
 * @param {Known} known
 */
const figureLine = ({ scope, value: { before, value, after }, when, source, note }, known) => {
  const cited = known.content.sources[source];
  const link = outside(cited.address, cited.publisher, { title: sourceInWords(cited), lang: "en" });
  return element(
    "li",
    {},
    `${scope}: `,
    before,
    element("b", { textContent: value }),
    after,
    ` (${when}; `,
    link,
    `, ${cited.certainty}).`,
    ...(note ? [" ", english(note)] : []),
  );
};

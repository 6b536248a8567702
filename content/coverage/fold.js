// The rows of a group that no passage names and nobody would expect: folded away under a row with their sums.
import { button, element } from "../../geodata/page/element.js";
import { sayMany } from "../../geodata/words/say.js";
import { countsOf, countsUnder } from "./counts.js";
import { asLinks, columnTotal, rowTotal } from "./totals.js";

/** @typedef {import("./links.js").Content} Content */
/** @typedef {import("./sent.js").Row} Row */

/**
 * @param {Content} content
 * @param {Row[]} rows
 * @param {HTMLElement[]} made the rows on the page
 * @param {() => void} onFold
 */
export const fold = ({ headings }, rows, made, onFold) => {
  const words = sayMany("{number} implied only", "{number} implied only", rows.length);
  const more = button("more", words, () => show(made[0].hidden));
  /** @param {boolean} isShown */
  const show = (isShown) => {
    more.ariaExpanded = String(isShown);
    for (const row of made) row.hidden = !isShown;
    onFold();
  };
  show(false);
  return element(
    "tr",
    { className: "fold unnamed", role: "row" },
    element("th", { scope: "row", role: "rowheader" }, more),
    ...headings.map(({ id }) => columnTotal(countsUnder(rows, id))),
    rowTotal(countsOf(rows), asLinks),
  );
};

/**
 * Show the row of a cell where it is folded away.
 *
 * @param {Element} cell
 */
export const unfold = (cell) => {
  const row = cell.closest("tr");
  const more = row?.hidden && row.parentElement?.querySelector(".more");
  if (more instanceof HTMLElement) more.click();
};

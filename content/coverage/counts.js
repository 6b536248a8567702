// Counts of the passages that name or imply places: in a section, of rows, in total.
import { sum } from "../../geodata/page/grouped.js";

/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */
/** @typedef {import("./sent.js").Row} Row */
/** @typedef {Record<Strength, number>} Counts */

export const STRENGTHS = /** @type {const} */ (["named", "implied"]);

/**
 * The links of rows under one heading.
 *
 * @param {Row[]} rows
 * @param {string} heading
 * @returns {Counts}
 */
export const countsUnder = (rows, heading) => ({
  named: sum(rows.map(({ cells }) => cells[heading]?.named.length ?? 0)),
  implied: sum(rows.map(({ cells }) => cells[heading]?.implied.length ?? 0)),
});

/**
 * The links of rows under all headings.
 *
 * @param {Row[]} rows
 * @returns {Counts}
 */
export const countsOf = (rows) => ({
  named: sum(rows.map(({ named }) => named)),
  implied: sum(rows.map(({ implied }) => implied)),
});

/**
 * Put a list in two: those that belong to the first, and the others.
 *
 * @example parted([1, 2, 3], (number) => number > 1) // [[2, 3], [1]]
 * @template Each
 * @param {Each[]} list
 * @param {(each: Each) => boolean} isFirst
 * @returns {[Each[], Each[]]}
 */
export const parted = (list, isFirst) => [list.filter(isFirst), list.filter((each) => !isFirst(each))];

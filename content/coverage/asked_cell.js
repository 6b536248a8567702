// The cell that the address asks for.
import { fromAddress } from "../../geodata/page/address.js";
import { plain } from "../../geodata/page/plain.js";

/**
 * A cell, or a place: its first cell then. `unknown` is what was asked for and is neither.
 *
 * @example askedCell("?cell=georgia", ["georgia.balance"]) // { cell: "georgia.balance", unknown: "" }
 * @param {string} search
 * @param {string[]} cells ids of cells, in reading order
 */
export const askedCell = (search, cells) => {
  const { selection, unknown } = fromAddress(search, { cells: new Set(cells) });
  const place = plain(unknown);
  const first = place && cells.find((id) => plain(id.split(".")[0]) === place);
  const cell = selection.cell || first || "";
  return { cell, unknown: cell ? "" : unknown };
};

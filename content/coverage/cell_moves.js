// Where the arrow keys lead from a cell.

/**
 * Where a cell stands in the table.
 *
 * @typedef {object} Spot
 * @property {number} row
 * @property {number} column
 */

/** @type {Map<string, { along: keyof Spot, by: number }>} */
const MOVES = new Map([
  ["ArrowLeft", { along: "row", by: -1 }],
  ["ArrowRight", { along: "row", by: 1 }],
  ["ArrowUp", { along: "column", by: -1 }],
  ["ArrowDown", { along: "column", by: 1 }],
]);

/**
 * The place in the list of the cell that a key leads to: the next in the same row or column, or the same one at its
 * end; nothing for other keys.
 *
 * @param {Spot[]} spots of the cells in view, in the order of the page
 * @param {number} at
 * @param {string} key
 */
export const nextCell = (spots, at, key) => {
  const move = MOVES.get(key);
  if (!move) return undefined;
  const line = spots.flatMap((spot, index) => (spot[move.along] === spots[at][move.along] ? [index] : []));
  return line[line.indexOf(at) + move.by] ?? at;
};

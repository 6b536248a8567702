// Where the words of ticks stand: each at the end of its leader, in a row where it meets no other words and no leader of
// another tick runs through it.

const BETWEEN_PX = 4; // between the words of two ticks

/** @typedef {{ at: number, width: number }} Tick how far from the left it stands, and how wide its words are */
/** @typedef {{ row: number, isBefore: boolean }} Stand `isBefore`: the words end at the leader, else begin there */

/**
 * @example standsOf([{ at: 0, width: 50 }, { at: 40, width: 50 }], 300) // rows 1 and 0
 * @param {Tick[]} ticks from left to right
 * @param {number} width of the whole
 * @returns {Stand[]}
 */
export const standsOf = (ticks, width) => {
  const words = wordsOf(ticks, width);
  const covered = words.map((_, at) =>
    [...ticks.keys()].filter((other) => runsInto(words[at], ticks[at].at, ticks[other].at)),
  );
  /** @type {Map<number, number>} */
  const rows = new Map();
  /** @param {number} at */
  const settle = (at) => {
    const known = rows.get(at);
    if (known !== undefined) return known;
    rows.set(at, 0); // none covers itself by way of others: see wordsOf
    const lowest = Math.max(...covered[at].map((other) => settle(other) + 1), 0);
    rows.delete(at);
    const row = freeRow(words, at, rows, lowest);
    rows.set(at, row);
    return row;
  };
  return words.map(({ isBefore }, at) => ({ row: settle(at), isBefore }));
};

/**
 * Words begin at their leader, unless they would leave the whole, or run into the leader of words that end at theirs
 * and run into this one: then each would have to stand below the other.
 *
 * @param {Tick[]} ticks
 * @param {number} whole
 */
const wordsOf = (ticks, whole) => {
  /** @type {{ left: number, right: number, isBefore: boolean }[]} */
  const made = [];
  let reached = Infinity; // how far to the left the words that end at their leaders go
  for (const { at, width } of ticks.toReversed()) {
    const isBefore = at - width >= 0 && (at + width > whole || at + width + BETWEEN_PX > reached);
    if (isBefore) reached = Math.min(reached, at - width);
    made.push({ left: isBefore ? at - width : at, right: isBefore ? at : at + width, isBefore });
  }
  return made.toReversed();
};

/**
 * Whether words run into a leader: on the side of their own there is always room.
 *
 * @param {{ left: number, right: number, isBefore: boolean }} words
 * @param {number} own
 * @param {number} leader
 */
const runsInto = ({ left, right, isBefore }, own, leader) =>
  isBefore ? leader > left - BETWEEN_PX && leader < own : leader > own && leader < right + BETWEEN_PX;

/**
 * @param {{ left: number, right: number }[]} words
 * @param {number} at
 * @param {Map<number, number>} rows that are taken
 * @param {number} lowest
 */
const freeRow = (words, at, rows, lowest) => {
  const { left, right } = words[at];
  const meets = [...rows].filter(
    ([other]) => right + BETWEEN_PX > words[other].left && words[other].right + BETWEEN_PX > left,
  );
  let row = lowest;
  while (meets.some(([, taken]) => taken === row)) row += 1;
  return row;
};

// The words of a passage that notes rate: where they stand, and the pieces of the passage cut at their ends.
import { wordsOf } from "./sent.js";
import { byVerdict } from "./verdicts.js";

/** @typedef {import("./sent.js").Note} Note */
/** @typedef {import("./sent.js").Piece} Piece */

/**
 * Words that notes rate, from `start` to `end` in what one reads of the passage; the strongest verdict comes first.
 *
 * @typedef {{ start: number, end: number, notes: Note[] }} Judged
 */

/** @typedef {{ pieces: Piece[], judged: Judged | undefined }} Run */

/**
 * Where the words stand that notes rate. Words that overlap are one.
 *
 * @param {string} words
 * @param {Note[]} notes
 * @returns {Judged[]} in reading order
 */
export const judgedIn = (words, notes) => {
  const found = notes.flatMap((note) =>
    note.rates
      .map((rated) => ({
        start: words.indexOf(rated),
        end: words.indexOf(rated) + rated.length,
        notes: [note],
      }))
      .filter(({ start }) => start >= 0),
  );
  /** @type {Judged[]} */
  const merged = [];
  for (const each of found.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || each.start >= last.end) merged.push(each);
    else merged[merged.length - 1] = joined(last, each);
  }
  return merged;
};

/** @type {(one: Judged, other: Judged) => Judged} */
const joined = (one, other) => ({
  start: one.start,
  end: Math.max(one.end, other.end),
  notes: [...one.notes, ...other.notes].sort(byVerdict),
});

/**
 * The pieces of a passage in runs, each rated or not. Plain words are cut where a run ends; a mark stays whole.
 *
 * @param {Piece[]} pieces
 * @param {Note[]} notes
 * @returns {Run[]}
 */
export const runsOf = (pieces, notes) => {
  const judged = judgedIn(wordsOf(pieces), notes);
  /** @type {Run[]} */
  const runs = [];
  let at = 0;
  for (const piece of pieces.flatMap(inLetters)) {
    const now = judged.find(({ start, end }) => start <= at && at < end);
    const last = runs.at(-1);
    at += wordsOf([piece]).length;
    if (last && last.judged === now) extend(last.pieces, piece);
    else runs.push({ pieces: [piece], judged: now });
  }
  return runs;
};

/** @type {(piece: Piece) => Piece[]} */
const inLetters = (piece) => (typeof piece === "string" ? [...piece] : [piece]);

/** @type {(pieces: Piece[], piece: Piece) => void} */
const extend = (pieces, piece) => {
  const last = pieces.at(-1);
  if (typeof last === "string" && typeof piece === "string") pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
};

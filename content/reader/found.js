// Finds words in all that is known: passages, notes and their verdicts, dates, legs and figures. Knows no page.
import { legName } from "./leg_list.js";
import { wordsOf } from "./sent.js";
import { verdictInWords } from "./verdicts.js";
import { wordsFound } from "./words_found.js";

/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./sent.js").Note} Note */
/** @typedef {import("./words_found.js").Hit} Hit */

const FIRST_WORDS = 8; // of a note that its verdict has found

/**
 * @typedef {object} Found
 * @property {{ passage: string, hit: Hit }[]} passages
 * @property {{ note: Note, hit: Hit }[]} notes by their words, or all with a verdict by its name
 * @property {{ note: Note, hit: Hit }[]} dates
 * @property {{ leg: import("./sent.js").Leg, hit: Hit }[]} legs
 * @property {{ place: string, figure: import("./sent.js").Figure, hit: Hit }[]} figures
 */

/**
 * @param {string} asked
 * @param {Known} known
 * @returns {Found}
 */
export const foundIn = (asked, known) => {
  const { figures, legs, notes } = known.content;
  const told = withHits(
    notes.map((note) => ({ note })),
    ({ note }) => noteHit(asked, note),
  );
  const counted = Object.entries(figures).flatMap(([place, those]) =>
    those.map((figure) => ({ place, figure })),
  );
  return {
    passages: withHits(
      [...known.passages.values()].map(({ id, pieces }) => ({ passage: id, pieces })),
      ({ pieces }) => wordsFound(asked, wordsOf(pieces)),
    ),
    notes: told.filter(({ note }) => !note.date),
    dates: told.filter(({ note }) => note.date),
    legs: withHits(
      legs.map((leg) => ({ leg })),
      ({ leg }) => wordsFound(asked, legName(leg, known), true),
    ),
    figures: withHits(counted, ({ place, figure }) =>
      wordsFound(asked, figureInWords(place, figure, known), true),
    ),
  };
};

/** @type {<Row>(rows: Row[], find: (row: Row) => Hit | undefined) => (Row & { hit: Hit })[]} */
const withHits = (rows, find) =>
  rows.flatMap((row) => {
    const hit = find(row);
    return hit ? [{ ...row, hit }] : [];
  });

/** @type {(asked: string, note: Note) => Hit | undefined} */
const noteHit = (asked, { date, verdict, pieces }) => {
  const words = wordsOf(pieces);
  const named = verdict && wordsFound(asked, verdictInWords(verdict), true);
  if (named) return { ...named, after: `${named.after}: ${words.split(" ", FIRST_WORDS).join(" ")} …` };
  return wordsFound(asked, date ? `${date}: ${words}` : words);
};

/** @type {(place: string, figure: import("./sent.js").Figure, known: Known) => string} */
const figureInWords = (place, { measure, scope, value: { before, value, after } }, known) =>
  `${known.nameOf(place)}: ${measure} (${scope}): ${before}${value}${after}`;

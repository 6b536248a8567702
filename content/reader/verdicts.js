// The verdicts of notes: their order, their names, and how many of each there are.
import { say, sayMany } from "../../geodata/words/say.js";

/** @typedef {import("./sent.js").Note} Note */

/** @type {Record<Exclude<Note["verdict"], "">, { name: () => string, counted: (number: number) => string }>} */
const VERDICTS = {
  overstated: {
    name: () => say("overstated"),
    counted: (number) => sayMany("{number} claim overstated", "{number} claims overstated", number),
  },
  "sources disagree": {
    name: () => say("sources disagree"),
    counted: (number) =>
      sayMany(
        "{number} claim on which sources disagree",
        "{number} claims on which sources disagree",
        number,
      ),
  },
  "stated goal": {
    name: () => say("stated goal"),
    counted: (number) => sayMany("{number} stated goal", "{number} stated goals", number),
  },
  supported: {
    name: () => say("supported"),
    counted: (number) => sayMany("{number} claim supported", "{number} claims supported", number),
  },
};

const STRONGEST_FIRST = Object.keys(VERDICTS);

/**
 * The order of notes: the strongest verdict first, then background, then events.
 *
 * @param {Note} a
 * @param {Note} b
 */
export const byVerdict = (a, b) => rankOf(a) - rankOf(b);

/** @param {Note} note */
const rankOf = ({ verdict, date }) =>
  verdict ? STRONGEST_FIRST.indexOf(verdict) : STRONGEST_FIRST.length + Number(date !== "");

/**
 * The first note that finds a claim overstated or sources at odds; notes stand in the order of the text.
 *
 * @param {Note[]} notes
 */
export const firstDisputed = (notes) =>
  notes.find(
    ({ about, verdict }) => about.length && (verdict === "overstated" || verdict === "sources disagree"),
  );

/** @param {Note["verdict"]} verdict */
export const verdictInWords = (verdict) => verdict && VERDICTS[verdict].name();

/**
 * How many claims have each verdict, the strongest first.
 *
 * @example verdictsCounted(notes) // ["2 claims overstated", "1 claim supported"]
 * @param {Note[]} notes
 */
export const verdictsCounted = (notes) =>
  Object.entries(VERDICTS)
    .map(([verdict, { counted }]) => ({
      counted,
      number: notes.filter((note) => note.verdict === verdict).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ counted, number }) => counted(number));

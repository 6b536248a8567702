// The verdicts of notes: their order, their names, and how many of each there are.
import { element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./sent.js").Note} Note */
/** @typedef {Exclude<Note["verdict"], "">} Verdict */

/** The strongest first. @type {Record<Verdict, () => string>} */
const NAMES = {
  overstated: () => say("overstated"),
  "sources disagree": () => say("sources disagree"),
  "stated goal": () => say("stated goal"),
  supported: () => say("supported"),
};

const VERDICTS = /** @type {Verdict[]} */ (Object.keys(NAMES));

/** @param {Note["verdict"]} verdict */
export const isDisputed = (verdict) => verdict === "overstated" || verdict === "sources disagree";

/**
 * The order of notes: the strongest verdict first, then background, then events.
 *
 * @param {Note} a
 * @param {Note} b
 */
export const byVerdict = (a, b) => rankOf(a) - rankOf(b);

/** @param {Note} note */
const rankOf = ({ verdict, date }) =>
  verdict ? VERDICTS.indexOf(verdict) : VERDICTS.length + Number(date !== "");

/** @param {Note["verdict"]} verdict */
export const verdictInWords = (verdict) => verdict && NAMES[verdict]();

/**
 * How many notes have each verdict, the strongest first.
 *
 * @example verdictsCounted(notes) // [["overstated", 1], ["supported", 2]]
 * @param {Note[]} notes
 */
export const verdictsCounted = (notes) =>
  VERDICTS.map((verdict) => {
    const number = notes.filter((note) => note.verdict === verdict).length;
    return /** @type {[Verdict, number]} */ ([verdict, number]);
  }).filter(([, number]) => number > 0);

/**
 * A verdict as one sees it: its sign, its colour, its name. The style sheet has sign and colour.
 *
 * @param {Verdict} verdict
 * @param {number} [number] of notes that have it
 */
export const pillMade = (verdict, number = 1) => {
  const name = verdictInWords(verdict);
  const textContent = number > 1 ? say("{verdict} × {number}", { verdict: name, number }) : name;
  return element("b", { className: "pill", textContent, dataset: { verdict } });
};

/** @param {Note[]} notes */
export const verdictPills = (notes) =>
  verdictsCounted(notes).flatMap(([verdict, number]) => [pillMade(verdict, number), " "]);

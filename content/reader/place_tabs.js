// What the card of a place has besides its mentions: notes, figures, legs and dates, each behind a tab with its count.
import { say } from "../../geodata/words/say.js";
import { figureList } from "./figures.js";
import { legList } from "./leg_list.js";
import { noteList } from "./record.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./tabs.js").Tab} Tab */

/** @typedef {"text" | "facts" | "figures" | "legs" | "dates"} TabKey */

/**
 * The tab in which a note of a place stands.
 *
 * @param {import("./sent.js").Note} note
 * @returns {TabKey}
 */
export const tabOfNote = ({ date }) => (date ? "dates" : "facts");

/**
 * @param {string} place
 * @param {Known} known
 * @param {Actions} act
 * @param {HTMLElement[]} text what the text says of it
 * @returns {Tab[]} without those in which nothing stands
 */
export const placeTabs = (place, known, act, text) => {
  const notes = known.notesOf(place);
  const facts = notes.filter((note) => tabOfNote(note) === "facts");
  const dates = notes.filter((note) => tabOfNote(note) === "dates");
  const figures = known.content.figures[place] ?? [];
  const legs = known.legsOf(place);
  const others = [
    { key: "facts", name: say("Fact-check"), count: facts.length, shown: noteList(facts, known, act, true) },
    { key: "figures", name: say("Figures"), count: figures.length, shown: figureList(figures, known) },
    { key: "legs", name: say("Legs"), count: legs.length, shown: [legList(legs, known)] },
    { key: "dates", name: say("Dates"), count: dates.length, shown: noteList(dates, known, act, false) },
  ];
  const inText = { key: "text", name: say("Text"), count: known.linksTo(place).length, shown: text };
  return [inText, ...others.filter(({ count }) => count)];
};

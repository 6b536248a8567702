// The card of a mark: which place its words mean and why, and what can be corrected.
import { enter } from "../../geodata/page/bring.js";
import { button, element } from "../../geodata/page/element.js";
import { nameOf } from "../../geodata/page/sent.js";
import { say } from "../../geodata/words/say.js";
import { placeFinder } from "./place_finder.js";

/** @typedef {import("./sent.js").FoundMark} FoundMark */
/** @typedef {import("./place_finder.js").Places} Places */

/** @type {Record<string, () => string>} */
const MANNERS = { place: () => say("location"), actor: () => say("actor") };
const UNSURE = 0.8; // below it the card says so

/**
 * @param {FoundMark} mark
 * @param {Places} places
 * @param {(change: { place: string, manner: string, everywhere: boolean }) => void} decide
 * @param {() => void} close
 */
export const markCard = (mark, places, decide, close) => {
  const { place, manner, words } = mark;
  const other = manner === "actor" ? "place" : "actor";
  const everywhere = element("input", { type: "checkbox" });
  /** @param {{ place?: string, manner?: string }} change */
  const settle = (change) => decide({ place, manner, ...change, everywhere: everywhere.checked });
  const finder = placeFinder(places, (found) => settle({ place: found }));
  finder.made.hidden = true;
  const look = () => {
    finder.made.hidden = !finder.made.hidden;
    if (!finder.made.hidden) enter(finder.field);
  };
  const change = say("Change to: {manner}", { manner: MANNERS[other]() });
  return element(
    "div",
    { className: "own-mark", role: "group", "aria-label": say("Correct this link") },
    element("p", {}, ...markInWords(mark, places)),
    element(
      "p",
      { className: "own-doing" },
      button("chip", say("Accept"), () => settle({})),
      button("chip", say("Change place"), look),
      button("chip", change, () => settle({ manner: other })),
      button("chip", say("Unlink"), () => settle({ place: "" })),
      button("chip", say("Close"), close),
      element("label", {}, everywhere, say("Everywhere: all “{words}”", { words })),
    ),
    finder.made,
  );
};

/**
 * @param {FoundMark} mark
 * @param {Places} places
 */
const markInWords = ({ words, place, manner, reason, sure, how }, places) => {
  const name = nameOf(places[place]);
  const why = [
    how === "suggested" ? reason : say("your decision"),
    ...(sure < UNSURE ? [say("not certain")] : []),
  ];
  const said = say("{name} ({manner})", { name, manner: MANNERS[manner]() });
  return [element("q", { textContent: words }), ` → ${said}: ${why.filter(Boolean).join(", ")}`];
};

// Buttons that go from mention to mention, or from passage to passage, and say at which of them the reader is.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { positionInWords } from "./counts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./mentions.js").Mention} Mention */

/**
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const walkButtons = ({ selection }, act) => {
  const [back, on] = selection.passage
    ? [say("Previous passage (p)"), say("Next passage (n)")]
    : [say("Previous mention (p)"), say("Next mention (n)")];
  return [
    button("chip step", "‹", () => act.step(-1), { title: back, "aria-label": back }),
    element("span", { className: "position" }),
    button("chip step", "›", () => act.step(1), { title: on, "aria-label": on }),
  ];
};

/**
 * The mentions of what is chosen: the buttons, and each passage by its number.
 *
 * @param {Known} known
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const mentionWalk = (known, chosen, act) => {
  const { mentions } = chosen;
  if (!mentions.length) return [];
  const numbers = mentions.map((mention, at) => mentionChip(mention, at, known, act));
  const all = element("p", { className: "numbers" }, numbers);
  return [element("div", { className: "walk" }, ...walkButtons(chosen, act), all)];
};

/** @type {(mention: Mention, at: number, known: Known, act: Actions) => HTMLElement} */
const mentionChip = ({ passage, strength, reason, all }, at, known, act) => {
  const number = known.numberOf(passage);
  const made = button("chip", String(number), () => act.goTo(at), {
    title: reason,
    dataset: { strength, at },
    "aria-label": say("Go to passage {number}: {reason}", { number, reason }),
  });
  made.toggleAttribute("data-all", all);
  return made;
};

/**
 * Say in the buttons on a card at which mention or passage the reader is.
 *
 * @param {HTMLElement} card
 * @param {Known} known
 * @param {Chosen} chosen
 */
export const showPosition = (card, known, { at, mentions, selection }) => {
  const { passage } = selection;
  const words = passage
    ? positionInWords(known.order.indexOf(passage), known.order.length)
    : positionInWords(at, mentions.length);
  for (const made of card.querySelectorAll(".position")) made.textContent = words;
  for (const made of card.querySelectorAll(".numbers .chip"))
    made.ariaCurrent = made.getAttribute("data-at") === String(at) ? "true" : null;
};

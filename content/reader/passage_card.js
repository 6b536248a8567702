// The card of a passage: of how many places it speaks, and the way to the next passage.
import { element } from "../../geodata/page/element.js";
import { clearButton, onlyNamedBox } from "./card_controls.js";
import { passageCounts } from "./counts.js";
import { countsOf } from "./mentions.js";
import { walkButtons } from "./walk_buttons.js";

/**
 * @param {string} passage
 * @param {import("./known.js").Known} known
 * @param {import("./chosen.js").Chosen} chosen
 * @param {import("./actions.js").Actions} act
 */
export const passageCard = (passage, known, chosen, act) => [
  clearButton(act),
  element("p", {
    className: "counts",
    textContent: passageCounts(known.numberOf(passage), countsOf(chosen.links)),
  }),
  element("div", { className: "doing" }, ...walkButtons(chosen, act), onlyNamedBox(chosen, act)),
];

// The card of several places: which they are, and the passages that join them.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { clearButton, filterAndCompare } from "./card_controls.js";
import { offerMapCitation } from "./citing.js";
import { comparisonCounts } from "./counts.js";
import { mentionWalk } from "./walk_buttons.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */

/**
 * @param {Known} known
 * @param {import("./chosen.js").Chosen} chosen
 * @param {Actions} act
 */
export const comparisonCard = (known, chosen, act) => {
  const { mentions, selection } = chosen;
  const { places } = selection;
  return [
    clearButton(act),
    element("p", { className: "chosen" }, ...places.map((place) => removableChip(place, known, act))),
    element("p", { className: "counts", textContent: comparisonCounts(mentions) }),
    ...mentionWalk(known, chosen, act),
    filterAndCompare(chosen, act),
    ...offerMapCitation(places, known, chosen, act),
  ];
};

/**
 * @param {string} place
 * @param {Known} known
 * @param {Actions} act
 */
const removableChip = (place, known, act) => {
  const name = known.nameOf(place);
  return button("chip", `${name} ×`, ({ detail }) => detail > 1 || act.choose({ place, add: true }), {
    "aria-label": say("Remove {name} from comparison", { name }),
  });
};

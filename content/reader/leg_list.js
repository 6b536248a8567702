// The legs of the corridor that lie in a place, end there or cross it; each leads to its page.
import { element } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { nameOfLeg } from "../../geodata/page/sent.js";

/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./sent.js").Leg} Leg */

/**
 * @param {Leg} leg
 * @param {Known} known
 */
export const legName = (leg, known) => nameOfLeg(leg, (place) => known.nameOf(place));

/**
 * @param {Leg[]} legs
 * @param {Known} known
 */
export const legList = (legs, known) =>
  element(
    "ul",
    {},
    ...legs.map((leg) =>
      element("li", {}, pageLink("corridor", { leg: leg.id }, legName(leg, known)), `: ${leg.words}`),
    ),
  );

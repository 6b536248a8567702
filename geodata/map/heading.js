// The heading of the map: what is selected; the corridor, where nothing is lit.
import { element } from "../page/element.js";
import { say } from "../words/say.js";
import { endsOf } from "./rings.js";

/** @typedef {import("./lighting.js").Light} Light */

/**
 * What a map is headed with: a selected place, both of two that are compared, the ends of a leg or a journey, else what
 * the page calls the selected passage or event. The passage being read is not selected.
 *
 * @param {Light} light
 * @param {{ id: string, start: string, end: string }[]} known legs
 * @param {Pick<import("./names.js").Names, "of" | "ofLeg">} names
 * @returns {string}
 */
export const headingOf = ({ chosen = [], heading = "", legs = [], places = {} }, known, names) => {
  if (chosen.length) return chosen.map((place) => names.of(place)).join(" · ");
  const [start, end, ...others] = endsOf(known.filter(({ id }) => legs.includes(id)));
  if (end && !others.length) return names.ofLeg({ start, end });
  if (heading) return heading;
  const isLit = legs.length + Object.keys(places).length > 0;
  return isLit ? "" : say("The Middle Corridor from China to Europe");
};

/**
 * @param {import("./atlas.js").Atlas} atlas
 * @returns {{ box: HTMLElement, tell: (light?: Light) => void }} `tell` without a light tells the last one anew
 */
export const makeHeading = ({ content, places, names }) => {
  const box = element("div", { className: "map-title" });
  /** @type {Light} */
  let last = {};
  const tell = (light = last) => {
    last = light;
    const chosen = (light.chosen ?? []).filter((place) => Object.hasOwn(places, place));
    box.textContent = headingOf({ ...light, chosen }, content.legs, names);
  };
  tell();
  return { box, tell };
};

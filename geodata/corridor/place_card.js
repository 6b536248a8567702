// What the corridor page says about the selected place: its legs, and the passages that mention it.
import { button, element } from "../page/element.js";
import { kindInWords } from "../page/sent.js";
import { say } from "../words/say.js";
import { legName, placeName } from "./names.js";
import { passageList, readerLink } from "./passages.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

/**
 * @param {Content} content
 * @param {string} id
 * @param {(leg: Leg) => void} toggle
 */
export const placeCard = (content, id, toggle) => {
  if (!content.along[id])
    return [
      element("p", { textContent: say("This place is not on the corridor.") }),
      readerLink({ place: id }, say("Find it in the text")),
    ];
  const legs = content.legs.filter(({ start, end }) => start === id || end === id);
  const kind = element("small", { textContent: kindInWords(content.places[id]) });
  return [
    element("h2", {}, `${placeName(content, id)} `, kind),
    element("p", {}, ...legs.map((leg) => button("chip", legName(content, leg), () => toggle(leg)))),
    passageList(content, [id], [content.along[id].country].filter(Boolean)),
  ];
};

// What is known of a leg: how one goes by it, its length and status, the sources, and the passages it leads to.
import { element, english, outside } from "../page/element.js";
import { around, say } from "../words/say.js";
import { lengthInWords } from "./names.js";
import { passageList } from "./passages.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./sent.js").Source} Source */
/** @typedef {import("./names.js").Content} Content */

/**
 * @param {Content} content
 * @param {Leg} leg
 */
export const legCard = (content, leg) => {
  const ends = [leg.start, leg.end];
  const countries = new Set(ends.map((id) => content.along[id].country).filter(Boolean));
  return [
    element("p", { textContent: `${howInWords(leg)}. ${lengthInWords(leg)}` }),
    element("p", { textContent: statusInWords(leg) }),
    ...(leg.note ? [element("p", { textContent: leg.note, lang: "en" })] : []),
    element("p", { className: "sources" }, ...sourcesOf(leg)),
    passageList(content, ends, [...countries, content.corridor]),
  ];
};

/** @param {Leg} leg */
const howInWords = ({ words: { by, gauge } }) =>
  [by.charAt(0).toUpperCase() + by.slice(1), gauge && say("gauge {gauge} mm", { gauge })]
    .filter(Boolean)
    .join(", ");

/** @param {Leg} leg */
const statusInWords = ({ words: { status, drawn }, as_of: date, since }) =>
  [
    say("Status: {status} (as of {date}).", { status, date }),
    since && say("In service since {date}.", { date: since }),
    say("Map line: {drawn}.", { drawn }),
  ]
    .filter(Boolean)
    .join(" ");

/** @param {Leg} leg */
const sourcesOf = ({ source: ofLeg, length_source: ofLength }) => {
  const source = sourceLink(ofLeg);
  if (!ofLength) return around(say("Source: {source}"), { source });
  if (ofLength.address === ofLeg.address)
    return around(say("Source (also for the length): {source}"), { source });
  return around(say("Source: {source}; length: {length}"), { source, length: sourceLink(ofLength) });
};

/** @param {Source} source */
const sourceLink = ({ title, publisher, date, address, certainty }) =>
  element(
    "span",
    {},
    outside(address, title, { lang: "en" }),
    " (",
    english(publisher),
    `, ${date}, ${certainty})`,
  );

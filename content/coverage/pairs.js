// Who is mentioned together: pairs of places that the same passages name.
import { element } from "../../geodata/page/element.js";
import { listed, say, sayMany } from "../../geodata/words/say.js";
import { parted } from "./counts.js";
import { nameIn, passageChip, placeLink } from "./links.js";
import { amount } from "./totals.js";

/** @typedef {import("./links.js").Content} Content */
/** @typedef {import("./opening.js").Opening} Opening */
/** @typedef {import("./sent.js").Pair} Pair */

/**
 * @param {Content} content
 * @param {Opening} opening
 */
export const writePairs = (content, opening) => {
  const [withHome, others] = parted(content.pairs, ({ places }) => places.includes(content.home));
  const words = say(
    "Places named in the same passage, with the number of passages. A place is not paired with its own country.",
  );
  return element(
    "section",
    { className: "together" },
    element("h2", { textContent: say("Mentioned together") }),
    element("p", { textContent: words }),
    ...pairPart(say("With {place}", { place: nameIn(content, content.home) }), withHome, content, opening),
    ...pairPart(say("Other pairs"), others, content, opening),
  );
};

/**
 * What stands together once only is folded away where other pairs come more often.
 *
 * @param {string} title
 * @param {Pair[]} pairs
 * @param {Content} content
 * @param {Opening} opening
 */
const pairPart = (title, pairs, content, opening) => {
  if (!pairs.length) return [];
  const head = element("h3", { textContent: title });
  const [often, once] = parted(pairs, ({ passages }) => passages.length > 1);
  if (!often.length || !once.length) return [head, pairList(pairs, content, opening)];
  const textContent = sayMany(
    "{number} pair that shares one passage only",
    "{number} pairs that share one passage only",
    once.length,
  );
  const folded = element(
    "details",
    {},
    element("summary", { textContent }),
    pairList(once, content, opening),
  );
  return [head, pairList(often, content, opening), folded];
};

/**
 * @param {Pair[]} pairs
 * @param {Content} content
 * @param {Opening} opening
 */
const pairList = (pairs, content, opening) =>
  element("ul", { className: "pairs" }, ...pairs.map((pair) => pairLine(pair, content, opening)));

/**
 * @param {Pair} pair
 * @param {Content} content
 * @param {Opening} opening
 */
const pairLine = (pair, content, opening) => {
  const { places, passages } = pair;
  const names = places.map((place) => nameIn(content, place));
  const other = names.filter((_, at) => places[at] !== content.home); // under home its own name goes without saying
  const made = element(
    "button",
    { type: "button", className: "pair" },
    element("span", { textContent: joined(other) }),
    amount(passages.length, "named"),
  );
  const line = element("li", {}, made);
  const words = sayMany(
    "{places}: named together in {number} passage",
    "{places}: named together in {number} passages",
    passages.length,
    { places: listed(names) },
  );
  opening.add({ places }, made, [words], () => {
    const detail = pairDetail(pair, content);
    line.append(detail);
    return detail;
  });
  return line;
};

/**
 * One name, or two with the dash of the language between them.
 *
 * @param {string[]} names
 */
const joined = ([one, other]) => (other ? say("{one} – {other}", { one, other }) : one);

/**
 * @param {Pair} pair
 * @param {Content} content
 */
const pairDetail = ({ places, passages }, content) => {
  const names = listed(places.map((place) => nameIn(content, place)));
  const chips = passages.map((passage) => {
    const values = { number: content.numbers[passage], places: names };
    return passageChip(content, passage, "named", say("Passage {number}: {places} both named", values));
  });
  const title = passages.length === 1 ? say("Passage") : say("Passages");
  return element(
    "div",
    { className: "detail" },
    element("p", {}, title, ...chips),
    element("p", { className: "ways" }, ...places.map((place) => placeLink(content, place))),
  );
};

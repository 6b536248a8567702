// Who is left out: states that no passage names though one would expect it, and passages that name only the home country.
import { element, english } from "../../geodata/page/element.js";
import { around, listed, say, sayMany } from "../../geodata/words/say.js";
import { nameIn, passageChip, passageOnPlace, placeLink } from "./links.js";

/** @typedef {import("./links.js").Content} Content */
/** @typedef {import("./sent.js").Heading} Heading */
/** @typedef {import("./sent.js").LeftOut} LeftOut */

/** @param {Content} content */
export const writeLeftOut = (content) => {
  const place = nameIn(content, content.home);
  const states = say("Corridor states and neighbours of {place} that are never named", { place });
  const homeOnly = sayMany(
    "{alone} of {number} passage names only {place}",
    "{alone} of {number} passages name only {place}",
    Object.keys(content.numbers).length,
    { alone: content.home_only.length, place },
  );
  const lines = content.left_out.map((state) => leftOutState(state, content));
  const underHeadings = content.headings.flatMap((heading) => homeOnlyUnder(heading, content));
  return element(
    "section",
    { className: "left-out" },
    element("h2", { textContent: say("Who is left out") }),
    element(
      "div",
      { className: "halves" },
      half(states, lines, say("None. All are named.")),
      half(homeOnly, underHeadings, say("None. Every passage names another place.")),
    ),
  );
};

/**
 * @param {string} title
 * @param {HTMLElement[]} lines
 * @param {string} none what to say where there are none
 */
const half = (title, lines, none) =>
  element(
    "div",
    {},
    element("h3", { textContent: title }),
    lines.length ? element("ul", {}, ...lines) : element("p", { textContent: none }),
  );

/**
 * @param {LeftOut} state
 * @param {Content} content
 */
const leftOutState = ({ place, why, implied }, content) => {
  const words = implied.length
    ? sayMany(
        "{place} ({reasons}): never named; implied in {number} passage:",
        "{place} ({reasons}): never named; implied in {number} passages:",
        implied.length,
      )
    : say("{place} ({reasons}): neither named nor implied.");
  const chips = implied.map((passage) => passageOnPlace(content, passage, "implied", place));
  return element(
    "li",
    {},
    ...around(words, { place: placeLink(content, place), reasons: listed(why) }),
    " ",
    element("span", { className: "numbers" }, ...chips),
  );
};

/**
 * @param {Heading} heading
 * @param {Content} content
 */
const homeOnlyUnder = ({ title, passages }, content) => {
  const those = passages.filter((passage) => content.home_only.includes(passage));
  if (!those.length) return [];
  const chips = those.map((passage) => {
    const values = { number: content.numbers[passage], place: nameIn(content, content.home) };
    return passageChip(content, passage, "named", say("Passage {number}: only {place} named", values));
  });
  return [element("li", {}, english(title), ": ", element("span", { className: "numbers" }, ...chips))];
};

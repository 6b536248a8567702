// The head of the page: what the matrix counts, ways to the other pages, the key to its numbers and the switch.
import { element, english } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { shelfFold } from "../../geodata/page/shelf.js";
import { around, say, sayMany } from "../../geodata/words/say.js";
import { parted } from "./counts.js";
import { amount } from "./totals.js";

/** @typedef {import("./links.js").Content} Content */

/** @param {Content} content */
export const writeHead = (content) => {
  const ways = element(
    "p",
    { className: "other-pages" },
    pageLink("", {}, say("Back to text and map")),
    " · ",
    pageLink("corridor", {}, say("Corridor")),
  );
  const about = element(
    "p",
    {},
    `${say("Which sections mention which places.")} `,
    ...counted(content),
    " ",
    namedInWords(content),
  );
  return element(
    "header",
    {},
    element("h1", { textContent: say("Coverage") }),
    ...shelfFold("coverage", false),
    about,
    ways,
  );
};

/** @param {Content} content */
const counted = ({ title, headings, numbers }) => {
  const passageCount = Object.keys(numbers).length;
  const [introduction, sections] = parted(headings, ({ opens }) => opens);
  const words = introduction.length
    ? say("{title}: {passages} in an introduction and {sections}.")
    : say("{title}: {passages} in {sections}.");
  return around(words, {
    title: english(title),
    passages: sayMany("{number} passage", "{number} passages", passageCount),
    sections: sayMany("{number} section", "{number} sections", sections.length),
  });
};

/** @param {Content} content */
const namedInWords = ({ groups }) => {
  const rows = groups.flatMap((group) => group.rows);
  const [named, more] = parted(rows, (row) => row.named > 0);
  const places = sayMany("{number} place", "{number} places", named.length);
  const values = { places, more: more.length };
  return say("They name {places} and imply {more} others.", values);
};

/** @param {(isOn: boolean) => void} nameOnly */
export const writeControls = (nameOnly) => {
  const only = element("input", { type: "checkbox", role: "switch" });
  only.addEventListener("change", () => nameOnly(only.checked));
  const key = element(
    "p",
    { className: "key" },
    element("span", {}, amount(2, "named"), " ", say("named")),
    element("span", { className: "unnamed" }, amount(3, "implied"), " ", say("implied only")),
    element("span", { textContent: say("bar length = number of passages") }),
  );
  return element("div", { className: "controls" }, key, element("label", {}, only, " ", say("Hide implied")));
};

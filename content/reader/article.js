// The text: its head, its sections with their passages, and after them the list of places.
import { element, outside } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { say } from "../../geodata/words/say.js";

/**
 * @param {import("./known.js").Content} content
 * @param {import("./passages.js").Passages} passages
 * @param {HTMLElement} keyList
 * @param {HTMLElement} placeList
 */
export const articleMade = (content, passages, keyList, placeList) =>
  element(
    "article",
    { className: "text" },
    articleHead(content, keyList),
    ...content.sections.map((section) => sectionMade(section, content.language, passages)),
    placeList,
  );

/**
 * @param {import("./known.js").Content} content
 * @param {HTMLElement} keyList
 */
const articleHead = ({ title, language, origin, address }, keyList) =>
  element(
    "header",
    {},
    element("h1", { textContent: title, lang: language }),
    element("p", { className: "about" }, `${origin} `, outside(address, say("The original")), "."),
    otherPages(),
    element(
      "p",
      { className: "keys" },
      say("In the text:"),
      " ",
      sample("place", say("a location")),
      sample("actor", say("an actor")),
    ),
    keyList,
  );

const otherPages = () =>
  element(
    "p",
    { className: "about" },
    pageLink("corridor", {}, say("Corridor")),
    " · ",
    pageLink("timeline", {}, say("Timeline")),
    " · ",
    pageLink("coverage", {}, say("Coverage")),
  );

/**
 * @param {import("./sent.js").Manner} manner
 * @param {string} textContent
 */
const sample = (manner, textContent) =>
  element("span", { className: "sample", textContent, dataset: { manner } });

/**
 * @param {import("./sent.js").Section} section
 * @param {string} lang
 * @param {import("./passages.js").Passages} made
 */
const sectionMade = ({ title, passages }, lang, made) =>
  element(
    "section",
    {},
    element("h2", { textContent: title, lang }),
    ...passages.map(({ id }) => made.of(id)?.made ?? ""),
  );

// The text: its head, its sections with their passages, and after them the list of places.
import { element, outside } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { language, say } from "../../geodata/words/say.js";

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
    element("p", { className: "about" }, origin, ...originalLink(address)),
    ...whatStaysEnglish(language),
    otherPages(),
    element(
      "p",
      { className: "keys" },
      say("Highlights:"),
      " ",
      sample("place", say("location"), say("where something is")),
      sample("actor", say("actor"), say("who acts")),
    ),
    keyList,
  );

/**
 * A link to what the text retells, if it retells something.
 *
 * @param {string} address
 */
const originalLink = (address) => (address ? [" ", outside(address, say("Read the original")), "."] : []);

/**
 * What a reader of another language is told first: the text is not translated.
 *
 * @param {string} ofText the language of the text
 */
const whatStaysEnglish = (ofText) =>
  ofText === "en" && language() !== "en"
    ? [
        element("p", {
          className: "about",
          textContent: say("The text, the notes and the descriptions of data are in English."),
        }),
      ]
    : [];

/** Shown where the page has no navigation: on a phone, and in another site. */
const otherPages = () =>
  element(
    "p",
    { className: "about pages" },
    pageLink("corridor", {}, say("Corridor")),
    " · ",
    pageLink("timeline", {}, say("Timeline")),
    " · ",
    pageLink("coverage", {}, say("Coverage")),
  );

/**
 * @param {import("./sent.js").Manner} manner
 * @param {string} textContent
 * @param {string} title
 */
const sample = (manner, textContent, title) =>
  element("span", { className: "sample", textContent, title, dataset: { manner } });

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

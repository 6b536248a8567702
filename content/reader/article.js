// The text: its head, its sections with their passages, and after them the list of places and what is seldom wanted.
import { element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { articleHead } from "./article_head.js";

/** @typedef {import("./passages.js").Passages} Passages */

/**
 * @param {import("./known.js").Known} known
 * @param {import("./actions.js").Actions} act
 * @param {Passages} passages
 * @param {import("./article_head.js").Beginning & { keyList: HTMLElement, placeList: HTMLElement }} parts
 */
export const articleMade = (known, act, passages, { keyList, placeList, ...beginning }) => {
  const { language, origin, sections } = known.content;
  return element(
    "article",
    { className: "text" },
    articleHead(known, act, beginning),
    ...sections.map((section) => sectionMade(section, language, passages)),
    placeList,
    articleFoot(origin, keyList),
  );
};

/**
 * @param {import("./sent.js").Section} section
 * @param {string} lang
 * @param {Passages} made
 */
const sectionMade = ({ title, passages }, lang, made) =>
  element(
    "section",
    {},
    element("h2", { textContent: title, lang }),
    ...passages.map(({ id }) => made.of(id)?.made ?? ""),
  );

/**
 * @param {string} origin
 * @param {HTMLElement} keyList
 */
const articleFoot = (origin, keyList) =>
  element(
    "footer",
    {},
    element("h2", { textContent: say("About this text") }),
    element("p", { className: "about", textContent: origin }),
    keyList,
  );

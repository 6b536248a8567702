// The text: its head, its sections with their passages, and after them the list of places and what is seldom wanted.
import { element } from "../../geodata/page/element.js";
import { language, say } from "../../geodata/words/say.js";
import { articleHead } from "./article_head.js";

/** @typedef {import("./passages.js").Passages} Passages */

/**
 * @param {import("./known.js").Known} known
 * @param {import("./actions.js").Actions} act
 * @param {Passages} passages
 * @param {import("./article_head.js").Beginning & { keyList: HTMLElement, placeList: HTMLElement }} parts
 */
export const articleMade = (known, act, passages, { keyList, placeList, ...beginning }) => {
  const { downloads, language: ofText, origin, sections } = known.content;
  return element(
    "article",
    { className: "text" },
    articleHead(known, act, beginning),
    ...sections.map((section) => sectionMade(section, ofText, passages)),
    placeList,
    articleFoot(origin, downloads, keyList),
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
 * @param {import("./sent.js").Download[]} downloads
 * @param {HTMLElement} keyList
 */
const articleFoot = (origin, downloads, keyList) =>
  element(
    "footer",
    {},
    element("h2", { textContent: say("About this text") }),
    element("p", { className: "about", textContent: origin }),
    ...(downloads.length ? [downloadLine(downloads)] : []),
    keyList,
  );

/** @param {import("./sent.js").Download[]} downloads */
const downloadLine = (downloads) =>
  element(
    "p",
    { className: "about downloads" },
    say("Download:"),
    " ",
    ...downloads.flatMap((each, at) => (at ? [" · ", downloadLink(each)] : [downloadLink(each)])),
  );

/**
 * Names of places in a file are in the language of the interface.
 *
 * @param {import("./sent.js").Download} download
 */
const downloadLink = ({ title, address }) =>
  element("a", { href: `./${address}?lang=${language()}`, textContent: title, download: "" });

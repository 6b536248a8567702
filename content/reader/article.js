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
  const { language: ofText, sections } = known.content;
  return element(
    "article",
    { className: "text" },
    articleHead(known, act, beginning),
    sections.map((section) => sectionMade(section, ofText, passages)),
    placeList,
    articleFoot(known.content, keyList),
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
    passages.map(({ id }) => made.of(id)?.made ?? ""),
  );

/**
 * @param {import("./sent.js").ReaderContent} content
 * @param {HTMLElement} keyList
 */
const articleFoot = ({ origin, downloads, edition }, keyList) =>
  element(
    "footer",
    {},
    element("h2", { textContent: say("About this text") }),
    element("p", { className: "about", textContent: origin }),
    ...(edition ? [editionLine(edition)] : []),
    ...(downloads.length ? [downloadLine(downloads)] : []),
    keyList,
  );

/** @param {string} address */
const editionLine = (address) =>
  element(
    "p",
    { className: "about downloads" },
    downloadLink({ title: say("Save as one file"), address }, "chip"),
    " ",
    say("Text, map, notes and sources in an HTML file that needs no network."),
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
 * @param {string} [className]
 */
const downloadLink = ({ title, address }, className = "") =>
  element("a", { href: `./${address}?lang=${language()}`, textContent: title, download: "", className });

// The head of the text: what this is, of when and whose, three ways in, how to begin.
import { button, element, english, outside } from "../../geodata/page/element.js";
import { hasPage, pageLink } from "../../geodata/page/link.js";
import { shelfFold } from "../../geodata/page/shelf.js";
import { around, language, say } from "../../geodata/words/say.js";
import { isDisputed } from "./verdicts.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {{ hint: HTMLElement, preview: HTMLElement }} Beginning */

/**
 * @param {Known} known
 * @param {Actions} act
 * @param {Beginning} beginning
 */
export const articleHead = (known, act, { hint, preview }) => {
  const { content } = known;
  const { language: ofText, lead, title } = content;
  return element(
    "header",
    {},
    element("h1", { textContent: title, lang: ofText }),
    element("p", { className: "lead", textContent: lead }),
    factLine(content),
    ...whatStaysEnglish(ofText),
    otherPages(),
    waysIn(known, act),
    preview,
    hint,
    highlightKey(),
  );
};

/**
 * Of when the text is, whose it retells if it retells one, how well it was checked, and which texts there are besides.
 *
 * @param {import("./sent.js").ReaderContent} content
 */
const factLine = ({ address, cited: { publisher }, facts: [date, ...checked] }) => {
  const retold = publisher ? [around(say("retold from {publisher}"), { publisher: english(publisher) })] : [];
  const original = address ? [[outside(address, say("Read the original"))]] : [];
  const parts = [[date], ...retold, ...checked.map((fact) => [fact]), ...original];
  const line = parts.flatMap((part, at) => (at ? ["\u00a0· ", ...part] : part));
  return element("div", { className: "about facts" }, ...line, " ", ...shelfFold("", false));
};

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

/** Shown where the page has no navigation: in another site, in a saved file. */
const otherPages = () => {
  const pages = { corridor: say("Corridor"), timeline: say("Timeline"), coverage: say("Coverage") };
  const links = Object.entries(pages).flatMap(([page, name]) =>
    hasPage(page) ? [" · ", pageLink(page, {}, name)] : [],
  );
  return element("p", { className: "about other-pages" }, ...links.slice(1));
};

/**
 * @param {Known} known
 * @param {Actions} act
 */
const waysIn = (known, act) => {
  const disputed = known.order.find((id) => isDisputed(known.verdictOn(id)));
  const showDisputed = (/** @type {string} */ first) => {
    act.filterDisputed(true);
    act.goToPassage(first);
  };
  const ways = [
    ...(hasPage("corridor")
      ? [pageLink("corridor", {}, say("Follow the route"), { className: "chip" })]
      : []),
    ...(disputed ? [button("chip", say("Disputed claims"), () => showDisputed(disputed))] : []),
    button("chip", say("Find a country"), () => act.enterSearch()),
  ];
  return element("p", { className: "ways" }, ...ways);
};

const highlightKey = () =>
  element(
    "p",
    { className: "keys" },
    say("Highlighted names:"),
    " ",
    sample("place", say("location"), say("where something is")),
    sample("actor", say("actor"), say("who acts")),
  );

/**
 * @param {import("./sent.js").Manner} manner
 * @param {string} textContent
 * @param {string} title
 */
const sample = (manner, textContent, title) =>
  element("span", { className: "sample", textContent, title, dataset: { manner } });

// Offers a link and citations, to be copied: of a passage, or of the map with the places chosen.
import { bring } from "../../geodata/page/bring.js";
import { addressForOthers, isAddress } from "../../geodata/page/saved.js";
import { NOTHING } from "../../geodata/page/selection.js";
import { element } from "../../geodata/page/element.js";
import { language, say } from "../../geodata/words/say.js";
import { readerAddress } from "./address.js";
import { localDay, STYLES, stylesOffered } from "./citations.js";
import { copyButton } from "./copy_button.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

/** A link leads to the page itself, not to the frame in another site. */
const EMBEDDING = ["embed", "embed_options"];

/**
 * @param {string} passage
 * @param {Known} known
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const offerPassageCitation = (passage, known, chosen, act) => {
  const number = known.numberOf(passage);
  const part = say("passage {number}", { number });
  const cited = { ...known.content.cited, what: `passage ${number}`, part, key: passage };
  return offerCitation(cited, linkTo({ ...NOTHING, passage }, chosen), act);
};

/**
 * @param {string[]} places
 * @param {Known} known
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const offerMapCitation = (places, known, chosen, act) => {
  const names = places.map((id) => known.content.places[id].names.en);
  const part = say("map: {places}", { places: places.map((id) => known.nameOf(id)).join(", ") });
  const cited = { ...known.content.cited, what: `map with ${names.join(", ")}`, part, key: places.join("-") };
  return offerCitation(cited, linkTo({ ...NOTHING, places }, chosen), act);
};

/** @type {(selection: Selection, chosen: Chosen) => () => string} the link as it is when it is asked for */
const linkTo = (selection, chosen) => () => {
  const { onlyNamed } = chosen;
  return addressForOthers(readerAddress(selection, { onlyNamed, without: EMBEDDING }));
};

/**
 * @param {Omit<import("./citations.js").Cite, "link" | "today">} cited
 * @param {() => string} link
 * @param {Actions} act
 */
const offerCitation = (cited, link, act) => {
  if (!cited.file) return []; // no address leads others to it
  const summary = element("summary", { textContent: say("Cite") });
  const fold = element("details", { className: "cite" }, summary);
  const rows = element("div", { className: "citations", hidden: true });
  summary.addEventListener("click", () => {
    const cite = { ...cited, link: link(), today: localDay(new Date()) };
    const written = Object.entries(stylesOffered()).map(([style, write]) =>
      citationRow(style, write(cite), act),
    );
    rows.replaceChildren(...written);
    rows.hidden = fold.open; // it has not been opened yet
    if (!rows.hidden) bring(/** @type {HTMLElement} */ (rows.firstElementChild));
  });
  const copyLink = isAddress(link()) ? [copyButton(say("Copy link"), link, act)] : [];
  return [element("div", { className: "citing" }, ...copyLink, fold), rows];
};

/**
 * @param {string} style
 * @param {string} words
 * @param {Actions} act
 */
const citationRow = (style, words, act) =>
  element(
    "div",
    { className: "citation" },
    element("b", { textContent: style }),
    element("p", { textContent: words, lang: Object.hasOwn(STYLES, style) ? "en" : language() }),
    copyButton(say("Copy citation"), () => words, act),
  );

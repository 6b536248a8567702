// The shelf: which texts there are, which one is open, and the ways to the others.
import { asked, keepInAddress, shortened } from "./address.js";
import { element } from "./element.js";
import { pageLink } from "./link.js";
import { say, sayMany } from "../words/say.js";

/** @typedef {import("./sent.js").OnShelf} OnShelf */
/** @typedef {import("./sent.js").Shelf} Shelf */

/** @type {Shelf} */
let shelf = { open: "", texts: [] };
let missed = "";

/**
 * What an address calls a text: the first needs no name.
 *
 * @param {string} id
 * @param {Shelf} [of]
 */
export const textInAddress = (id, { texts } = shelf) => (id === texts[0]?.id ? "" : id);

/**
 * What an address asks for that is not open, since there is no such text.
 *
 * @param {string} search
 * @param {Shelf} of
 */
export const missedText = (search, { open }) => {
  const text = asked(search, "text").trim();
  return text.toLowerCase() === open ? "" : text;
};

/**
 * Keep which text is open, and put the address right: from here on links say the same.
 *
 * @param {Shelf} given
 */
export const openShelf = (given) => {
  shelf = given;
  missed = missedText(location.search, given);
  keepInAddress({ text: textInAddress(given.open) });
};

/** What is said of a text that the address asks for in vain; nothing where there is none such. */
export const missedTextInWords = () =>
  missed &&
  say("“{asked}” in the link is not a text here. The first text is open.", { asked: shortened(missed) });

/**
 * @param {string} id
 * @returns {OnShelf | undefined}
 */
export const textOf = (id) => shelf.texts.find((text) => text.id === id);

/** The title of the open text, for titles of pages; nothing for the first, which they are made for. */
export const openTitle = () => (textInAddress(shelf.open) ? (textOf(shelf.open)?.title ?? "") : "");

/**
 * A link to a text on a page, with what is chosen there.
 *
 * @param {string} id
 * @param {string} [page]
 * @param {Record<string, string>} [query]
 */
export const textLink = (id, page = "", query = {}) => {
  const { title = "", language = "" } = textOf(id) ?? {};
  return pageLink(page, { ...query, text: textInAddress(id) }, title, { lang: language });
};

/**
 * All texts, folded, each with its day and its length; nothing where there is one only.
 *
 * @param {string} page where the links lead
 * @param {boolean} [isNamed] whether the fold says which text is open: not where the page does
 * @returns {HTMLElement[]}
 */
export const shelfFold = (page, isNamed = true) => {
  const { texts } = shelf;
  if (texts.length < 2) return [];
  const number = sayMany("{number} text", "{number} texts", texts.length);
  const { title = "", language = "" } = textOf(shelf.open) ?? {};
  const opened = isNamed ? [element("span", { textContent: title, lang: language }), " · "] : [];
  const summary = element("summary", {}, ...opened, number);
  const rows = element("ul", {}, ...texts.map((text) => rowMade(text, page)));
  return [element("details", { className: "shelf" }, summary, rows)];
};

/**
 * @param {OnShelf} text
 * @param {string} page
 */
const rowMade = ({ id, date, passages }, page) => {
  const link = textLink(id, page);
  if (id === shelf.open) link.setAttribute("aria-current", "page");
  const length = sayMany("{number} passage", "{number} passages", passages);
  return element("li", {}, link, " ", element("small", { textContent: `${date} · ${length}` }));
};

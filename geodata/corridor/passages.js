// Links to the passages that mention places.
import { pageAddress } from "../page/address.js";
import { element } from "../page/element.js";
import { say } from "../words/say.js";
import { placeName } from "./names.js";

/** @typedef {import("./names.js").Content} Content */

/**
 * @param {Record<string, string>} query
 * @param {string} textContent
 * @param {Record<string, unknown>} [properties]
 */
export const readerLink = (query, textContent, properties = {}) =>
  element("a", { href: pageAddress("", query), target: "_self", textContent, ...properties });

/**
 * A list of places along the corridor, each with links to its passages.
 *
 * @param {Content} content
 * @param {string[]} ids
 */
export const passageList = (content, ids) =>
  element(
    "div",
    { className: "passages" },
    element("p", { textContent: say("Passages that mention it (dashed outline: implied)") }),
    element("ul", {}, ...ids.filter((id) => content.along[id]).map((id) => passagesOf(content, id))),
  );

/**
 * @param {Content} content
 * @param {string} id
 */
const passagesOf = (content, id) => {
  const name = placeName(content, id);
  const links = content.along[id].passages.map((link) => passageLink(link, name));
  return element("li", {}, `${name}: `, ...(links.length ? links : [say("no passage")]));
};

/**
 * @param {import("./sent.js").PassageLink} link
 * @param {string} place
 */
const passageLink = ({ passage, number, strength }, place) => {
  const values = { number, place };
  const told =
    strength === "named"
      ? say("Passage {number}: {place} named", values)
      : say("Passage {number}: {place} implied", values);
  const properties = { className: "chip", dataset: { strength }, "aria-label": told };
  return readerLink({ passage }, String(number), properties);
};

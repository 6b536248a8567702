// Links to the passages that mention places.
import { pageAddress } from "../page/address.js";
import { element } from "../page/element.js";
import { say, sayMany } from "../words/say.js";
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
 * Links to the passages that mention places; of what these lie in only how many there are, for they are the same all
 * along the route.
 *
 * @param {Content} content
 * @param {string[]} ids
 * @param {string[]} around
 */
export const passageList = (content, ids, around) => {
  const own = ids.filter((id) => content.along[id]?.passages.length);
  const title = own.length
    ? say("Passages that mention it (dashed outline: implied)")
    : say("No passage mentions these places.");
  const wholes = around.filter((id) => content.along[id]?.passages.length);
  return element(
    "div",
    { className: "passages" },
    element("p", { textContent: title }),
    element("ul", {}, ...own.map((id) => passagesOf(content, id))),
    ...(wholes.length ? [element("p", {}, ...wholes.map((id) => howMany(content, id)))] : []),
  );
};

/**
 * @param {Content} content
 * @param {string} id
 */
const passagesOf = (content, id) => {
  const name = placeName(content, id);
  return element("li", {}, `${name}: `, ...content.along[id].passages.map((link) => passageLink(link, name)));
};

/**
 * @param {Content} content
 * @param {string} id
 */
const howMany = (content, id) => {
  const { length } = content.along[id].passages;
  const words = sayMany("{place}: {number} passage", "{place}: {number} passages", length, {
    place: placeName(content, id),
  });
  return readerLink({ place: id }, words, { className: "whole" });
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

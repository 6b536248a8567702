// Links from one page to another: they keep the text, the languages and how the page is embedded. What a saved file has
// not stays words.
import { pageAddress } from "./address.js";
import { element } from "./element.js";

/**
 * @param {string} page
 * @param {Record<string, string>} query
 * @param {string} textContent
 * @param {Record<string, unknown>} [properties]
 */
export const pageLink = (page, query, textContent, properties = {}) => {
  const href = pageAddress(page, query);
  return href
    ? element("a", { href, target: "_self", textContent, ...properties })
    : element("span", { textContent });
};

/**
 * Whether there is such a page: a saved file has not all.
 *
 * @param {string} page
 */
export const hasPage = (page) => Boolean(pageAddress(page));

// What the address says of the reading, and the address that says it: ?place=russia,eu or ?passage=berlin, &only=named.
import { changed, fromAddress, inAddress, pageAddress, shortened } from "../../geodata/page/address.js";
import { element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/**
 * @param {string} search
 * @param {Parameters<typeof fromAddress>[1]} known
 */
export const readAddress = (search, known) => {
  const { selection, unknown } = fromAddress(search, known);
  const asked = shortened(unknown);
  const notice = say("The address asks for “{asked}”, which is neither a place nor a passage here.", {
    asked,
  });
  const onlyNamed = new URLSearchParams(search).get("only") === "named";
  return { selection, onlyNamed, notice: unknown && notice };
};

/**
 * @param {import("../../geodata/page/selection.js").Selection} selection
 * @param {boolean} [onlyNamed]
 * @param {string[]} [without] what the address is to leave out
 */
export const readerAddress = (selection, onlyNamed = false, without = []) => {
  const left = Object.fromEntries(without.map((name) => [name, ""]));
  return (
    location.pathname +
    changed(location.search, { ...inAddress(selection), only: onlyNamed ? "named" : "", ...left })
  );
};

/**
 * A link to another page.
 *
 * @param {string} page
 * @param {Record<string, string>} query
 * @param {string} textContent
 */
export const linkTo = (page, query, textContent) =>
  element("a", { href: pageAddress(page, query), target: "_self", textContent });

// What other texts say of a place: in how many passages they mention it, and the way there.
import { element } from "../../geodata/page/element.js";
import { textLink } from "../../geodata/page/shelf.js";
import { say } from "../../geodata/words/say.js";
import { placeCounts } from "./counts.js";

/** @typedef {import("./known.js").Known} Known */

/**
 * The texts that mention a place, the one that names it most often first.
 *
 * @param {string} place
 * @param {import("./sent.js").Elsewhere[]} texts
 */
export const mentionedIn = (place, texts) =>
  texts
    .filter(({ mentions }) => Object.hasOwn(mentions, place))
    .map(
      ({
        text,
        mentions: {
          [place]: [named, implied],
        },
      }) => ({ text, named, implied }),
    )
    .sort((a, b) => b.named - a.named || b.implied - a.implied);

/**
 * @param {string} place
 * @param {Known} known
 * @returns {HTMLElement[]} nothing where no other text mentions it
 */
export const elsewhereOf = (place, known) => {
  const found = mentionedIn(place, known.content.elsewhere);
  if (!found.length) return [];
  const rows = found.map(({ text, ...counts }) =>
    element("li", {}, textLink(text, "", { place }), " · ", placeCounts(counts)),
  );
  return [
    element("div", { className: "elsewhere" }, `${say("In other texts:")} `, element("ul", {}, ...rows)),
  ];
};

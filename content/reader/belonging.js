// What a place belongs to, in words: organisations, regions, the seas on which it lies, and whose seat it is.
import { element } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { around, say } from "../../geodata/words/say.js";
import { choosingLink } from "./piece.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./sent.js").Belonging} Belonging */
/** @typedef {import("./sent.js").Relation} Relation */

/** @type {Record<Relation, () => string>} */
const RELATIONS = {
  part: () => say("Part of: {places}."),
  shore: () => say("Lies on: {places}."),
  member: () => say("Member of: {places}."),
  seat: () => say("Seat of: {places}."),
  capital: () => say("Capital of: {places}."),
  government: () => say("Seat of the government of: {places}."),
};

/**
 * A sentence for each way of belonging; `written` makes the names in it.
 *
 * @param {string} place
 * @param {Known} known
 * @param {(whole: string) => Node | string} [written]
 * @returns {HTMLElement[]}
 */
export const belongingOf = (place, known, written = (whole) => known.nameOf(whole)) => {
  const byRelation = grouped(known.content.about[place].belongs, ({ relation }) => relation);
  return Object.entries(RELATIONS).flatMap(([relation, sentence]) => {
    const wholes = byRelation.get(relation) ?? [];
    const places = element(
      "span",
      {},
      ...wholes.flatMap((each, at) => [at ? ", " : "", ...named(each, written)]),
    );
    return wholes.length ? [element("span", {}, ...around(sentence(), { places }))] : [];
  });
};

/** @type {(belonging: Belonging, written: (whole: string) => Node | string) => (Node | string)[]} */
const named = ({ whole, role }, written) => (role ? [written(whole), ` (${role})`] : [written(whole)]);

/**
 * The same, folded, with links that select what the place belongs to; open where nothing else leads on.
 *
 * @param {string} place
 * @param {Known} known
 * @param {Actions} act
 * @returns {HTMLElement[]} nothing where it belongs to nothing
 */
export const belongingFold = (place, known, act) => {
  const sentences = belongingOf(place, known, (whole) =>
    choosingLink({ places: [whole] }, known.nameOf(whole), ({ add, again }) =>
      act.choose({ place: whole, add, again }),
    ),
  );
  if (!sentences.length) return [];
  const number = known.content.about[place].belongs.length;
  const textContent = say("Organisations, regions, seas: {number}", { number });
  const open = !known.linksTo(place).length;
  const rows = sentences.map((sentence) => element("p", { className: "note" }, sentence));
  return [element("details", { className: "record", open }, element("summary", { textContent }), ...rows)];
};

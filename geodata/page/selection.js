// The selection: places, or one passage, leg, event or cell. Every page chooses by these rules.

/**
 * At most one of them is filled.
 *
 * @typedef {object} Selection
 * @property {string[]} places ids; several are compared
 * @property {string} passage
 * @property {string} leg
 * @property {string} event
 * @property {string} cell a place and a heading, `georgia.balance`
 */

/**
 * What `reader:choose` says: one thing, or nothing to clear; `add` joins a place to those chosen or takes it out of
 * them, `toggle` deselects what is selected already, `again` (the second click of a double click) takes back what this
 * very choice has just changed.
 *
 * @typedef {Partial<Selection> & { place?: string, add?: boolean, toggle?: boolean, again?: boolean }} Choice
 */

/** @type {Selection} */
export const NOTHING = { places: [], passage: "", leg: "", event: "", cell: "" };
const SINGLE = /** @type {const} */ (["passage", "leg", "event", "cell"]);

/** @param {Selection} selection */
export const isNothing = (selection) => !selection.places.length && SINGLE.every((kind) => !selection[kind]);

/**
 * @param {Selection} one
 * @param {Selection} other
 */
export const isSame = (one, other) =>
  one.places.join() === other.places.join() && SINGLE.every((kind) => one[kind] === other[kind]);

/** @typedef {{ wanted: Selection, add: boolean, toggle: boolean, again: boolean }} Asked */

/**
 * Read a choice that came with an event, whoever sent it; nothing where what should be an id is none. A leg comes with
 * the route that it belongs to: the leg is meant.
 *
 * @param {unknown} detail
 * @returns {Asked | undefined}
 */
export const asChoice = (detail) => {
  const { place = "", places = place ? [place] : [], add, toggle, again, ...given } = Object(detail);
  const named = SINGLE.map((kind) => [kind, given[kind] ?? ""]);
  const ids = [place, ...(Array.isArray(places) ? places : [undefined]), ...named.map(([, id]) => id)];
  if (!ids.every((id) => typeof id === "string")) return undefined;
  const [single] = named.filter(([, id]) => id);
  const chosen = single ? { [single[0]]: single[1] } : { places: [...new Set(places.filter(Boolean))] };
  const [joins, toggles, isAgain] = [add, toggle, again].map((each) => each === true);
  return { wanted: { ...NOTHING, ...chosen }, add: joins, toggle: toggles, again: isAgain };
};

/**
 * What is chosen after a choice.
 *
 * @example choose({ ...NOTHING, places: ["iran"] }, { place: "iran", toggle: true }) // NOTHING
 * @param {Selection} selection
 * @param {Choice} choice
 * @param {Selection} [before] what was chosen before the last choice
 * @returns {Selection}
 */
export const choose = (selection, choice, before = selection) => {
  const asked = asChoice(choice);
  if (!asked) return selection;
  if (!asked.again) return after(selection, asked);
  return isSame(after(before, asked), selection) ? before : selection;
};

/**
 * @param {Selection} selection
 * @param {Asked} asked
 * @returns {Selection}
 */
const after = (selection, { wanted, add, toggle }) => {
  if (add && wanted.places.length === 1)
    return { ...NOTHING, places: withOrWithout(selection.places, wanted.places[0]) };
  return toggle && isSame(wanted, selection) ? NOTHING : wanted;
};

/**
 * @param {string[]} places
 * @param {string} place
 */
const withOrWithout = (places, place) =>
  places.includes(place) ? places.filter((id) => id !== place) : [...places, place];

/**
 * Go along a list and round its end; from before its beginning (-1) the first step back leads to the last.
 *
 * @example step(-1, -1, 5) // 4
 * @param {number} at
 * @param {number} by
 * @param {number} length
 */
export const step = (at, by, length) => ((at < 0 && by < 0 ? -1 : at + by) + length) % length;

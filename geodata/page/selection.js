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
 * them, `toggle` lets go what is chosen already.
 *
 * @typedef {Partial<Selection> & { place?: string, add?: boolean, toggle?: boolean }} Choice
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

/**
 * Read a choice that came with an event; whoever sent it, what is no id is left out. A leg comes with the route that
 * it belongs to: the leg is meant.
 *
 * @param {unknown} detail
 * @returns {{ wanted: Selection, add: boolean, toggle: boolean }}
 */
export const asChoice = (detail) => {
  const given = /** @type {Record<string, unknown>} */ (Object(detail));
  const text = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  const single = SINGLE.find((kind) => text(given[kind]));
  const listed = Array.isArray(given.places) ? given.places.filter((id) => text(id)) : [];
  const places = single ? [] : [...new Set(listed.length ? listed : [text(given.place)].filter(Boolean))];
  const wanted = { ...NOTHING, places, ...(single && { [single]: text(given[single]) }) };
  return { wanted, add: given.add === true, toggle: given.toggle === true };
};

/**
 * What is chosen after a choice.
 *
 * @example choose({ ...NOTHING, places: ["iran"] }, { place: "iran", toggle: true }) // NOTHING
 * @param {Selection} selection
 * @param {Choice} choice
 * @returns {Selection}
 */
export const choose = (selection, choice) => {
  const { wanted, add, toggle } = asChoice(choice);
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

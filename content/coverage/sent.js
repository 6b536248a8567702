// What the coverage page is sent, as sent.py gathers it.

/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("../../geodata/page/sent.js").Speech} Speech */

/**
 * @typedef {object} Heading
 * @property {string} id
 * @property {string} title
 * @property {boolean} opens
 * @property {string[]} passages
 */

/**
 * @typedef {object} Cell
 * @property {string[]} named
 * @property {string[]} implied
 */

/**
 * @typedef {object} Row
 * @property {string} place
 * @property {Record<string, Cell>} cells
 * @property {number} named
 * @property {number} implied
 */

/**
 * @typedef {object} Group
 * @property {string} title
 * @property {Row[]} rows
 */

/**
 * @typedef {object} Pair
 * @property {string[]} places
 * @property {string[]} passages
 */

/**
 * @typedef {object} LeftOut
 * @property {string} place
 * @property {string[]} why
 * @property {string[]} implied
 */

/**
 * @typedef {object} CoverageContent
 * @property {Speech} speech
 * @property {string} title
 * @property {Heading[]} headings
 * @property {Record<string, number>} numbers
 * @property {Group[]} groups
 * @property {Record<string, Record<string, string>>} reasons
 * @property {Pair[]} pairs
 * @property {LeftOut[]} left_out
 * @property {string[]} expected
 * @property {string[]} home_only
 * @property {string} home
 */

/**
 * The id of a cell, as it stands in the address.
 *
 * @param {string} place
 * @param {Heading} heading
 */
export const cellId = (place, { id }) => `${place}.${id}`;

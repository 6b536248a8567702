// Sources, as every page tells them.

/**
 * @typedef {object} Source
 * @property {string} title
 * @property {string} publisher
 * @property {string} date or, where it shows none, when it was read: in words
 * @property {string} certainty in words
 * @property {string} address
 */

/**
 * A source in words: what, whose, when, how sure.
 *
 * @param {Source} source
 */
export const sourceInWords = ({ title, publisher, date, certainty }) =>
  [title, publisher, date, certainty].join(", ");

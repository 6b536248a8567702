// What an edition is sent, as sent.py gathers it.

/**
 * @typedef {object} EditionContent
 * @property {Record<string, unknown>} text
 * @property {Record<string, unknown>} map
 * @property {Record<string, unknown>} places
 * @property {Record<string, unknown>} options
 */

/**
 * @typedef {object} MadeContent
 * @property {string} title
 * @property {string} name
 * @property {string} home
 */

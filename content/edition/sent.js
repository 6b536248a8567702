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

/**
 * What stands in a block of the file.
 *
 * @param {string} id
 */
export const textOfBlock = (id) => document.getElementById(id)?.textContent ?? "";

/** @returns {MadeContent} */
export const readMade = () => JSON.parse(textOfBlock("made"));

/**
 * Most of it is compressed, and written in letters.
 *
 * @returns {Promise<EditionContent>}
 */
export const readContent = () => {
  const bytes = Uint8Array.from(atob(textOfBlock("content")), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
};

// A page that was saved as one file has no other pages beside it, and where it lies no link leads others to it.

/**
 * What is said of it once, before it is shown.
 *
 * @typedef {object} Saved
 * @property {string} title of the whole
 * @property {string} name what a citation calls the file
 * @property {string} home the address of the app with the same text open; nothing where it is not known
 * @property {(page: string, query: Record<string, string>) => string} instead where in the file stands what another
 *   page has; nothing where it is left out
 */

/** @type {Saved | undefined} */
let saved;

/** @param {Saved} given */
export const beSaved = (given) => (saved = given);

export const savedTitle = () => saved?.title;

/**
 * Where a page is that the app has beside this one: nothing where this is a file without it.
 *
 * @param {string} page
 * @param {Record<string, string>} query
 * @param {string} address in the app
 */
export const whereIs = (page, query, address) => (saved ? saved.instead(page, query) : address);

/**
 * An address for others, of what this page shows at its own; in a file the app's, or where that is not known the name of
 * the file.
 *
 * @param {string} address
 * @param {{ href: string, protocol: string }} [here]
 */
export const addressForOthers = (address, here = location) => {
  const own = new URL(address, here.href);
  if (!saved || own.protocol.startsWith("http")) return own.href;
  if (!saved.home) return saved.name;
  const home = new URL(saved.home);
  for (const [name, value] of own.searchParams) home.searchParams.set(name, value);
  return home.href.replaceAll("%2C", ",");
};

/**
 * Whether that is an address, which leads there.
 *
 * @param {string} address
 */
export const isAddress = (address) => /^https?:/.test(address);

// Where in an edition stands what other pages have in the app, and what its own links select.

/**
 * @example instead("corridor", { leg: "aktau-baku" }) // "#leg-aktau-baku"
 * @param {string} page
 * @param {Record<string, string>} query
 * @returns {string} nothing for a page that is left out
 */
export const instead = (page, query) => {
  if (page === "corridor") return query.leg ? `#leg-${query.leg}` : "#corridor";
  if (page === "timeline") return query.event ? `#event-${query.event}` : "#timeline";
  return "";
};

const CHOOSES = /^#(passage|place)-([\w-]+)$/;

/**
 * What a link within the file selects.
 *
 * @example withoutHash("#passage-berlin") // { passage: "berlin" }
 * @param {string} hash
 * @returns {Record<string, string> | undefined} nothing where it leads elsewhere
 */
export const withoutHash = (hash) => {
  const [, kind, id] = CHOOSES.exec(hash) ?? [];
  return kind ? { [kind]: id } : undefined;
};

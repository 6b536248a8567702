// Which id is plainly meant by what stands in an address: written in another case, with spaces for hyphens, by a name.
import { plain } from "./plain.js";

/** @typedef {Pick<import("./sent.js").Place, "names" | "also" | "code">} Named */

/**
 * An id as it is, else an old id, else what is the same without case and signs, else a name or code of one place only.
 *
 * @example meantBy("Trans_Caspian/", new Set(["trans-caspian"])) // "trans-caspian"
 * @param {string} asked
 * @param {Set<string>} ids
 * @param {Record<string, string>} [aliases] ids by those that they had before
 * @param {Record<string, Named>} [places]
 * @returns {string} an id, or what was asked where nothing is plainly meant
 */
export const meantBy = (asked, ids, aliases = {}, places = {}) => {
  if (ids.has(asked)) return asked;
  if (Object.hasOwn(aliases, asked)) return aliases[asked];
  const wanted = plain(asked);
  if (!wanted) return asked;
  /** @param {string} text */
  const isMeant = (text) => plain(text) === wanted;
  const old = Object.keys(aliases).find(isMeant);
  const id = [...ids].find(isMeant) ?? (old && aliases[old]);
  if (id) return id;
  const called = [...ids].filter(
    (each) => Object.hasOwn(places, each) && namesOf(places[each]).some(isMeant),
  );
  return called.length === 1 ? called[0] : asked;
};

/** @param {Named} place */
const namesOf = ({ names, also, code }) => [...Object.values(names), ...also, code];

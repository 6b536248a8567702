// Finds places by any of their names, in any script, with or without diacritics: the best match first.
import { plain } from "./plain.js";

/** @typedef {{ id: string, names: Record<string, string>, also: string[] }} Named */

/** @typedef {{ id: string, spelling: string, key: string }} Found a place and the spelling by which it was found */

/**
 * @param {Named[]} places
 * @returns {(text: string) => Found[]}
 */
export const findPlaces = (places) => {
  const known = places.flatMap(({ id, names, also }) =>
    [...Object.values(names), ...also].map((spelling) => ({ id, spelling, key: plain(spelling) })),
  );
  return (text) => {
    const wanted = plain(text);
    if (!wanted) return [];
    /** @param {Found} found the whole name goes before its beginning, and that before another part of it */
    const rank = ({ key }) => (key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2);
    const hits = known.filter(({ key }) => key.includes(wanted));
    hits.sort((a, b) => rank(a) - rank(b) || a.key.length - b.key.length);
    /** @type {Map<string, Found>} */
    const best = new Map();
    for (const hit of hits) if (!best.has(hit.id)) best.set(hit.id, hit);
    return [...best.values()];
  };
};

// The address of the page: what is chosen stands in its query. It changes without a rerun.
import { isEmbedded } from "./embedded.js";
import { meantBy } from "./meant.js";
import { whereIs } from "./saved.js";
import { NOTHING, isNothing } from "./selection.js";

const ALWAYS_KEPT = ["text", "lang", "names", "embed", "embed_options"];
const LONGEST_SHOWN = 40;

/**
 * The search of an address with some of its values changed; what is empty is left out, commas stay readable.
 *
 * @example changed("?lang=ru&place=georgia", { place: "", passage: "berlin" }) // "?lang=ru&passage=berlin"
 * @param {string} search
 * @param {Record<string, string | undefined>} values
 */
export const changed = (search, values) => {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(values)) {
    const others = [...query].filter(([key]) => key !== name && key.toLowerCase() === name);
    for (const [key] of others) query.delete(key);
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const all = query.toString().replaceAll("%2C", ",");
  return all && `?${all}`;
};

/**
 * Write values into the address of a page. With `step` this is a step in the history, which Back undoes; the next step
 * takes the place of a `isSpare` one. A page that another site embeds takes no steps: Back belongs to that site.
 *
 * @param {Record<string, string | undefined>} values
 * @param {{ step?: boolean, isSpare?: boolean, page?: Window }} [how]
 */
export const keepInAddress = (values, { step = false, isSpare = false, page = window } = {}) => {
  const { pathname, search } = page.location;
  const now = changed(search, values);
  if (now === changed(search, {})) return;
  const { history } = page;
  const state = { ...history.state, isSpare };
  const isStep = step && !history.state?.isSpare && !isEmbedded(page);
  try {
    history[isStep ? "pushState" : "replaceState"](state, "", pathname + now);
  } catch {
    // a saved file that something else than a browser opens may have no address of its own
  }
};

/**
 * What an address says under a name, which may be written in another case.
 *
 * @param {string} search
 * @param {string} name
 */
export const asked = (search, name) =>
  [...new URLSearchParams(search)].find(([key]) => key.toLowerCase() === name)?.[1] ?? "";

/**
 * What an address says of the text that is open, the languages and how the page is embedded. All else is left out: a link that someone
 * shares carries nothing by which others follow readers.
 *
 * @param {string} search
 * @returns {string}
 */
export const alwaysKept = (search) =>
  changed("", Object.fromEntries(ALWAYS_KEPT.map((name) => [name, asked(search, name)])));

/**
 * The address of a page beside this one: it keeps text, languages and how it is embedded, and nothing that is chosen.
 * In a file that was saved it leads to what stands in its stead, or is empty.
 *
 * @param {string} page
 * @param {Record<string, string>} [query]
 * @param {string} [search]
 */
export const pageAddress = (page, query = {}, search = location.search) => {
  return whereIs(page, query, `./${page}${changed(alwaysKept(search), query)}`);
};

/**
 * What a selection is in an address.
 *
 * @param {import("./selection.js").Selection} selection
 * @returns {Record<string, string>}
 */
export const inAddress = ({ places, passage, leg, event, cell }) => ({
  place: places.join(),
  passage,
  leg,
  event,
  cell,
});

/**
 * Read what an address asks for: a passage before places, of those that are known. `unknown` is the first that is not.
 *
 * @example fromAddress("?place=georgia", { places: new Set(["georgia"]) }).selection.places // ["georgia"]
 * @param {string} search
 * @param {Partial<Record<"places" | "passages" | "legs" | "events" | "cells", Set<string>>> & {
 *   aliases?: { places?: Record<string, string>, passages?: Record<string, string> },
 *   named?: Record<string, import("./meant.js").Named> }} known
 * @returns {{ selection: import("./selection.js").Selection, unknown: string }}
 */
export const fromAddress = (search, { aliases = {}, named = {}, ...known }) => {
  /** @type {(name: string, kind: "places" | "passages" | "legs" | "events" | "cells") => string[]} */
  const idsIn = (name, kind) => {
    const ids = known[kind];
    if (!ids) return [];
    const renamed = kind === "places" || kind === "passages" ? aliases[kind] : undefined;
    const all = asked(search, name).split(",").filter(Boolean);
    return [...new Set(all.map((id) => meantBy(id, ids, renamed, kind === "places" ? named : undefined)))];
  };
  const wanted = {
    passages: idsIn("passage", "passages"),
    places: idsIn("place", "places"),
    legs: idsIn("leg", "legs"),
    events: idsIn("event", "events"),
    cells: idsIn("cell", "cells"),
  };
  const kinds = /** @type {(keyof typeof wanted)[]} */ (Object.keys(wanted));
  const missing = kinds.flatMap((kind) => wanted[kind].filter((id) => !known[kind]?.has(id)));
  /** @type {(kind: keyof typeof wanted) => string[]} */
  const found = (kind) => wanted[kind].filter((id) => known[kind]?.has(id));
  const [passage = ""] = found("passages");
  const [leg = ""] = found("legs");
  const [event = ""] = found("events");
  const [cell = ""] = found("cells");
  const one = { ...NOTHING, passage, leg, event, cell };
  return {
    selection: isNothing(one) ? { ...NOTHING, places: found("places") } : one,
    unknown: missing[0] ?? "",
  };
};

/** What controls, turns the direction of writing, or is nothing: it would show other words than there are. */
const UNSEEN = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * What someone has named, as all can see it: a link or a file may come from anybody.
 *
 * @param {string} text
 */
export const seenText = (text) => text.replace(UNSEEN, "");

/**
 * What someone typed into the address, short enough to be said.
 *
 * @param {string} text
 */
export const shortened = (text) => {
  const seen = seenText(text);
  return seen.length <= LONGEST_SHOWN ? seen : `${seen.slice(0, LONGEST_SHOWN)}…`;
};

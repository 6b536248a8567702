// The address of the page: what is chosen stands in its query. It changes without a rerun.
import { NOTHING, isNothing } from "./selection.js";

const ALWAYS_KEPT = ["lang", "names", "embed", "embed_options"];
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
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const all = query.toString().replaceAll("%2C", ",");
  return all && `?${all}`;
};

/**
 * Write values into the address of a page. With `step` this is a step in the history, which Back undoes.
 *
 * @param {Record<string, string | undefined>} values
 * @param {{ step?: boolean, page?: Window }} [how]
 */
export const keepInAddress = (values, { step = false, page = window } = {}) => {
  const { pathname, search } = page.location;
  const now = changed(search, values);
  if (now === changed(search, {})) return;
  const address = pathname + now;
  if (step) page.history.pushState(page.history.state, "", address);
  else page.history.replaceState(page.history.state, "", address);
};

/**
 * The address of a page beside this one: it keeps the languages and how it is embedded, and nothing that is chosen.
 *
 * @param {string} page
 * @param {Record<string, string>} [query]
 * @param {string} [search]
 */
export const pageAddress = (page, query = {}, search = location.search) => {
  const kept = [...new URLSearchParams(search)].filter(([name]) => ALWAYS_KEPT.includes(name));
  return `./${page}${changed("", { ...Object.fromEntries(kept), ...query })}`;
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
 *   aliases?: { places?: Record<string, string>, passages?: Record<string, string> } }} known
 * @returns {{ selection: import("./selection.js").Selection, unknown: string }}
 */
export const fromAddress = (search, { aliases = {}, ...known }) => {
  const query = new URLSearchParams(search);
  /** @type {(name: string, kind: "places" | "passages" | "legs" | "events" | "cells") => string[]} */
  const asked = (name, kind) => {
    const renamed = new Map(
      Object.entries((kind === "places" || kind === "passages" ? aliases[kind] : undefined) ?? {}),
    );
    const ids = known[kind] ? (query.get(name) ?? "").split(",").filter(Boolean) : [];
    return [...new Set(ids.map((id) => (known[kind]?.has(id) ? id : (renamed.get(id) ?? id))))];
  };
  const wanted = {
    passages: asked("passage", "passages"),
    places: asked("place", "places"),
    legs: asked("leg", "legs"),
    events: asked("event", "events"),
    cells: asked("cell", "cells"),
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

/**
 * What someone typed into the address, short enough to be said.
 *
 * @param {string} text
 */
export const shortened = (text) => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);

// What the address says of the reading, and the address that says it: ?place=russia,eu or ?passage=berlin, &only=named.
import { element } from "../geodata/element.js";
import { say, shortened, beside } from "../geodata/say.js";

export const NOTHING = { places: [], passage: "" };

export const isNothing = ({ places, passage }) => !places.length && !passage;

export const isSame = (one, other) => one.passage === other.passage && one.places.join() === other.places.join();

// known: sets of the ids of places and passages, and aliases, which give an old id its new one.
export const fromAddress = (search, { places, passages, aliases }) => {
  const query = new URLSearchParams(search);
  const asked = (key) => (query.get(key) ?? "").split(",").filter(Boolean).map((id) => aliases.get(id) ?? id);
  const wanted = { places: [...new Set(asked("place"))], passage: asked("passage")[0] ?? "" };
  const unknown = [wanted.passage].filter((id) => id && !passages.has(id)).concat(wanted.places.filter((id) => !places.has(id)))[0];
  const passage = passages.has(wanted.passage) ? wanted.passage : "";
  return {
    selection: { passage, places: passage ? [] : wanted.places.filter((id) => places.has(id)) },
    onlyNamed: query.get("only") === "named",
    notice: unknown === undefined ? "" : say("The address asks for “{asked}”, which is neither a place nor a passage here.", { asked: shortened(unknown) }),
  };
};

export const toAddress = ({ places, passage }, onlyNamed, without = []) => {
  const query = new URLSearchParams(location.search);
  for (const key of ["place", "passage", "only", ...without]) query.delete(key);
  const parts = [query.toString(), places.length && `place=${places.join()}`, passage && `passage=${passage}`, onlyNamed && "only=named"];
  const all = parts.filter(Boolean).join("&");
  return `${location.pathname}${all ? `?${all}` : ""}`;
};

export const goTo = (page, query, textContent) => element("a", { href: beside(page, query), target: "_self", textContent });

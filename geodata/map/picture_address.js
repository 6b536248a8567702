// The address at which the server draws a picture of the map as it is seen.

/** @typedef {import("./sent.js").Edges} Edges */

/**
 * @typedef {object} Seen what is seen of the map
 * @property {string} page the path of the page on which it stands
 * @property {string} search of its address
 * @property {string} language of the interface
 * @property {string} names the language of the names
 * @property {string} theme
 * @property {Edges} edges
 * @property {{ x: number, y: number }} size in pixels
 * @property {import("./lighting.js").Light} light
 * @property {string[]} corridors that are ticked
 * @property {string} members the organisation whose members are hatched
 * @property {boolean} hasDisputed
 * @property {string[]} mentioned places
 */

const PICTURE = "picture/map.svg";
const PAGES = ["corridor", "timeline", "own"]; // with a map, besides the first
const KEPT = ["text", "place", "passage", "leg", "event", "from", "to", "by", "only"];
const SIZES = { least: 320, most: 2000 }; // pixels

/**
 * The width at which a picture is asked for: that of the map, unless it is very small or very large.
 *
 * @param {{ x: number, y: number }} size
 */
export const widthFor = ({ x, y }) => {
  const smaller = Math.min(1, SIZES.most / x, SIZES.most / y);
  return Math.round(Math.max(x * smaller, SIZES.least));
};

/**
 * @param {Seen} seen
 * @returns {string} relative to the page
 */
export const pictureAddress = (seen) => {
  const { places = {}, manners = {}, legs = [], stops = [], reading = "" } = seen.light;
  const search = new URLSearchParams(seen.search);
  const page = seen.page.split("/").findLast(Boolean) ?? "";
  /** @param {(id: string) => boolean} isWanted */
  const ids = (isWanted) => Object.keys(places).filter(isWanted).join();
  /** @param {string} manner */
  const named = (manner) =>
    ids((id) => places[id] === "named" && (manners[id] || "place").split(" ").includes(manner));
  const { west, south, east, north } = seen.edges;
  const isOwn = page === "own"; // a text that the server does not know
  const values = {
    ...Object.fromEntries(KEPT.map((name) => [name, search.get(name) ?? ""])),
    ...(reading ? { passage: reading } : {}), // nothing is selected then: what is lit is of the passage being read
    page: PAGES.includes(page) ? page : "",
    lang: seen.language,
    names: seen.names,
    theme: seen.theme,
    bounds: [west, south, east, north].map((edge) => edge.toFixed(4)).join(),
    width: String(widthFor(seen.size)),
    actors: named("actor"),
    implied: ids((id) => places[id] === "implied"),
    legs: legs.join(),
    stops: stops.join(),
    corridors: seen.corridors.join(),
    members: seen.members,
    disputed: seen.hasDisputed ? "" : "no",
    mentioned: isOwn ? seen.mentioned.join() : "",
  };
  const said = Object.entries(values).filter(([, value]) => value);
  const query = new URLSearchParams([...said, ["named", named("place")]]); // said even where it is empty
  return `${PICTURE}?${query.toString().replaceAll("%2C", ",")}`;
};

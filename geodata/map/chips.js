// Buttons below the map for what is wider than a country.
import { button, element } from "../page/element.js";
import { say } from "../words/say.js";

/** @typedef {import("../page/sent.js").Place} Place */

const IN_ORDER = ["route", "country", "territory", "organisation", "region", "city"];

/**
 * Names that are short enough for a button, where a place has one.
 *
 * @param {string} id
 * @param {string} route the main corridor
 * @returns {string | undefined}
 */
const shortName = (id, route) => {
  if (id === route) return say("Middle Corridor");
  /** @type {Record<string, string>} */
  const short = { cis: say("CIS"), eu: say("EU"), osce: say("OSCE"), ots: say("OTS"), un: say("UN") };
  return Object.hasOwn(short, id) ? short[id] : undefined;
};

/**
 * The places that have a button: mentioned, and without a shape that can be clicked: the
 * route, states, organisations, regions, towns.
 *
 * @param {string[]} ids in the order of drawing
 * @param {Record<string, Place>} places
 * @param {Record<string, unknown>} drawn
 */
export const withButton = (ids, places, drawn) =>
  ids
    .filter((id) => places[id].type === "region" || !Object.hasOwn(drawn, id))
    .filter((id) => places[id].named + places[id].implied > 0)
    .sort((a, b) => IN_ORDER.indexOf(places[a].type) - IN_ORDER.indexOf(places[b].type));

/**
 * @param {object} given
 * @param {string[]} given.ids
 * @param {string} given.route the main corridor
 * @param {import("./names.js").Names} given.names
 * @param {import("./choosing.js").Choosing} given.choosing
 * @returns {{ bar: HTMLElement, buttons: Map<string, HTMLElement> }}
 */
export const offerChips = ({ ids, route, names, choosing }) => {
  /** @param {string} id */
  const chip = (id) => {
    const name = names.of(id);
    const short = shortName(id, route);
    const title = short ? `${short}: ${name}` : name;
    const choose = (/** @type {MouseEvent} */ click) => choosing.place(id, click);
    return button("chip", short ?? name, choose, {
      title,
      "aria-label": title,
      "aria-pressed": "false",
      dataset: { chip: id },
    });
  };
  const buttons = new Map(ids.map((id) => [id, chip(id)]));
  const label = say("Regions and organisations");
  const heading = element("span", { className: "chips-heading", textContent: label });
  const bar = element("nav", { className: "chips", "aria-label": label }, heading, ...buttons.values());
  return { bar, buttons };
};

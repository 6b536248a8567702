// Which events are lit by what is chosen, and what lights on the map.
import { nameOf } from "../../geodata/page/sent.js";
import { isMark } from "./sent.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */
/** @typedef {import("./sent.js").Manner} Manner */
/** @typedef {import("./sent.js").TimelineEvent} TimelineEvent */

/**
 * The chosen event, or those that mention one of the selected places.
 *
 * @param {TimelineEvent[]} events
 * @param {Selection} selection
 */
export const litEvents = (events, { event, places }) =>
  events.filter((each) => (event ? each.id === event : each.places.some((place) => places.includes(place))));

/**
 * What `reader:light` says: the places of the chosen event, each as the event mentions it, or the selected places.
 *
 * @param {TimelineEvent[]} events
 * @param {Selection} selection
 */
export const lightOf = (events, { event, places: chosen }) => {
  const shown = events.find(({ id }) => id === event);
  const places = shown?.places ?? chosen;
  return {
    /** @type {Record<string, Strength>} */
    places: Object.fromEntries(places.map((place) => [place, "named"])),
    manners: shown ? Object.fromEntries(places.map((place) => [place, mannersOf(shown, place)])) : {},
    chosen,
    frame: places.length > 0,
  };
};

/**
 * The day of the chosen event, and where it was.
 *
 * @param {{ events: TimelineEvent[], places: Record<string, import("../../geodata/page/sent.js").Place> }} content
 * @param {Selection} selection
 */
export const headingOfEvent = ({ events, places }, { event }) => {
  const shown = events.find(({ id }) => id === event);
  if (!shown) return "";
  return [shown.date, ...shown.places.map((place) => nameOf(places[place]))].join(" · ");
};

/**
 * @param {TimelineEvent} event
 * @param {string} place
 */
const mannersOf = ({ pieces }, place) => {
  const marks = pieces.filter(isMark).filter((mark) => mark.place === place);
  return [...new Set(marks.map(({ manner }) => manner))].join(" ");
};

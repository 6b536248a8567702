// One name on the map: what it names, where it belongs, how wide it is.
import { element } from "../page/element.js";
import { classesOf, isLand, isQuiet } from "./areas.js";
import { isNatural } from "./features.js";
import { isFar } from "./sent.js";
import { isTown, townRadius } from "./towns.js";

/** @typedef {import("../page/sent.js").Kind} Kind */

/**
 * @typedef {object} Label
 * @property {string} place
 * @property {Kind} type
 * @property {number} weight how early it is named: 0 for the subject, then as the place is sent
 * @property {string} country in which a town lies
 * @property {boolean} isTight whether it names a country of the route that has hardly room for it, as it is drawn now
 * @property {boolean} isBeside whether it stands beside a symbol, not on an area
 * @property {boolean} isQuiet whether it names nature off the route that no passage mentions
 * @property {L.LatLng} home where the name stands if it can
 * @property {L.Marker} marker
 * @property {HTMLElement} text
 * @property {import("./placing.js").Size} size
 */

/** @typedef {import("./areas.js").Drawing} Drawing */

/**
 * @typedef {Drawing & { names: import("./names.js").Names, choosing: import("./choosing.js").Choosing }} LabelDrawing
 */

/**
 * Whether a name is one of nature off the route that no passage mentions.
 *
 * @param {import("../page/sent.js").Place} place
 * @param {{ weight: number }} rank
 */
export const isUnnamed = (place, { weight }) => isNatural(place) && weight > 2 && isQuiet(place);

/**
 * @param {LabelDrawing} drawing
 * @param {string} place
 * @returns {Label}
 */
export const labelOf = ({ map, content, places, panes, names, choosing }, place) => {
  const { type } = places[place];
  const { longitude, latitude, weight, country } = content.drawn[place];
  const rank = [
    ...(place === content.subject ? ["subject"] : weight > 2 ? ["aside"] : []),
    ...(isFar({ weight }) ? ["far"] : []),
  ];
  const className = ["label", ...classesOf(places[place]), place, ...rank].join(" ");
  const text = element("span", { className, textContent: names.of(place) });
  text.addEventListener("click", (event) => {
    event.stopPropagation(); // else the map below hears it as a click on nothing
    choosing.place(place, event);
  });
  text.addEventListener("mouseenter", () => choosing.preview(place));
  text.addEventListener("mouseleave", () => choosing.preview(""));
  const home = L.latLng(latitude, longitude);
  const icon = L.divIcon({ html: text, iconSize: [0, 0], className: "" });
  const marker = L.marker(home, { pane: panes.labels.pane, icon, interactive: false, keyboard: false });
  const isBeside = isTown(places[place]);
  const size = { width: 0, height: 0 };
  const first = place === content.subject ? 0 : weight;
  return {
    place,
    type,
    weight: first,
    country,
    isTight: false,
    isBeside,
    isQuiet: isUnnamed(places[place], { weight }),
    home,
    marker: marker.addTo(map),
    text,
    size,
  };
};

/** @param {HTMLElement} text */
export const sizeOf = (text) => {
  const { width, height } = text.getBoundingClientRect();
  return { width, height };
};

/**
 * What others must know of a name, or of the symbol that it names.
 *
 * @param {Label} label
 * @param {boolean} isFirst whether it must find a place
 * @param {number} zoom
 * @returns {import("./crowd.js").Naming}
 */
export const namingOf = ({ type, weight, isBeside, isTight }, isFirst, zoom) => ({
  weight,
  isBeside,
  isTight,
  isFirst,
  isFar: isFar({ weight }),
  isOnLand: isLand(type),
  radius: isBeside ? townRadius({ weight }, type, zoom) : 0,
});

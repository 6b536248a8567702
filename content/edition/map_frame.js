// The map of an edition: drawn in a frame, as in the app, by the same script. The page has put into the frame's window
// what is drawn, and Leaflet has run.
import { drawMap } from "../../geodata/map/map.js";

/** @typedef {import("../../geodata/map/sent.js").MapContent & { places: import("../../geodata/map/atlas.js").Places }} MapSent */

const { options, content } = /** @type {Window & { drawn: { options: L.MapOptions, content: MapSent } }} */ (
  /** @type {unknown} */ (window)
).drawn;
const map = L.map("map_div", { center: [0, 0], zoom: 1, ...options });
Object.assign(window, { map }); // for whoever looks into it from outside, as in the app
drawMap(map, content);

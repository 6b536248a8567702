// The map goes round the world: whatever is drawn is drawn where it lies nearest to the middle of the view, so that no edge
// is ever seen. Longitudes may be any number; what differs by 360 is one place.
import { together } from "./edges.js";

/** @typedef {import("./sent.js").Edges} Edges */

/**
 * By how many degrees a longitude must be turned to lie nearest to another.
 *
 * @example turnTo(-172, 100) // 360
 * @param {number} longitude
 * @param {number} middle
 */
export const turnTo = (longitude, middle) => 360 * Math.round((middle - longitude) / 360);

/**
 * Edges where they lie nearest to a longitude.
 *
 * @param {Edges} edges
 * @param {number} middle
 * @returns {Edges}
 */
export const turned = (edges, middle) => {
  const turn = turnTo((edges.west + edges.east) / 2, middle);
  return { ...edges, west: edges.west + turn, east: edges.east + turn };
};

/**
 * The edges of all of them together, the narrow way round; nothing where there are none.
 *
 * @param {Edges[]} all
 * @returns {Edges | undefined}
 */
export const togetherRound = (all) => {
  const ways = all.map(({ west }) => together(all.map((each) => eastOf(each, west))));
  return ways.sort((a, b) => widthOf(a) - widthOf(b))[0];
};

/**
 * Edges that begin at a longitude or east of it, in the round that begins there.
 *
 * @param {Edges} edges
 * @param {number} start
 * @returns {Edges}
 */
const eastOf = (edges, start) => {
  const turn = -360 * Math.floor((edges.west - start) / 360);
  return { ...edges, west: edges.west + turn, east: edges.east + turn };
};

/** @param {Edges | undefined} edges */
const widthOf = (edges) => (edges ? edges.east - edges.west : Infinity);

/**
 * Keep everything on the map nearest to the middle of its view, from the first view on.
 *
 * @param {L.Map} map
 */
export const goRound = (map) => {
  let isViewed = false;
  const turn = (/** @type {L.Layer} */ layer) => turnLayer(layer, map.getCenter().lng);
  map.on("moveend", () => {
    isViewed = true;
    map.eachLayer(turn);
  });
  map.on("layeradd", ({ layer }) => {
    if (isViewed) turn(layer);
  });
};

/**
 * @param {L.Layer} layer
 * @param {number} middle
 */
const turnLayer = (layer, middle) => {
  if (layer instanceof L.Polygon) turnPolygons(layer, middle);
  else if (layer instanceof L.Polyline) turnLine(layer, middle);
  else if (layer instanceof L.CircleMarker || layer instanceof L.Marker) turnPoint(layer, middle);
};

/**
 * @param {L.CircleMarker | L.Marker} point
 * @param {number} middle
 */
const turnPoint = (point, middle) => {
  const { lat, lng } = point.getLatLng();
  const by = turnTo(lng, middle);
  if (by) point.setLatLng([lat, lng + by]);
};

/**
 * A line goes round as a whole.
 *
 * @param {L.Polyline} line
 * @param {number} middle
 */
const turnLine = (line, middle) => {
  const by = turnTo(line.getBounds().getCenter().lng, middle);
  if (by) line.setLatLngs(moved(line.getLatLngs(), by));
};

/** The middle of each ring, which is another array once it is turned. @type {WeakMap<L.LatLng[], number>} */
const middles = new WeakMap();

/** @param {L.LatLng[]} ring */
const middleOfRing = (ring) => {
  const known = middles.get(ring);
  if (known !== undefined) return known;
  const middle = L.latLngBounds(ring).getCenter().lng;
  middles.set(ring, middle);
  return middle;
};

/**
 * Of an area each part goes round by itself: an island may lie on the other side.
 *
 * @param {L.Polygon} area
 * @param {number} middle
 */
const turnPolygons = (area, middle) => {
  const polygons = /** @type {L.LatLng[][][]} */ (area.getLatLngs());
  const turns = polygons.map(([outer]) => turnTo(middleOfRing(outer), middle));
  if (!turns.some(Boolean)) return;
  area.setLatLngs(polygons.map((polygon, at) => (turns[at] ? moved(polygon, turns[at]) : polygon)));
};

/**
 * @template {unknown} Points points, or lists of such, in lists
 * @param {Points} points
 * @param {number} by
 * @returns {Points}
 */
const moved = (points, by) => {
  if (Array.isArray(points)) return /** @type {Points} */ (points.map((each) => moved(each, by)));
  const { lat, lng } = /** @type {L.LatLng} */ (points);
  return /** @type {Points} */ (L.latLng(lat, lng + by));
};

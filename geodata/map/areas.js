// Draws countries, seas and regions, and the ground that they lie on.
import { polygonsOf } from "./sent.js";

/** @typedef {import("./sent.js").MapContent} MapContent */

/** @typedef {import("../page/sent.js").Place} Place */

/**
 * @typedef {object} Drawing what areas are drawn with
 * @property {L.Map} map
 * @property {MapContent} content
 * @property {Record<string, Place>} places
 * @property {ReturnType<typeof import("./panes.js").makePanes>} panes
 * @property {import("./shapes.js").Shapes} shapes
 * @property {import("./answers.js").Answers} answers
 * @property {import("./keyboard.js").Stops} stops
 */

/**
 * Whether a place is one whose shape is its own area, which can be clicked.
 *
 * @param {Place} place
 */
export const isArea = ({ type }) => isLand(type) || type === "sea" || type === "lake";

/**
 * Whether a kind of place is one that has an outline on land.
 *
 * @param {Place["type"]} type
 */
export const isLand = (type) => type === "country" || type === "territory";

/**
 * The classes of what is drawn or written for a place: a territory looks as a country does.
 *
 * @param {Place} place
 */
export const classesOf = ({ type }) => (type === "territory" ? ["country", type] : [type]);

/**
 * Whether no passage mentions a place: it is drawn as the ground is.
 *
 * @param {Place} place
 */
export const isQuiet = ({ named, implied }) => named + implied === 0;

/** @param {Drawing} drawing */
export const drawAreas = (drawing) => {
  const { map, content, panes } = drawing;
  drawGround(map, content.backdrop, { ...panes.land, className: "backdrop" });
  drawGround(map, content.lakes, { ...panes.water, className: "lake" });
  for (const id of Object.keys(content.areas)) drawArea(drawing, id);
};

/**
 * @param {L.Map} map
 * @param {MapContent["lakes"]} ground
 * @param {L.PathOptions} looks
 */
const drawGround = (map, ground, looks) => {
  for (const outline of Object.values(ground))
    L.polygon(polygonsOf(outline), { ...looks, interactive: false }).addTo(map);
};

/**
 * @param {Drawing} drawing
 * @param {string} id
 */
const drawArea = ({ content, places, panes, shapes, answers, stops }, id) => {
  const place = places[id];
  const pane = !isArea(place) ? panes.wide : isLand(place.type) ? panes.land : panes.water;
  const className = [
    ...classesOf(place),
    id,
    ...(isQuiet(place) ? ["quiet"] : []),
    ...(id === content.subject ? ["subject"] : []),
  ].join(" ");
  const area = L.polygon(polygonsOf(content.areas[id]), { ...pane, interactive: isArea(place), className });
  const path = shapes.add(id, area);
  if (!isArea(place)) return;
  answers.place(id, area);
  stops.add(path, id, content.drawn[id] ?? middleOf(area));
};

/**
 * Where the keyboard takes a shape to be that has no point of its own.
 *
 * @param {L.Polyline | L.Polygon} shape that is on the map
 */
export const middleOf = (shape) => {
  const { lng, lat } = shape.getBounds().getCenter();
  return { longitude: lng, latitude: lat };
};

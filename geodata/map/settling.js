// Where the names of countries and seas stand: at home if they are all seen there, else where the area is seen, nearest
// to home.
import { apart, boxAt, isInside, isWithin, pointsAllOver, sidesOn } from "./placing.js";

/** @typedef {import("./labels.js").Label} Label */

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @typedef {import("./placing.js").Box} Box */

const EDGE = 6; // pixels between the name of an area and the edge of the view
const LOOKED_AT = [-0.4, 0, 0.4]; // parts of a name, from its middle, that must stand on the area

/**
 * @param {L.Map} map
 * @param {Label[]} labels of areas
 * @param {import("./shapes.js").Shapes} shapes
 */
export const settle = (map, labels, shapes) => {
  const controls = [...map.getContainer().querySelectorAll(".leaflet-control")];
  const covered = controls.map((made) => made.getBoundingClientRect());
  /** @param {Box} box */
  const isFree = (box) =>
    isInside(box, map.getSize(), EDGE) && covered.every((control) => apart(box, control));
  for (const label of labels) {
    const at = map.latLngToContainerPoint(label.home);
    const isHome = isFree(centredBox(label, at));
    const seen = isHome ? undefined : seenAt(map, label, shapes.of(label.place)[0], isFree);
    label.isOutside = !isHome && !seen;
    label.marker.setLatLng(seen ? map.containerPointToLatLng([seen.x, seen.y]) : label.home);
  }
};

/**
 * @param {Label} label
 * @param {Pixel} at
 */
const centredBox = ({ size }, at) => boxAt(at, sidesOn(size)[0], size);

/**
 * @param {L.Map} map
 * @param {Label} label
 * @param {import("./shapes.js").Shape | undefined} area
 * @param {(box: Box) => boolean} isFree
 * @returns {Pixel | undefined}
 */
const seenAt = (map, label, area, isFree) => {
  if (!(area instanceof L.Polygon) || !area.getBounds().intersects(map.getBounds())) return undefined;
  const polygons = /** @type {L.LatLng[][][]} */ (area.getLatLngs());
  const rings = polygons.flat().map((ring) => ring.map((point) => map.latLngToContainerPoint(point)));
  /** @param {Pixel} point */
  const isOn = ({ x, y }) =>
    LOOKED_AT.every((part) => isWithin({ x: x + part * label.size.width, y }, rings));
  const home = map.latLngToContainerPoint(label.home);
  return pointsAllOver(map.getSize(), home).find((point) => isFree(centredBox(label, point)) && isOn(point));
};

// Where the map is free: the boxes of what stands on it (tools, legend, title, attribution), and the room between them.
import { apart, isInside } from "./placing.js";

/** @typedef {import("./placing.js").Box} Box */

/** @typedef {import("./placing.js").Pixel} Pixel */

const LEGEND = 124; // pixels: as high as it is with all rows that it may show unasked

/**
 * The boxes of what stands on a map, in pixels of it. The legend gets rows for what is shown only afterwards, and has
 * room for them here.
 *
 * @param {L.Map} map
 * @param {number} [air] pixels that stay free below the title
 * @returns {Box[]}
 */
export const furnitureOn = (map, air = 0) => {
  const container = map.getContainer();
  const { left, top } = container.getBoundingClientRect();
  return [...container.querySelectorAll(".leaflet-control")]
    .map((made) => ({
      box: made.getBoundingClientRect(),
      grows: made.matches(".legend[open]"),
      heads: made.matches(".map-title"),
    }))
    .filter(({ box: { width, height } }) => width > 0 && height > 0)
    .map(({ box, grows, heads }) => ({
      left: box.left - left,
      right: box.right - left,
      top: Math.min(box.top, grows ? box.bottom - LEGEND : box.top) - top,
      bottom: box.bottom - top + (heads ? air : 0),
    }));
};

/**
 * Whether a box lies in the view with so much room round it, and under no furniture.
 *
 * @param {Box} box
 * @param {Pixel} view its width and height
 * @param {Box[]} furniture
 * @param {number} room
 */
export const isClear = ({ left, right, top, bottom }, view, furniture, room) => {
  const roomy = { left: left - room, right: right + room, top: top - room, bottom: bottom + room };
  return isInside(roomy, view) && furniture.every((each) => apart(roomy, each));
};

/**
 * All boxes from edge to edge that no furniture reaches into.
 *
 * @param {Pixel} view its width and height
 * @param {Box[]} furniture
 * @returns {Box[]}
 */
export const freeBoxes = (view, furniture) => {
  const across = spans(view.x, furniture.map(({ left, right }) => [left, right]).flat());
  const down = spans(view.y, furniture.map(({ top, bottom }) => [top, bottom]).flat());
  return across
    .flatMap(([left, right]) => down.map(([top, bottom]) => ({ left, right, top, bottom })))
    .filter((box) => furniture.every((each) => isBeside(box, each)));
};

/**
 * @param {number} size
 * @param {number[]} edges
 * @returns {[number, number][]}
 */
const spans = (size, edges) => {
  const all = [0, size, ...edges].filter((edge) => edge >= 0 && edge <= size);
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  return sorted.flatMap((low, at) =>
    sorted.slice(at + 1).map((high) => /** @type {[number, number]} */ ([low, high])),
  );
};

/**
 * @param {Box} a
 * @param {Box} b
 */
const isBeside = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/**
 * The free box in which something is shown largest, and the zoom for it; of boxes in which it is as large, the one with
 * most room.
 *
 * @example bestFit([box], { x: 1, y: 0 }, 24, 6) // { box, zoom: 6 }
 * @param {Box[]} boxes
 * @param {Pixel} size of what is shown, in pixels at zoom 0
 * @param {number} room round it, in pixels
 * @param {number} nearest zoom
 */
export const bestFit = (boxes, size, room, nearest) => {
  /** @param {Box} box */
  const zoomIn = (box) => {
    const [width, height] = [box.right - box.left - 2 * room, box.bottom - box.top - 2 * room];
    return width > 0 && height > 0 ? Math.log2(Math.min(width / size.x, height / size.y)) : -Infinity;
  };
  const fits = boxes.map((box) => ({ box, zoom: Math.min(zoomIn(box), nearest) }));
  fits.sort((a, b) => b.zoom - a.zoom || areaOf(b.box) - areaOf(a.box));
  return fits[0];
};

/** @param {Box} box */
const areaOf = ({ left, right, top, bottom }) => (right - left) * (bottom - top);

// Points along the lines that are seen: names stand clear of them. They are looked up once for each view.
import { onceEach, pointsAlong } from "./points.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

export class LinesSeen {
  /** @type {{ view: string, points: Pixel[] }} */
  #looked = { view: "", points: [] };
  #map;
  #corridors;

  /**
   * @param {L.Map} map
   * @param {import("./corridors.js").Corridors} corridors
   */
  constructor(map, corridors) {
    this.#map = map;
    this.#corridors = corridors;
  }

  /** What has been found holds no longer, whatever the view is. */
  forget() {
    this.#looked.view = "";
  }

  /** The points, and a name for the view in which they are seen. */
  look() {
    const map = this.#map;
    const size = map.getSize();
    const view = [map.getZoom(), map.getPixelBounds().min, size, this.#corridors.drawn].join();
    if (this.#looked.view !== view) {
      const lines = this.#corridors.legs.flatMap((leg) => /** @type {L.LatLng[][]} */ (leg.getLatLngs()));
      const points = lines.flatMap((line) => pointsAlong(line.map((at) => map.latLngToContainerPoint(at))));
      this.#looked = { view, points: onceEach(points.filter((point) => isInView(point, size))) };
    }
    return this.#looked;
  }
}

/**
 * @param {Pixel} point
 * @param {Pixel} size
 */
const isInView = ({ x, y }, size) => x > 0 && y > 0 && x < size.x && y < size.y;

// The view of the map: fitted once at its first size, then brought to what is chosen where that is not seen well.
import { isCalm } from "../page/paint.js";
import { tell } from "../page/events.js";
import { asBounds, cutTo, edgesOf, holds, together } from "./edges.js";

/** @typedef {import("./sent.js").Edges} Edges */

/** Shapes are brought into view as far as they lie in here. @type {Edges} */
const READING = { west: -12, south: 22, east: 125, north: 66 };
const MARGIN = 0.08; // of the view, within which a shape counts as seen
const TOO_SMALL = 2; // steps of zoom by which what is chosen might be larger
const NARROW = 600; // pixels
const NEAREST_FOR = { area: 6, point: 5 };

/**
 * How the view goes to what is wanted: not at all, centred on it from afar since it does not fit, or fitted to it.
 *
 * @param {object} now
 * @param {boolean} now.isSeen whether it lies in the view
 * @param {boolean} now.isPoint
 * @param {number} now.zoom
 * @param {number} now.fitting the zoom at which it would fill the view
 * @param {number} now.width of the view in pixels
 * @returns {{ centred: number } | { nearest: number } | undefined} a zoom
 */
export const nextView = ({ isSeen, isPoint, zoom, fitting, width }) => {
  if (isSeen && (isPoint || fitting - zoom <= TOO_SMALL)) return undefined;
  const widest = width < NARROW ? 2 : 3;
  if (fitting < widest) return { centred: widest };
  return { nearest: isPoint ? Math.max(NEAREST_FOR.point, zoom) : NEAREST_FOR.area };
};

export class Framing {
  #map;
  #home;
  #shapes;
  #isBegun = false;
  /** @type {Edges | undefined} */
  #waiting;
  #isByHand = false;

  /**
   * @param {L.Map} map
   * @param {Edges} home
   * @param {import("./shapes.js").Shapes} shapes
   */
  constructor(map, home, shapes) {
    this.#map = map;
    this.#home = home;
    this.#shapes = shapes;
  }

  /** Take the size of the frame. The first above 0 is the one to fit to: in a background tab there is none yet. */
  resize() {
    this.#map.invalidateSize({ animate: false });
    const { x, y } = this.#map.getSize();
    if (this.#isBegun || !x || !y) return;
    this.#isBegun = true;
    this.#map.fitBounds(asBounds(this.#home), { animate: false });
    if (this.#waiting) this.#show(this.#waiting);
  }

  goHome() {
    this.#map.fitBounds(asBounds(this.#home), { animate: !isCalm() });
  }

  /** @param {string[]} ids */
  showPlaces(ids) {
    const all = ids.flatMap((id) => this.#shapes.edgesOf(id) ?? []);
    this.#show(together(all.map((edges) => cutTo(edges, READING))));
  }

  /** @param {L.Polyline[]} legs */
  showLegs(legs) {
    this.#show(together(legs.map((leg) => edgesOf(leg.getBounds()))));
  }

  /**
   * Tell the page when the reader has moved the map by hand.
   *
   * @param {import("./choosing.js").Page} page
   */
  followHand(page) {
    for (const touch of ["pointerdown", "wheel", "keydown"])
      this.#map.getContainer().addEventListener(touch, () => (this.#isByHand = true), { passive: true });
    this.#map.on("moveend", () => {
      if (this.#isByHand) tell("reader:moved", {}, page);
      this.#isByHand = false;
    });
  }

  /** @param {Edges | undefined} wanted */
  #show(wanted) {
    if (!wanted) return;
    if (!this.#isBegun) {
      this.#waiting = wanted;
      return;
    }
    const map = this.#map;
    const bounds = L.latLngBounds(asBounds(wanted));
    const next = nextView({
      isSeen: holds(edgesOf(map.getBounds()), wanted, MARGIN),
      isPoint: wanted.north === wanted.south,
      zoom: map.getZoom(),
      fitting: map.getBoundsZoom(bounds),
      width: map.getSize().x,
    });
    if (!next) return;
    this.#isByHand = false;
    const animate = !isCalm();
    if ("centred" in next) map.setView(bounds.getCenter(), next.centred, { animate });
    else map.fitBounds(bounds, { padding: [24, 24], maxZoom: next.nearest, animate });
  }
}

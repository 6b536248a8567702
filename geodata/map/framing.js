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

const MOVING_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-", "_"];

/**
 * Whether a key moves the map: one of its own, or any on a button of it. The other keys are the page's; while the map
 * glides to rest after a drag, none of them may be taken for another.
 *
 * @param {{ key: string, target: EventTarget | null }} event
 */
const movesTheMap = ({ key, target }) =>
  MOVING_KEYS.includes(key) || Boolean(target instanceof Element && target.closest("button"));

export class Framing {
  #map;
  #home;
  #shapes;
  #isBeginning = true; // until the reader moves the map, or something is shown on it
  /** What was to be shown before there was a size. @type {Edges | undefined} */
  #first;
  #isByHand = false;
  #isHeld = false; // by a finger or a mouse button

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

  /**
   * Take the size of the frame. At the beginning the view is fitted to it, each time: in a background tab, or below the
   * fold of another site, there is none at first, then that of a frame which has not found its own.
   */
  resize() {
    if (this.#isBeginning) this.#begin();
    else this.#map.invalidateSize({ animate: false });
  }

  #begin() {
    const map = this.#map;
    const limits = map.options.maxBounds;
    map.setMaxBounds([]); // else Leaflet, still gliding back into them, would shift what is fitted
    map.invalidateSize({ animate: false });
    if (this.#hasSize) {
      map.fitBounds(asBounds(this.#home), { animate: false });
      this.#bring(this.#first, false);
    }
    if (limits) map.setMaxBounds(limits);
  }

  get #hasSize() {
    const { x, y } = this.#map.getSize();
    return x > 0 && y > 0;
  }

  goHome() {
    this.#isBeginning = false;
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
   * @param {AbortSignal} signal
   */
  followHand(page, signal) {
    const touched = () => {
      this.#isByHand = true;
      this.#isBeginning = false;
    };
    const container = this.#map.getContainer();
    container.addEventListener("keydown", (event) => movesTheMap(event) && touched());
    const turned = () => this.#map.scrollWheelZoom.enabled() && touched();
    container.addEventListener("wheel", turned, { passive: true });
    container.addEventListener("pointerdown", () => {
      touched();
      this.#isHeld = true;
    });
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => (this.#isHeld = false), { signal });
    this.#map.on("moveend", () => {
      if (this.#isByHand) tell("reader:moved", {}, page);
      this.#isByHand = false;
    });
  }

  /** @param {Edges | undefined} wanted */
  #show(wanted) {
    if (!wanted) return;
    if (!this.#hasSize) this.#first = wanted;
    else this.#isBeginning = false;
    this.#bring(wanted, !isCalm());
  }

  /**
   * @param {Edges | undefined} wanted
   * @param {boolean} animate
   */
  #bring(wanted, animate) {
    if (!wanted || !this.#hasSize || this.#isHeld) return; // never out of the reader's hand
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
    if ("centred" in next) map.setView(bounds.getCenter(), next.centred, { animate });
    else map.fitBounds(bounds, { padding: [24, 24], maxZoom: next.nearest, animate });
  }
}

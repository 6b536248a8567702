// The view of the map: fitted once at its first size, then brought to what is chosen where that is not seen well. What is
// shown lies clear of what stands on the map.
import { isCalm } from "../page/paint.js";
import { asBounds, cutTo, edgesOf, meet } from "./edges.js";
import { go } from "./going.js";
import { bestFit, freeBoxes, furnitureOn, isClear } from "./free.js";
import { Hand } from "./hand.js";
import { togetherRound, turned } from "./round.js";

/** @typedef {import("./sent.js").Edges} Edges */

/** @typedef {{ edges: Edges, nearest: number, slack: number, isChosen: boolean }} Wanted what is to be shown, and how near */

const PADDING = 20; // pixels round what is fitted
const CLOSE = 10; // pixels round what counts as seen
const NARROW = 600; // pixels
const FARTHEST = 2; // zoom
const VAST = 60; // degrees: what is wider is shown as far as the text is about
const WORLD = 256; // pixels round the world at zoom 0
/** The nearest zoom that each is worth, and by how many steps it may be smaller than it might be: a way fills the view. */
const PLACE = { nearest: 6, slack: 2 };
const CHOSEN = { nearest: 6, slack: 1.25 };
const LEG = { nearest: 10, slack: 0.25 };

/**
 * How the view goes to what is wanted: not at all, centred on it from afar since it does not fit, or fitted to it.
 *
 * @param {object} now
 * @param {boolean} now.isSeen whether it lies in the view, clear of what stands on the map
 * @param {boolean} now.isPoint
 * @param {boolean} now.isChosen not only read of
 * @param {number} now.nearest zoom that it is worth
 * @param {number} now.slack steps of zoom by which it may be smaller than it might be
 * @param {number} now.zoom
 * @param {number} now.fitting the zoom at which it would fill the view
 * @param {number} now.width of the view in pixels
 * @returns {{ centred: number } | { nearest: number } | undefined} a zoom
 */
export const nextView = ({ isSeen, isPoint, isChosen, nearest, slack, zoom, fitting, width }) => {
  const wanted = isPoint ? (isChosen ? nearest : zoom) : Math.min(fitting, nearest) - slack;
  if (isSeen && zoom >= wanted) return undefined;
  const widest = width < NARROW ? 2 : 3;
  if (fitting < widest) return { centred: widest };
  return { nearest: isPoint ? Math.max(nearest, zoom) : nearest };
};

export class Framing {
  #map;
  #home;
  #reading;
  #shapes;
  #limits;
  #isBeginning = true; // until the reader moves the map, or something is shown on it
  /** What was to be shown before there was a size. @type {Wanted | undefined} */
  #first;
  #hand;

  /**
   * @param {L.Map} map
   * @param {Edges} home
   * @param {Edges} reading shapes are brought into view as far as they lie in here
   * @param {import("./shapes.js").Shapes} shapes
   */
  constructor(map, home, reading, shapes) {
    this.#map = map;
    this.#home = home;
    this.#reading = reading;
    this.#shapes = shapes;
    this.#hand = new Hand(map);
    this.#limits = L.latLngBounds(/** @type {L.LatLngBoundsLiteral} */ (map.options.maxBounds));
  }

  /**
   * Take the size of the frame. At the beginning the view is fitted to it, each time: in a background tab, or below the
   * fold of another site, there is none at first, then that of a frame which has not found its own.
   */
  resize() {
    if (this.#isBeginning) this.#begin();
    else this.#measure();
  }

  #begin() {
    const map = this.#map;
    map.setMaxBounds([]); // else Leaflet, still gliding back into them, would shift what is fitted
    this.#measure();
    if (this.#hasSize) {
      this.#fit(this.#home, Infinity, false);
      this.#bring(this.#first, false);
    }
    map.setMaxBounds(this.#limits);
  }

  /** Take the size of the frame, and the zoom from which the world is at least as wide. */
  #measure() {
    const map = this.#map;
    map.invalidateSize({ animate: false });
    const snap = map.options.zoomSnap ?? 1;
    const least = Math.log2(map.getSize().x / WORLD);
    if (!this.#hasSize) return;
    map.options.minZoom = Math.max(FARTHEST, Math.ceil(least / snap) * snap);
    if (map.getZoom() < map.options.minZoom) map.setZoom(map.options.minZoom, { animate: false });
  }

  get #hasSize() {
    const { x, y } = this.#map.getSize();
    return x > 0 && y > 0;
  }

  goHome() {
    this.#isBeginning = false;
    this.#fit(this.#home, Infinity, !isCalm());
  }

  /**
   * @param {string[]} ids
   * @param {boolean} isChosen not only read of
   */
  showPlaces(ids, isChosen) {
    const reading = this.#reading;
    const all = ids.flatMap((id) => this.#shapes.edgesOf(id) ?? []);
    const near = all.map((each) => turned(each, (reading.west + reading.east) / 2));
    // who reads on should not be taken to Japan at each mention; who has chosen it, should
    const isWhole = (/** @type {Edges} */ each) =>
      isChosen && (!meet(each, reading) || each.east - each.west < VAST);
    const edges = togetherRound(near.map((each) => (isWhole(each) ? each : cutTo(each, reading))));
    if (edges) this.#show({ edges, ...(isChosen ? CHOSEN : PLACE), isChosen });
  }

  /** @param {L.Polyline[]} legs */
  showLegs(legs) {
    const edges = togetherRound(legs.map((leg) => edgesOf(leg.getBounds())));
    if (edges) this.#show({ edges, ...LEG, isChosen: true });
  }

  /**
   * Tell the page when the reader has moved the map by hand; from then on the view is the reader's.
   *
   * @param {import("./choosing.js").Page} page
   * @param {AbortSignal} signal
   */
  followHand(page, signal) {
    this.#hand.follow(page, signal, () => (this.#isBeginning = false));
  }

  /** @param {Wanted} wanted */
  #show(wanted) {
    if (!this.#hasSize) this.#first = wanted;
    else this.#isBeginning = false;
    this.#bring(wanted, !isCalm());
  }

  /**
   * @param {Wanted | undefined} wanted
   * @param {boolean} animate
   */
  #bring(wanted, animate) {
    if (!wanted || !this.#hasSize || this.#hand.isHeld) return; // never out of the reader's hand
    const { nearest, slack, isChosen } = wanted;
    const map = this.#map;
    const edges = turned(wanted.edges, map.getCenter().lng);
    const [corner, opposite] = cornersOf(edges);
    const { x: left, y: top } = map.latLngToContainerPoint(corner);
    const { x: right, y: bottom } = map.latLngToContainerPoint(opposite);
    const next = nextView({
      isSeen: isClear({ left, right, top, bottom }, map.getSize(), furnitureOn(map), CLOSE),
      isPoint: edges.north === edges.south,
      isChosen,
      nearest,
      slack,
      zoom: map.getZoom(),
      fitting: this.#bestFit(edges, Infinity).zoom,
      width: map.getSize().x,
    });
    if (!next) return;
    this.#hand.isMoving = false;
    if ("centred" in next) this.#fit(edges, next.centred, animate, next.centred);
    else this.#fit(edges, next.nearest, animate);
  }

  /**
   * @param {Edges} edges
   * @param {number} nearest
   */
  #bestFit(edges, nearest) {
    const map = this.#map;
    const [corner, opposite] = cornersOf(edges).map((at) => map.project(at, 0));
    return bestFit(freeBoxes(map.getSize(), furnitureOn(map)), opposite.subtract(corner), PADDING, nearest);
  }

  /**
   * Show something in the middle of the free box that suits it best.
   *
   * @param {Edges} edges
   * @param {number} nearest
   * @param {boolean} animate
   * @param {number} [farthest]
   */
  #fit(edges, nearest, animate, farthest = -Infinity) {
    const map = this.#map;
    const { box, zoom: fitting } = this.#bestFit(edges, nearest);
    const snap = map.options.zoomSnap ?? 1;
    const snapped = Math.floor(Math.max(fitting, farthest) / snap + 1e-6) * snap;
    const zoom = Math.min(Math.max(snapped, map.getMinZoom()), map.getMaxZoom());
    const [corner, opposite] = cornersOf(edges).map((at) => map.project(at, zoom));
    const middle = corner.add(opposite).divideBy(2);
    const aside = L.point(box.left + box.right, box.top + box.bottom)
      .subtract(map.getSize())
      .divideBy(2);
    go(map, map.unproject(middle.subtract(aside), zoom), zoom, animate);
  }
}

/**
 * The upper left and lower right corner.
 *
 * @param {Edges} edges
 * @returns {[L.LatLng, L.LatLng]}
 */
const cornersOf = (edges) => {
  const bounds = L.latLngBounds(asBounds(edges));
  return [bounds.getNorthWest(), bounds.getSouthEast()];
};

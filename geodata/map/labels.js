// Writes names on the map: the first that fits is shown; what is lit goes first, then seas and countries, then towns.
import { labelOf } from "./label.js";
import { bestSide, boxAt, pointsAlong, sidesBeside, sidesOn } from "./placing.js";
import { settle } from "./settling.js";
import { pathOf } from "./shapes.js";

/** @typedef {import("./placing.js").Pixel} Pixel */

/** @type {Partial<Record<import("./label.js").Kind, number>>} */
const FROM_ZOOM = { sea: 3.5, country: 2, port: 3.5, city: 3.5, crossing: 4.5, station: 5 };
const ORDER = ["sea", "country", "port", "city", "crossing", "station"];
const FIT = 0.55; // a country at least this part as wide as its name is named

/** @typedef {import("./label.js").Label} Label */

export class Labels {
  /** @type {Label[]} */
  #labels;
  /** Points along the lines, looked up once for each view. @type {{ view: string, points: Pixel[] }} */
  #looked = { view: "", points: [] };
  /** Places whose names are written before all others. @type {Set<string>} */
  #first = new Set();
  #map;
  #names;
  #shapes;
  #corridors;

  /**
   * @param {import("./label.js").LabelDrawing} drawing
   * @param {import("./corridors.js").Corridors} corridors
   */
  constructor(drawing, corridors) {
    this.#map = drawing.map;
    this.#names = drawing.names;
    this.#shapes = drawing.shapes;
    this.#corridors = corridors;
    const { content, places } = drawing;
    /** @param {string} id */
    const rank = (id) => (id === content.subject ? -1 : ORDER.indexOf(places[id].type));
    const ids = Object.keys(content.drawn).filter((id) => ORDER.includes(places[id].type));
    ids.sort((a, b) => rank(a) - rank(b));
    this.#labels = ids.map((id) => labelOf(drawing, id));
  }

  /** @param {string[]} places */
  putFirst(places) {
    this.#first = new Set(places);
  }

  /** Set each name where it fits now: after every change of zoom or light. */
  set() {
    const lines = this.#pointsOnLines();
    const symbols = this.#labels.filter((label) => label.isBeside && this.#pathOf(label));
    const points = symbols.map((label) => ({ label, at: this.#pixelOf(label) }));
    /** @type {import("./placing.js").Box[]} */
    const taken = [];
    for (const label of this.#inOrder()) {
      const others = points.filter((point) => point.label !== label).map(({ at }) => at);
      const side = this.#isWanted(label) && this.#sideOf(label, { taken, symbols: others, lines });
      label.text.classList.toggle("hidden", !side);
      if (!side) continue;
      taken.push(side.box);
      label.text.style.transform = `translate(${side.offset.x}px, ${side.offset.y}px)`;
    }
  }

  /** Set them after a change of size, of words, or of what lies over the map. */
  anew() {
    for (const { text, size } of this.#labels)
      Object.assign(size, { width: text.offsetWidth, height: text.offsetHeight });
    this.#looked.view = "";
    this.set();
  }

  /** Names have changed: write them. */
  rename() {
    for (const { place, text } of this.#labels) text.textContent = this.#names.of(place);
    this.anew();
  }

  /** @param {Label} label */
  #pathOf({ place }) {
    const [shape] = this.#shapes.of(place);
    return shape && pathOf(shape);
  }

  /** @param {Label} label */
  #pixelOf({ marker }) {
    return this.#map.latLngToContainerPoint(marker.getLatLng());
  }

  /** @param {Label} label */
  #isLit(label) {
    return this.#first.has(label.place) || this.#pathOf(label)?.dataset.lit === "named";
  }

  #inOrder() {
    const lit = this.#labels.filter((label) => this.#isLit(label));
    return [...lit, ...this.#labels.filter((label) => !lit.includes(label))];
  }

  /** @param {Label} label */
  #isWanted(label) {
    if (!this.#pathOf(label)) return false;
    if (this.#isLit(label)) return true;
    const isLarge = label.type !== "country" || this.#widthOf(label) > FIT * label.size.width;
    return isLarge && !label.isOutside && this.#map.getZoom() >= (FROM_ZOOM[label.type] ?? 0);
  }

  /** The width of a country in pixels.
   *
   * @param {Label} label
   */
  #widthOf({ place }) {
    const edges = this.#shapes.edgesOf(place);
    if (!edges) return 0;
    return this.#map.project([0, edges.east]).x - this.#map.project([0, edges.west]).x;
  }

  /**
   * @param {Label} label
   * @param {{ taken: import("./placing.js").Box[], symbols: Pixel[], lines: Pixel[] }} around
   */
  #sideOf(label, around) {
    const { isBeside, size } = label;
    const at = this.#pixelOf(label);
    const offsets = isBeside ? sidesBeside(size) : sidesOn(size);
    const sides = offsets.map((offset) => ({ offset, box: boxAt(at, offset, size) }));
    return bestSide(sides, { ...around, isBeside, isLit: this.#isLit(label), view: this.#map.getSize() });
  }

  /** Look them up again in another view; names of areas settle there, too. */
  #pointsOnLines() {
    const map = this.#map;
    const parts = [map.getZoom(), map.getPixelBounds().min, map.getSize(), this.#corridors.drawn];
    const view = parts.join();
    if (this.#looked.view === view) return this.#looked.points;
    const areas = this.#labels.filter(({ isBeside }) => !isBeside);
    settle(map, areas, this.#shapes);
    const lines = this.#corridors.legs.map((leg) => /** @type {L.LatLng[]} */ (leg.getLatLngs()));
    const points = lines.flatMap((line) => pointsAlong(line.map((at) => map.latLngToContainerPoint(at))));
    const size = map.getSize();
    this.#looked = { view, points: points.filter((point) => isInView(point, size)) };
    return this.#looked.points;
  }
}

/**
 * @param {Pixel} point
 * @param {Pixel} size
 */
const isInView = ({ x, y }, size) => x > 0 && y > 0 && x < size.x && y < size.y;

// Writes names on the map, each where it covers no other, no symbol and no furniture: what is chosen and lit first, then
// by weight, and of one weight the towns first, since they have less choice where to stand.
import { isLand } from "./areas.js";
import { GAP, keptFrom } from "./crowd.js";
import { furnitureOn } from "./free.js";
import { Ground } from "./ground.js";
import { isUnnamed, labelOf, namingOf, sizeOf } from "./label.js";
import { RING } from "./rings.js";
import { inOrder, zoomFrom } from "./kinds_named.js";
import { LinesSeen } from "./lines_seen.js";
import { allSides, bestSide, CLOSER, push } from "./placing.js";
import { pathOf } from "./shapes.js";
import { turnTo } from "./round.js";
import { isFar } from "./sent.js";
import { Spots } from "./spots.js";

/** @typedef {import("./label.js").Label} Label */

const FIT = 0.55; // a country at least this part as wide as its name is named
const TIGHT = 2.6; // a country of the route that is less than so many names wide is named before its towns
const AIR = 16; // pixels below the title of the map: a name there would be read as its second line

/** @typedef {import("./placing.js").Box} Box */

export class Labels {
  /** @type {Label[]} */
  #labels;
  /** Towns that come and go, and have a name while they are drawn. @type {string[]} */
  #far;
  #drawing;
  /** Named whatever else is: what is chosen. @type {string[]} */
  #forced = [];
  /** Towns with a ring round their symbol. @type {string[]} */
  #ringed = [];
  #due = 0; // the frame before which they are set
  #isStale = false; // whether their sizes may have changed
  #map;
  #names;
  #shapes;
  #lines;
  #spots;

  /**
   * @param {import("./label.js").LabelDrawing} drawing
   * @param {import("./corridors.js").Corridors} corridors
   */
  constructor(drawing, corridors) {
    this.#map = drawing.map;
    this.#names = drawing.names;
    this.#shapes = drawing.shapes;
    this.#lines = new LinesSeen(drawing.map, corridors);
    this.#spots = new Spots(drawing.map, new Ground(drawing));
    this.#drawing = drawing;
    const { content, places } = drawing;
    const ids = inOrder(Object.keys(content.drawn), (id) => places[id].type);
    this.#far = ids.filter((id) => isFar(content.drawn[id]));
    this.#labels = ids.filter((id) => !isFar(content.drawn[id])).map((id) => labelOf(drawing, id));
  }

  /** Give far towns that are drawn now a name, and take it from those that are not any more. */
  #keepUp() {
    const drawn = new Set(this.#far.filter((id) => this.#shapes.has(id)));
    const isGone = (/** @type {Label} */ label) => isFar(label) && !drawn.delete(label.place);
    const gone = new Set(this.#labels.filter(isGone)); // what is left in drawn is new
    const come = [...drawn].map((id) => labelOf(this.#drawing, id));
    for (const label of come) Object.assign(label.size, sizeOf(label.text));
    for (const { marker } of gone) marker.remove();
    if (gone.size || come.length)
      this.#labels = [...this.#labels.filter((label) => !gone.has(label)), ...come];
  }

  /**
   * Name some places first, and in bold.
   *
   * @param {string[]} places
   * @param {string[]} ringed those that have a ring
   */
  force(places, ringed) {
    this.#keepUp();
    this.#forced = places;
    this.#ringed = ringed;
    for (const { place, text, size } of this.#labels) {
      if (text.hasAttribute("data-chosen") === places.includes(place)) continue;
      text.toggleAttribute("data-chosen");
      Object.assign(size, sizeOf(text));
    }
  }

  /** Names on lit land are written more strongly. @param {(place: string) => boolean} isLit */
  markGround(isLit) {
    for (const { place, country, text } of this.#labels)
      text.classList.toggle("on-lit", isLit(place) || isLit(country));
  }

  /** Set each name where it fits, once before the next frame: after every change of zoom or light. */
  set() {
    this.#due ||= requestAnimationFrame(() => this.setNow());
  }

  /** Set them without waiting for a frame: on paper there is none. */
  setNow() {
    cancelAnimationFrame(this.#due);
    this.#due = 0;
    this.#keepUp();
    if (this.#isStale) this.#measure();
    for (const label of this.#labels) {
      label.home.lng += turnTo(label.home.lng, this.#map.getCenter().lng);
      label.isTight = this.#isTight(label);
    }
    const { around, sides } = this.#lookAround();
    /** What is chosen goes aside for what is not, but not where it would be taken for a third. @param {Label} label */
    const find = (label) => (/** @type {Label} */ each, /** @type {Iterable<Box>} */ others) =>
      allSides(
        sides(each),
        around(each, others),
        this.#isFirst(each) && !this.#isFirst(label) ? CLOSER : Infinity,
      );
    /** @type {Map<Label, Box>} */
    let placed = new Map();
    for (const label of this.#inOrder().filter((each) => this.#isWanted(each))) {
      const box = bestSide(sides(label), around(label, placed.values()));
      if (box) placed.set(label, box);
      else if (label.weight < 2) placed = push(label, placed, find(label));
    }
    for (const label of this.#labels) {
      const box = placed.get(label);
      label.text.classList.toggle("hidden", !box);
      if (box) this.#put(label, box);
    }
  }

  /** Set them after a change of size, of words, or of what stands on the map. */
  anew() {
    this.#isStale = true;
    this.set();
  }

  #measure() {
    for (const { text, size } of this.#labels) Object.assign(size, sizeOf(text));
    this.#lines.forget();
    this.#isStale = false;
  }

  /** Places are mentioned that were not, or are no more. */
  recount() {
    for (const label of this.#labels) label.isQuiet = isUnnamed(this.#drawing.places[label.place], label);
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
  #isLit(label) {
    return this.#pathOf(label)?.dataset.lit === "named";
  }

  /** @param {Label} label */
  #isFirst({ place }) {
    return this.#forced.includes(place);
  }

  #inOrder() {
    /** @param {Label} label */
    const rank = (label) => {
      if (this.#isFirst(label)) return -2;
      if (this.#isLit(label)) return -1;
      return 3 * label.weight + (label.isBeside ? 1 : label.isTight ? 0 : 2);
    };
    const ranked = this.#labels.map((label) => ({ label, rank: rank(label) }));
    return ranked.sort((a, b) => a.rank - b.rank).map(({ label }) => label);
  }

  /** @param {Label} label */
  #isWanted(label) {
    if (!this.#pathOf(label)) return false;
    if (this.#isLit(label) || this.#isFirst(label)) return true;
    const isLarge = !isLand(label.type) || label.weight < 3 || this.#widthOf(label) > FIT * label.size.width;
    return isLarge && this.#map.getZoom() >= zoomFrom(label);
  }

  /**
   * Whether a country has little choice where its name stands.
   *
   * @param {Label} label
   */
  #isTight(label) {
    return isLand(label.type) && label.weight < 2 && this.#widthOf(label) < TIGHT * label.size.width;
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

  /** What is in the view now: where each name may stand, and what it has to do with there. */
  #lookAround() {
    const map = this.#map;
    const { view, points: lines } = this.#lines.look();
    const furniture = furnitureOn(map, AIR);
    const naming = new Map(
      this.#labels.map((label) => [label, namingOf(label, this.#isFirst(label), map.getZoom())]),
    );
    const of = (/** @type {Label} */ label) => /** @type {import("./crowd.js").Naming} */ (naming.get(label));
    const symbols = this.#labels
      .filter((label) => label.isBeside && this.#pathOf(label))
      .map((label) => ({ label, at: map.latLngToContainerPoint(label.home) }));
    /** @param {Label} label */
    const sides = (label) => {
      if (!label.isBeside) return this.#spots.on(label, view);
      const radius = this.#ringed.includes(label.place) ? RING : of(label).radius;
      return this.#spots.beside(label, radius + GAP, view);
    };
    /** @type {(label: Label, others: Iterable<Box>) => import("./placing.js").Around} */
    const around = (label, others) => ({
      taken: [...furniture, ...others],
      symbols: symbols
        .filter((symbol) => symbol.label !== label)
        .map((symbol) => ({ x: symbol.at.x, y: symbol.at.y, ...keptFrom(of(label), of(symbol.label)) })),
      lines,
      view: map.getSize(),
    });
    return { sides, around };
  }

  /**
   * @param {Label} label
   * @param {Box} box
   */
  #put({ isBeside, marker, home, text, size }, { left, top }) {
    const middle = L.point(left + size.width / 2, top + size.height / 2);
    if (!isBeside) marker.setLatLng(this.#map.containerPointToLatLng(middle));
    const at = this.#map.latLngToContainerPoint(isBeside ? home : marker.getLatLng());
    text.style.transform = `translate(${left - at.x}px, ${top - at.y}px)`;
  }
}

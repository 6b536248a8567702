// Lights places and legs as the page says, at once; names and the view follow when the light has been seen.
import { setData } from "../page/element.js";
import { afterPaint } from "../page/paint.js";
import { isArea } from "./areas.js";
import { endsOf } from "./rings.js";
import { isTown } from "./towns.js";
import { MANY } from "./wholes.js";

/** @typedef {import("../page/sent.js").Strength} Strength */

/**
 * What `reader:light` says.
 *
 * @typedef {object} Light
 * @property {Record<string, Strength>} [places]
 * @property {Record<string, string>} [manners] how each is named: "place", "actor" or both
 * @property {string[]} [legs]
 * @property {string[]} [stops] places whose names are written before all others
 * @property {string[]} [chosen] places
 * @property {string} [heading] what is selected, where it is no place
 * @property {string} [reading] the passage in reading position
 * @property {boolean} [frame] whether the map shall show it
 */

/**
 * @typedef {object} Parts what lighting works on
 * @property {import("./wholes.js").Wholes} wholes
 * @property {import("./corridors.js").Corridors} corridors
 * @property {import("./towns.js").Towns} towns
 * @property {import("./rings.js").Rings} rings
 * @property {import("./labels.js").Labels} labels
 * @property {import("./framing.js").Framing} framing
 */

export class Lighting {
  /** @type {string[]} */
  #lit = [];
  /** What the page said last. @type {Light} */
  last = {};
  /** @type {(HTMLElement | SVGElement)[]} */
  #previewed = [];
  /** @type {(() => void) | undefined} */
  #rest;
  #drawing;
  #parts;

  /**
   * @param {import("./areas.js").Drawing} drawing
   * @param {Parts} parts
   */
  constructor(drawing, parts) {
    this.#drawing = drawing;
    this.#parts = parts;
  }

  /** @param {Light} light */
  light(light) {
    const { places = {}, legs = [], chosen = [], reading = "", frame = false } = light;
    this.last = light;
    const { map, stops, content } = this.#drawing;
    stops.keepFocus(() => this.#change(light));
    const implied = this.#lit.filter((id) => places[id] === "implied");
    map.getContainer().classList.toggle("faint", implied.length > MANY);
    const { corridors, rings, labels, framing } = this.#parts;
    const litLegs = corridors.lightLegs(legs);
    map.getContainer().classList.toggle("on-a-way", litLegs.length > 0);
    const named = this.#lit.filter((id) => places[id] === "named");
    const ends = endsOf(content.legs.filter(({ id }) => legs.includes(id)));
    const { places: known } = this.#drawing;
    const ringed = [...chosen, ...ends].filter((id) => Object.hasOwn(known, id) && isTown(known[id]));
    rings.show(ringed);
    this.#later(() => {
      labels.force([...chosen, ...ends, ...(light.stops ?? [])], ringed);
      labels.markGround(this.#groundLit());
      if (frame && litLegs.length) framing.showLegs(litLegs);
      else if (frame) framing.showPlaces(chosen.length ? chosen : named, chosen.length > 0);
      labels.setNow();
    });
    if (!reading || frame) afterPaint(() => this.#finish()); // else the text moves: wait until it rests
  }

  /** Tells what is lit, by itself or with a whole; a region has no list of its land, and may have any. */
  #groundLit() {
    const { content, places } = this.#drawing;
    if (this.#lit.some((id) => places[id].type === "region")) return () => true;
    const lit = new Set(this.#lit.flatMap((id) => [id, ...(content.wholes[id] ?? [])]));
    return (/** @type {string} */ place) => lit.has(place);
  }

  /** @param {{ place?: string, leg?: string }} over nothing where the pointer has left; a leg rather than its route */
  preview({ place = "", leg = "" }) {
    for (const made of this.#previewed) made.removeAttribute("data-preview");
    this.#previewed = leg ? this.#parts.corridors.pathsOf(leg) : this.#drawing.shapes.elementsOf(place);
    for (const made of this.#previewed) made.setAttribute("data-preview", "");
  }

  /** @param {Light} light */
  #change({ places = {}, manners = {}, chosen = [] }) {
    for (const id of this.#lit) this.#darken(id);
    /** @param {Strength} strength */
    const ofStrength = (strength) => Object.keys(places).filter((id) => places[id] === strength);
    const rest = [...ofStrength("implied"), ...ofStrength("named")].filter((id) => !chosen.includes(id));
    const all = new Set([...rest, ...chosen]); // those that come later lie on top
    this.#lit = [...all].filter((id) => Object.hasOwn(this.#drawing.places, id));
    this.#parts.corridors.follow(this.#lit);
    this.#parts.towns.follow(this.#lit);
    for (const id of this.#lit) this.#lightPlace(id, places[id], manners[id], chosen.includes(id));
  }

  /**
   * @param {string} id
   * @param {Strength | undefined} strength
   * @param {string | undefined} manner
   * @param {boolean} isChosen
   */
  #lightPlace(id, strength, manner, isChosen) {
    const { places, shapes } = this.#drawing;
    this.#parts.wholes.draw(id);
    for (const made of shapes.elementsOf(id)) {
      setData(made, "lit", strength);
      setData(made, "manner", manner);
      showChosen(made, isChosen);
    }
    if (isArea(places[id]) || isTown(places[id])) for (const shape of shapes.of(id)) shape.bringToFront();
  }

  /** @param {string} id */
  #darken(id) {
    for (const made of this.#drawing.shapes.elementsOf(id)) {
      for (const name of ["data-lit", "data-manner"]) made.removeAttribute(name);
      showChosen(made, false);
    }
    this.#parts.wholes.erase(id);
  }

  /**
   * Of several changes only the last is followed.
   *
   * @param {() => void} rest
   */
  #later(rest) {
    this.#rest = rest;
    setData(this.#drawing.map.getContainer(), "unfinished", "yes");
  }

  #finish() {
    const rest = this.#rest;
    this.#rest = undefined;
    rest?.();
    setData(this.#drawing.map.getContainer(), "unfinished", "");
  }
}

/**
 * To the eye and, where it can be pressed, to screen readers.
 *
 * @param {Element} made
 * @param {boolean} isChosen
 */
const showChosen = (made, isChosen) => {
  made.toggleAttribute("data-chosen", isChosen);
  if (made.ariaPressed) made.ariaPressed = String(isChosen);
};

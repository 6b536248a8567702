// Draws cities, ports, stations and crossings: a symbol each, and round it the ground that answers for it. Towns of which
// no passage speaks are drawn near, in the view alone, and while they are lit.
import { turnTo } from "./round.js";
import { asLatLng, isFar } from "./sent.js";
import { isQuiet } from "./areas.js";
import { reachOf, symbolPath, symbolRadius } from "./symbols.js";

/** @typedef {import("../page/sent.js").Kind} Kind */

/** What lies on top comes last: where stops stand close together, the port answers. @type {Kind[]} */
const KINDS = ["station", "crossing", "city", "port"];
const NEAR_ZOOM = 5; // the zoom from which on the rest are drawn
const SMALL_PART = 0.6; // of the size of others

/**
 * Whether a place is drawn as a symbol.
 *
 * @param {import("../page/sent.js").Place} place
 */
export const isTown = ({ type }) => KINDS.includes(type);

/**
 * How large the symbol of a town is drawn.
 *
 * @param {{ weight: number }} town
 * @param {Kind} type
 * @param {number} zoom
 */
export const townRadius = (town, type, zoom) => (isFar(town) ? SMALL_PART : 1) * symbolRadius(type, zoom);

/** @typedef {{ _point: L.Point, _radius: number, _renderer: { _setPath: (layer: L.Path, path: string) => void } }} Inside */

/** A circle marker of Leaflet that draws another path. */
class TownSymbol extends L.CircleMarker {
  /** @type {Kind} */
  kind = "city";

  _updatePath() {
    const { _point, _radius, _renderer } = /** @type {Inside} */ (/** @type {unknown} */ (this));
    _renderer._setPath(this, symbolPath(this.kind, _point, _radius));
  }
}

/** @typedef {{ symbol: TownSymbol, reach: L.CircleMarker }} Town */

export class Towns {
  /** @type {Map<string, Town>} */
  #towns = new Map();
  /** Those that are drawn near alone. @type {string[]} */
  #far;
  /** @type {string[]} */
  #lit = [];
  #map;
  #places;
  #content;
  #pane;
  #shapes;
  #answers;
  #stops;

  /** @param {import("./areas.js").Drawing} drawing */
  constructor({ map, places, content, panes, shapes, answers, stops }) {
    this.#map = map;
    this.#places = places;
    this.#content = content;
    this.#pane = panes.towns;
    this.#shapes = shapes;
    this.#answers = answers;
    this.#stops = stops;
    this.#far = Object.keys(content.drawn).filter((id) => isFar(content.drawn[id]));
  }

  /**
   * Draw those that come with a corridor alone, or with none.
   *
   * @param {string} [corridor]
   */
  drawAll(corridor = "") {
    for (const id of this.#idsOf(corridor)) this.#draw(id);
    this.resize();
  }

  /** @param {string} corridor */
  eraseAll(corridor) {
    for (const id of this.#idsOf(corridor)) this.#erase(id);
  }

  /** @param {string[]} lit places, of which the towns must be drawn */
  follow(lit) {
    this.#lit = lit;
    this.look();
  }

  /** Draw of the far ones those that are lit, or near and in the view; erase the others: after each move. */
  look() {
    const isNear = this.#map.getZoom() >= NEAR_ZOOM;
    const view = this.#map.getBounds();
    for (const id of this.#far) {
      const isMentioned = !isQuiet(this.#places[id]); // by a text that came after the map
      const isWanted = isMentioned || this.#lit.includes(id) || (isNear && this.#isIn(view, id));
      if (isWanted === this.#towns.has(id)) continue;
      if (isWanted) this.#draw(id);
      else this.#erase(id);
    }
    this.resize();
  }

  /**
   * @param {L.LatLngBounds} view
   * @param {string} id
   */
  #isIn(view, id) {
    const { longitude, latitude } = this.#content.drawn[id];
    return view.contains([latitude, longitude + turnTo(longitude, view.getCenter().lng)]);
  }

  /** Take the size that the zoom wants. */
  resize() {
    const zoom = this.#map.getZoom();
    const reach = reachOf(zoom);
    for (const [id, town] of this.#towns) {
      const drawn = this.#content.drawn[id];
      town.symbol.setRadius(townRadius(drawn, this.#places[id].type, zoom));
      town.reach.setRadius((isFar(drawn) ? SMALL_PART : 1) * reach.town);
    }
    const { style } = this.#map.getContainer();
    style.setProperty("--reach", `${reach.line}px`);
    style.setProperty("--outline", zoom >= 4 ? "3.2px" : "2px");
    style.setProperty("--inner", zoom >= 5 ? "1" : "0");
  }

  /** @param {string} corridor */
  #idsOf(corridor) {
    const { drawn } = this.#content;
    const ids = Object.keys(drawn).filter((id) => drawn[id].only_with === corridor && !isFar(drawn[id]));
    return KINDS.flatMap((kind) => ids.filter((id) => this.#places[id].type === kind));
  }

  /** @param {string} id */
  #draw(id) {
    const { longitude, latitude } = this.#content.drawn[id];
    const { type, changes_gauge: changesGauge } = this.#places[id];
    const at = asLatLng([longitude, latitude]);
    const reach = L.circleMarker(at, { ...this.#pane, className: "reach" }).addTo(this.#map);
    this.#answers.place(id, reach);
    const rank = isFar(this.#content.drawn[id]) ? "far" : changesGauge ? "changes-gauge" : "";
    const className = `town ${type} ${rank}`;
    const symbol = new TownSymbol(at, { ...this.#pane, className, interactive: false });
    symbol.kind = type;
    this.#stops.add(this.#shapes.add(id, symbol), id, { longitude, latitude });
    this.#towns.set(id, { symbol, reach });
  }

  /** @param {string} id */
  #erase(id) {
    for (const path of this.#shapes.elementsOf(id)) this.#stops.remove(path);
    this.#shapes.remove(id);
    this.#towns.get(id)?.reach.remove();
    this.#towns.delete(id);
  }
}

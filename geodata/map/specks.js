// A dot for each country that is too small to be seen as it is drawn: it can be seen, selected and highlighted there.
import { isLand, isQuiet } from "./areas.js";
import { asLatLng } from "./sent.js";

const TINY = 1.5; // degrees across: larger ones are seen from the farthest zoom on
const VISIBLE = 7; // pixels
const DOT = 3;

export class Specks {
  /** @type {{ dot: L.CircleMarker, across: number }[]} */
  #specks = [];
  #map;

  /** @param {import("./areas.js").Drawing} drawing whose areas are drawn */
  constructor({ map, content, places, panes, shapes, answers }) {
    this.#map = map;
    for (const [id, { longitude, latitude }] of Object.entries(content.drawn)) {
      const edges = isLand(places[id].type) ? shapes.edgesOf(id) : undefined;
      if (!edges || edges.east - edges.west > TINY) continue;
      const className = ["country", "speck", isQuiet(places[id]) ? "quiet" : ""].join(" ").trim();
      const dot = L.circleMarker(asLatLng([longitude, latitude]), {
        ...panes.land,
        radius: DOT,
        className,
      });
      shapes.add(id, dot);
      answers.place(id, dot);
      this.#specks.push({ dot, across: edges.east - edges.west });
    }
  }

  /** Show those that cannot be seen otherwise: after every change of zoom. */
  resize() {
    const pixels = this.#map.project([0, 1]).x - this.#map.project([0, 0]).x;
    for (const { dot, across } of this.#specks) dot.setRadius(across * pixels < VISIBLE ? DOT : 0);
  }
}

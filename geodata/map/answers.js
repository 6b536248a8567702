// What is drawn answers the pointer: a click chooses, hovering previews and explains.
import { explain, placeInWords } from "./tooltips.js";

export class Answers {
  #places;
  #names;
  #choosing;

  /**
   * @param {Record<string, import("../page/sent.js").Place>} places
   * @param {import("./names.js").Names} names
   * @param {import("./choosing.js").Choosing} choosing
   */
  constructor(places, names, choosing) {
    this.#places = places;
    this.#names = names;
    this.#choosing = choosing;
  }

  /**
   * @param {string} place
   * @param {L.Path} layer that is on the map
   */
  place(place, layer) {
    this.#answer(layer, place, (click) => this.#choosing.place(place, click));
    explain(layer, () => [this.#names.of(place), placeInWords(this.#places[place])]);
  }

  /**
   * @param {import("./sent.js").Leg} leg
   * @param {L.Path} layer that is on the map
   */
  leg(leg, layer) {
    this.#answer(layer, leg.corridor, (click) => this.#choosing.leg(leg, click), leg.id);
    explain(layer, () => [this.#names.ofLeg(leg), leg.about]);
  }

  /**
   * @param {L.Path} layer
   * @param {string} place
   * @param {(click: MouseEvent) => void} choose
   * @param {string} [leg]
   */
  #answer(layer, place, choose, leg) {
    layer.on("click", (event) => {
      L.DomEvent.stopPropagation(event);
      layer.closeTooltip();
      choose(event.originalEvent);
    });
    layer.on("mouseover", () => this.#choosing.preview(place, leg));
    layer.on("mouseout", () => this.#choosing.preview(""));
  }
}

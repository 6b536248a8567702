// The reader's hand on the map: whether it holds it, and that it moves it.
import { tell } from "../page/events.js";

const MOVING_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "+", "=", "-", "_"];

/**
 * Whether a key moves the map: one of its own, or any on a button of it. The other keys are the page's; while the map
 * glides to rest after a drag, none of them may be taken for another.
 *
 * @param {{ key: string, target: EventTarget | null }} event
 */
const movesTheMap = ({ key, target }) =>
  MOVING_KEYS.includes(key) || Boolean(target instanceof Element && target.closest("button"));

export class Hand {
  isMoving = false;
  isHeld = false; // by a finger or a mouse button
  #map;

  /** @param {L.Map} map */
  constructor(map) {
    this.#map = map;
  }

  /**
   * Tell the page when the reader has moved the map.
   *
   * @param {import("./choosing.js").Page} page
   * @param {AbortSignal} signal
   * @param {() => void} begin called at every touch
   */
  follow(page, signal, begin) {
    const touched = () => {
      this.isMoving = true;
      begin();
    };
    const container = this.#map.getContainer();
    container.addEventListener("keydown", (event) => movesTheMap(event) && touched());
    const turned = () => this.#map.scrollWheelZoom.enabled() && touched();
    container.addEventListener("wheel", turned, { passive: true });
    container.addEventListener("pointerdown", () => {
      touched();
      this.isHeld = true;
    });
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => (this.isHeld = false), { signal });
    this.#map.on("moveend", () => {
      if (this.isMoving) tell("reader:moved", {}, page);
      this.isMoving = false;
    });
  }
}

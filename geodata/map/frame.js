// The frame that the map stands in: what begins and ends with it, its style, its size.
import { element } from "../page/element.js";
import { fontOf } from "./font.js";
import { hatchings } from "./hatching.js";
import { followTheme } from "./theme.js";

/** End what was drawn in this frame before. @returns {AbortSignal} says when this is over, too */
export const beginAgain = () => {
  const frame = /** @type {Window & { mapOver?: AbortController }} */ (window);
  frame.mapOver?.abort();
  const over = new AbortController();
  frame.mapOver = over;
  window.addEventListener("pagehide", ({ persisted }) => persisted || over.abort(), { signal: over.signal });
  return over.signal;
};

/**
 * Put something into the document until it is over.
 *
 * @param {Element} made
 * @param {Element} after
 * @param {AbortSignal} signal
 */
export const standAfter = (made, after, signal) => {
  after.after(made);
  signal.addEventListener("abort", () => made.remove());
};

/**
 * Give the frame its style, its hatchings, and the font and theme of the page.
 *
 * @param {string} css
 * @param {Window} page
 * @param {AbortSignal} signal
 * @returns {() => void} reads the theme again
 */
export const dress = (css, page, signal) => {
  const style = element("style", { textContent: `${fontOf(page.document)}\n${css}` });
  const made = [style, hatchings()];
  document.head.append(style);
  document.body.append(made[1]);
  signal.addEventListener("abort", () => made.forEach((each) => each.remove()));
  return followTheme(page, signal);
};

/**
 * Call when something has another size, and once at first.
 *
 * @param {Element} made
 * @param {() => void} then
 * @param {AbortSignal} signal
 */
export const whenResized = (made, then, signal) => {
  const observer = new ResizeObserver(then);
  observer.observe(made);
  signal.addEventListener("abort", () => observer.disconnect());
};

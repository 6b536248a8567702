// Tells the page that the map is there, and gives it what finds places by any of their names.
import { tell } from "../page/events.js";
import { afterPaint } from "../page/paint.js";

/** @typedef {import("./choosing.js").Page} Page */

/** @typedef {(text: string) => import("../page/find.js").Found[]} Find */

/**
 * A view that arrives after the map has not heard of it: its first light shows that it is there, and it is told again.
 *
 * @param {Find} find
 * @param {Page} page
 * @param {AbortSignal} signal
 */
export const tellReady = (find, page, signal) => {
  let isHeard = false;
  const hearLight = () => (isHeard = true);
  page.addEventListener("reader:light", hearLight, { signal, once: true });
  tell("reader:ready", { find }, page);
  if (isHeard) return;
  const tellAgain = () => afterPaint(() => tell("reader:ready", { find }, page)); // when it has done with its light
  page.addEventListener("reader:light", tellAgain, { signal, once: true });
};

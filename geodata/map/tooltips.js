// Tooltips: what is under the pointer, in a few lines. Where there is no pointer there are none.
import { element } from "../page/element.js";
import { kindInWords } from "../page/sent.js";
import { say } from "../words/say.js";
import { pathOf } from "./shapes.js";

/**
 * Explain a layer that is on the map.
 *
 * @param {L.Path} layer
 * @param {() => string[]} lines asked for when they are shown, since names change
 */
export const explain = (layer, lines) => {
  pathOf(layer).setAttribute("tabindex", "-1"); // a path that listens can be tabbed to; one stop is enough
  if (matchMedia("(hover: none)").matches) return;
  const write = () => element("div", {}, ...lines().map((textContent) => element("p", { textContent })));
  layer.bindTooltip(write, { sticky: true, className: "name" });
};

/**
 * Close what is explained when the map moves away under the pointer, and on Esc, wherever the keyboard is: a tooltip may
 * cover what one wants to see.
 *
 * @param {L.Map} map
 * @param {Window} page
 * @param {AbortSignal} signal
 */
export const closeTooltips = (map, page, signal) => {
  /** @type {L.Tooltip | undefined} */
  let open;
  const close = () => open && map.closeTooltip(open);
  map.on("tooltipopen", ({ tooltip }) => (open = tooltip));
  map.on("tooltipclose", () => (open = undefined));
  map.on("movestart", close);
  const dismiss = (/** @type {KeyboardEvent} */ { key }) => key === "Escape" && close();
  for (const each of [window, page]) each.addEventListener("keydown", dismiss, { capture: true, signal });
};

/**
 * What a place is and how often it is mentioned.
 *
 * @param {import("../page/sent.js").Place} place
 */
export const placeInWords = (place) => {
  const { named, implied } = place;
  const kind = kindInWords(place);
  if (!named && !implied) return say("{kind}; no passage mentions it", { kind });
  return say("{kind}; passages naming it: {named}, implying it: {implied}", { kind, named, implied });
};

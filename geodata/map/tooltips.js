// Tooltips: what is under the pointer, in a few lines. Where there is no pointer there are none.
import { element } from "../page/element.js";
import { kindInWords } from "../page/sent.js";
import { say } from "../words/say.js";
import { between } from "./edges.js";
import { pathOf } from "./shapes.js";

const MOST_WIDE = 240; // pixels, as the style sheet has it
const EDGE = 4; // pixels between a tooltip and the edge of the map
const ABOVE = 120; // so many pixels below the upper edge there is room above the pointer
const [AWAY_UP, AWAY_DOWN] = [14, 26]; // pixels from the tip of the pointer, which hangs down

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
  for (const over of ["mouseover", "mousemove"])
    layer.on(over, (event) => aside(layer.getTooltip(), /** @type {L.LeafletMouseEvent} */ (event)));
  layer.bindTooltip(write, { sticky: true, className: "name", opacity: 1 });
};

/**
 * Put a tooltip above the pointer, or below it where there is no room: beside it, it would lie over the line that it
 * explains, as would its ends over the edge of the map.
 *
 * @param {L.Tooltip | undefined} tooltip
 * @param {L.LeafletMouseEvent} event
 */
const aside = (tooltip, { target, containerPoint: { x, y } }) => {
  if (!tooltip) return;
  const { x: width } = /** @type {{ _map: L.Map }} */ (target)._map.getSize();
  const half = (tooltip.getElement()?.offsetWidth ?? MOST_WIDE) / 2 + EDGE;
  const isAbove = y > ABOVE;
  tooltip.options.direction = isAbove ? "top" : "bottom";
  tooltip.options.offset = [between(x, half, width - half) - x, isAbove ? -AWAY_UP : AWAY_DOWN];
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
  if (named && implied)
    return say("{kind}; passages naming it: {named}, implying it: {implied}", { kind, named, implied });
  if (named) return say("{kind}; passages naming it: {named}", { kind, named });
  if (implied) return say("{kind}; passages implying it: {implied}", { kind, implied });
  return say("{kind}; no passage mentions it", { kind });
};

// What stands on the map: tools in the upper right corner, the scale in the lower.
import { button, element } from "../page/element.js";
import { say } from "../words/say.js";
import { Drawers } from "./drawers.js";

/**
 * Put a box on the map, which hears no click or turn of the wheel through it.
 *
 * @param {L.Map} map
 * @param {L.ControlPosition} position
 * @param {HTMLElement} box
 */
export const putOn = (map, position, box) => {
  L.DomEvent.disableClickPropagation(box);
  L.DomEvent.disableScrollPropagation(box);
  Object.assign(new L.Control({ position }), { onAdd: () => box }).addTo(map);
};

/**
 * @param {L.Map} map
 * @param {{ search: HTMLElement, layers: HTMLElement, picture?: ReturnType<import("./picture_box.js").pictureBox>,
 *   goHome: () => void }} offered
 * @returns {() => void} closes what is open
 */
export const offerTools = (map, { search, layers, picture, goHome }) => {
  const drawers = new Drawers();
  const openers = [
    drawers.add("⌕", say("Search places"), search),
    drawers.add("☰", say("Layers and labels"), layers),
  ];
  const savers = picture ? [drawers.add("⤓", say("Save picture"), picture.box)] : [];
  for (const saver of savers) saver.addEventListener("click", () => picture?.fill());
  /** @type {(className: string, sign: string, title: string, press: () => void) => HTMLElement} */
  const tool = (className, sign, title, press) =>
    button(className, sign, press, { title, "aria-label": title });
  const tools = element(
    "div",
    { className: "tools" },
    ...openers,
    tool("tool zoom", "+", say("Zoom in"), () => map.zoomIn(1)),
    tool("tool zoom", "−", say("Zoom out"), () => map.zoomOut(1)),
    tool("tool", "⌂", say("Zoom to the whole route"), goHome),
    ...savers,
  );
  const boxes = [search, layers, ...(picture ? [picture.box] : [])];
  const toolbox = element("div", { className: "toolbox" }, ...boxes, tools);
  toolbox.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawers.isOpen) return;
    event.stopPropagation(); // it closes the box, not the reading
    drawers.close();
  });
  putOn(map, "topright", toolbox);
  return () => drawers.close();
};

/** @typedef {{ _updateScale: (bar: HTMLElement, text: string, ratio: number) => void }} Writing of Leaflet's scale */

/**
 * Leaflet's scale bar, with its unit in the reader's language.
 *
 * @param {L.Map} map
 */
export const showScale = (map) => {
  const scale = L.control.scale({ imperial: false, position: "bottomright" });
  const { _updateScale: write } = /** @type {Writing} */ (/** @type {unknown} */ (scale));
  /** @type {Writing} */
  const inWords = {
    _updateScale: (bar, text, ratio) => {
      const [length, unit] = text.split(" ");
      const said = unit === "km" ? say("{length} km", { length }) : say("{length} m", { length });
      write.call(scale, bar, said, ratio);
    },
  };
  Object.assign(scale, inWords).addTo(map);
};

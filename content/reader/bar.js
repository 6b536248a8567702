// The bar over the card: search, whether the map follows the text, the list of places, the way back.
import { button, element } from "../../geodata/page/element.js";
import { keepValue, keptValue } from "../../geodata/page/kept.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./actions.js").Actions} Actions */

/** Whether the map follows the reading; it does until someone turns that off. */
export const followsReading = () => keptValue("follow") !== "off";

/**
 * @param {HTMLElement} search
 * @param {HTMLElement} mapTools
 * @param {HTMLElement} back
 */
export const barMade = (search, mapTools, back) =>
  element("div", { className: "bar" }, search, mapTools, back);

/**
 * What the map does, and what can be read in its stead; on a phone both stand above the open map.
 *
 * @param {Actions} act
 */
export const mapToolsMade = (act) => {
  const title = say("All places as a list (i)");
  const places = button("chip", say("List view"), () => act.openPlaces(), { title, "aria-label": title });
  return element("div", { className: "map-tools" }, followBox(act), places);
};

/** @param {Actions} act */
const followBox = (act) => {
  const box = element("input", { type: "checkbox", checked: followsReading() });
  box.addEventListener("change", () => {
    keepValue("follow", box.checked ? "on" : "off");
    act.follow(box.checked);
  });
  return element("label", { className: "follow" }, box, say("Sync map with text"));
};

/** @param {Actions} act */
export const skipLink = (act) => {
  const made = element("a", { className: "skip", href: "#", textContent: say("Skip to map") });
  made.addEventListener("click", (event) => {
    event.preventDefault();
    act.enterMap();
  });
  return made;
};

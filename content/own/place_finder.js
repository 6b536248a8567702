// Finds the place that some words mean, by any of its names; with the mouse and with the keyboard.
import { button, element } from "../../geodata/page/element.js";
import { findPlaces } from "../../geodata/page/find.js";
import { kindInWords, nameOf } from "../../geodata/page/sent.js";
import { say } from "../../geodata/words/say.js";

const MOST_OFFERED = 8;

/** @typedef {Record<string, import("../../geodata/page/sent.js").Place>} Places */

/**
 * @param {Places} places
 * @param {(place: string) => void} take
 */
export const placeFinder = (places, take) => {
  const find = findPlaces(Object.entries(places).map(([id, place]) => ({ id, ...place })));
  const field = element("input", { type: "search", id: "own-place", autocomplete: "off" });
  const list = element("ul", { className: "own-places" });
  const none = element("p", { className: "own-none", role: "status" });
  const show = () => {
    const found = find(field.value).slice(0, MOST_OFFERED);
    const rows = found.map(({ id }) =>
      element(
        "li",
        {},
        button("chip", nameOf(places[id]), () => take(id), { dataset: { found: id } }),
        " ",
        element("small", { textContent: kindInWords(places[id]) }),
      ),
    );
    list.replaceChildren(...rows);
    none.textContent = field.value.trim() && !found.length ? say("No place here has this name.") : "";
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const [first] = find(field.value);
    if (first) take(first.id);
  });
  const label = element("label", { htmlFor: field.id, textContent: say("Place") });
  return { made: element("div", { className: "own-finder" }, label, field, none, list), field, show };
};

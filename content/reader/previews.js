// Previews: what a place under the pointer, or with the focus, would light.
import { listen, tell } from "../../geodata/page/events.js";

/**
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {(place: string) => void} show
 */
export const followPointer = (root, signal, show) => {
  let previewed = "";
  listen(signal, {
    "reader:preview": ({ place }) => {
      previewed = typeof place === "string" ? place : "";
      show(previewed);
    },
  });
  /** @param {string} place */
  const preview = (place) => place !== previewed && tell("reader:preview", { place });
  for (const name of ["mouseover", "focusin"])
    root.addEventListener(name, ({ target }) => preview(placeAt(target)), { signal });
  for (const name of ["mouseleave", "focusout"]) root.addEventListener(name, () => preview(""), { signal });
};

/** @param {EventTarget | null} target */
const placeAt = (target) => {
  const made = target instanceof Element ? target.closest("[data-place]") : null;
  return made instanceof HTMLElement ? (made.dataset.place ?? "") : "";
};

// Says which leg the pointer or the focus is on, in the table, the line diagram or the map; all of them show it.
import { tell } from "../page/events.js";

/**
 * What makes an element say that it stands for a leg.
 *
 * @param {string} leg
 */
export const previews = (leg) => {
  const begin = () => tell("reader:preview", { leg });
  const end = () => tell("reader:preview");
  return { onpointerenter: begin, onpointerleave: end, onfocus: begin, onblur: end };
};

/**
 * Show which leg is meant.
 *
 * @param {HTMLElement} root
 * @param {string} leg none when the pointer has left
 */
export const showPreview = (root, leg) => {
  for (const made of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-leg]")))
    made.toggleAttribute("data-preview", made.dataset.leg === leg);
};

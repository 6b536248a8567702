// On a phone the map, before it is opened, is seen in a window above the first passage. Tapping that opens it.
import { button } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/** @param {() => void} open */
export const previewMade = (open) => button("preview", "", open, { "aria-label": say("Enlarge map") });

/**
 * The map cannot move to the window: a frame that is moved loads anew. The style sheet puts it there.
 *
 * @param {HTMLElement} preview
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export const placePreview = (preview, root, signal) => {
  const place = () => {
    const around = root.closest(".st-key-reader") ?? root; // what the map is placed in
    const top = preview.getBoundingClientRect().top - around.getBoundingClientRect().top;
    document.documentElement.style.setProperty("--reader-preview", `${top}px`);
  };
  const observer = new ResizeObserver(place);
  for (const made of [root, root.parentElement ?? root, preview.parentElement ?? root])
    observer.observe(made);
  signal.addEventListener("abort", () => observer.disconnect());
};

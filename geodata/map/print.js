// On paper the legend is open, with all its symbols, and the map light, and it fills the frame that the page gives it there.

import { showAll } from "./legend.js";

/**
 * @param {import("./atlas.js").Atlas} atlas
 * @param {HTMLDetailsElement} legend
 * @param {() => void} readTheme
 * @param {AbortSignal} signal
 */
export const showOnPaper = ({ map, labels }, legend, readTheme, signal) => {
  let wasOpen = legend.open;
  let hadAll = false;
  const fit = () => {
    const bounds = map.getBounds();
    map.invalidateSize({ animate: false });
    map.fitBounds(bounds, { animate: false });
    labels.setNow();
  };
  const before = () => {
    wasOpen = legend.open;
    hadAll = legend.classList.contains("all");
    legend.open = true;
    showAll(legend, true);
    document.documentElement.dataset.theme = "light";
    fit();
  };
  const after = () => {
    legend.open = wasOpen;
    showAll(legend, hadAll);
    readTheme();
    fit();
  };
  window.addEventListener("beforeprint", before, { signal });
  window.addEventListener("afterprint", after, { signal });
};

// On paper the legend is open and the map light, and it fills the frame that the page gives it there.

/**
 * @param {L.Map} map
 * @param {HTMLDetailsElement} legend
 * @param {() => void} readTheme
 * @param {AbortSignal} signal
 */
export const showOnPaper = (map, legend, readTheme, signal) => {
  let wasOpen = legend.open;
  const fit = () => {
    const bounds = map.getBounds();
    map.invalidateSize({ animate: false });
    map.fitBounds(bounds, { animate: false });
  };
  const before = () => {
    wasOpen = legend.open;
    legend.open = true;
    document.documentElement.dataset.theme = "light";
    fit();
  };
  const after = () => {
    legend.open = wasOpen;
    readTheme();
    fit();
  };
  window.addEventListener("beforeprint", before, { signal });
  window.addEventListener("afterprint", after, { signal });
};

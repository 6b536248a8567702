// Lines keep their width, and symbols their size, while the map swells or shrinks under them: Leaflet scales what is
// drawn until it draws it anew. The style sheet divides by what is said here.

/** @param {L.Map} map */
export const keepSteady = (map) => {
  const { style } = map.getContainer();
  let drawnAt = map.getZoom();
  /** @param {number} zoom */
  const swell = (zoom) => style.setProperty("--swell", String(map.getZoomScale(zoom, drawnAt)));
  map.on("zoomanim", ({ zoom }) => swell(zoom));
  map.on("zoom", () => swell(map.getZoom()));
  map.on("moveend viewreset", () => {
    drawnAt = map.getZoom();
    swell(drawnAt);
  });
};

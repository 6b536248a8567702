// Takes the map to another view: it glides as far as it is drawn, else it jumps, and fades in.

const GLIDE = { views: 0.4, zooms: 2 }; // as far as the map is drawn beyond its view, and swells little
const FADE = { from: 0.6, ms: 250 }; // paler, and the sea behind it is all that is seen

/**
 * @param {L.Map} map
 * @param {L.LatLng} centre
 * @param {number} zoom
 * @param {boolean} animate
 */
export const go = (map, centre, zoom, animate) => {
  const glides = animate && isNear(map, centre, zoom);
  map.setView(centre, zoom, { animate: glides });
  if (animate && !glides) map.getPane("mapPane")?.animate([{ opacity: FADE.from }, { opacity: 1 }], FADE.ms);
};

/**
 * @param {L.Map} map
 * @param {L.LatLng} centre
 * @param {number} zoom
 */
const isNear = (map, centre, zoom) => {
  const size = map.getSize();
  const { x, y } = map.latLngToContainerPoint(centre).subtract(size.divideBy(2));
  const isAside = Math.abs(x) < size.x * GLIDE.views && Math.abs(y) < size.y * GLIDE.views;
  return isAside && Math.abs(zoom - map.getZoom()) <= GLIDE.zooms;
};

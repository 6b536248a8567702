// Panes: what lies over what on the map. Each has a renderer of its own.

/** @typedef {{ pane: string, renderer: L.Renderer }} Pane options for the layers that lie in it */

const HEIGHTS = { land: 400, wide: 415, water: 417, disputed: 418, route: 420, towns: 430, labels: 440 };

/**
 * @param {L.Map} map
 * @returns {Record<keyof typeof HEIGHTS, Pane>}
 */
export const makePanes = (map) => {
  const made = Object.entries(HEIGHTS).map(([pane, height]) => {
    map.createPane(pane).style.zIndex = String(height);
    return [pane, { pane, renderer: L.svg({ pane, padding: 0.4 }) }];
  });
  return Object.fromEntries(made);
};

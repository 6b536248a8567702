// Draws lines of control and disputed boundaries, which tell who claims what.
import { say } from "../words/say.js";
import { lineOf } from "./sent.js";
import { explain } from "./tooltips.js";

/**
 * @param {L.Map} map
 * @param {import("./sent.js").DisputedLine[]} all
 * @param {import("./panes.js").Pane} pane
 */
export const drawDisputed = (map, all, pane) => {
  for (const { name, claimants, note, lines } of all) {
    const drawn = L.polyline(lines.map(lineOf), { ...pane, className: "disputed" }).addTo(map);
    explain(drawn, () => [name, say("Claimed by: {claimants}", { claimants }), note]);
  }
};

// The legend: it lists only what is in view, and says which borders are drawn.
import { bring } from "../page/bring.js";
import { element } from "../page/element.js";
import { listen } from "../page/events.js";
import { say } from "../words/say.js";

/** @typedef {{ key: string, words: string, selector: string, ofMembers?: boolean }} Explained */

/** @typedef {Explained & { row: HTMLElement, text: HTMLElement }} Row */

const SMALL = { width: 600, height: 560 };
const PAUSE_MS = 200; // it is looked at in a pause, so that lighting is never held up

/** @returns {Explained[]} what the legend explains, and what must be in view for it */
const explained = () => [
  { key: "rail", words: say("the route by rail"), selector: ".leg.main.by-rail.open" },
  { key: "sea", words: say("the route by sea"), selector: ".leg.main.by-sea.open" },
  { key: "building", words: say("under construction"), selector: ".leg.under-construction" },
  { key: "planned", words: say("planned"), selector: ".leg.planned" },
  { key: "suspended", words: say("suspended"), selector: ".leg.suspended" },
  { key: "other", words: say("another corridor, for comparison"), selector: ".leg.other" },
  { key: "port", words: say("port"), selector: ".town.port" },
  { key: "crossing", words: say("change of gauge"), selector: ".town.changes-gauge" },
  {
    key: "border",
    words: say("border station, same gauge"),
    selector: ".town.crossing:not(.changes-gauge)",
  },
  { key: "station", words: say("junction or station"), selector: ".town.station" },
  { key: "city", words: say("city"), selector: ".town.city" },
  { key: "disputed", words: say("line of control or disputed line"), selector: ".disputed" },
  {
    key: "member",
    words: say("member"),
    selector: ".country[data-member=member], .country[data-member=participant]",
    ofMembers: true,
  },
  {
    key: "associate",
    words: say("observer or associate"),
    selector: ".country[data-member=observer], .country[data-member=associate]",
    ofMembers: true,
  },
  {
    key: "location",
    words: say("named as a location"),
    selector: '[data-lit="named"][data-manner~="place"]',
  },
  { key: "actor", words: say("named as an actor"), selector: '[data-lit="named"][data-manner~="actor"]' },
  { key: "implied", words: say("implied, not named"), selector: '[data-lit="implied"]' },
];

/**
 * @param {import("./sent.js").DisputedLine[]} disputed
 * @returns {{ legend: HTMLDetailsElement, rows: Row[] }}
 */
export const makeLegend = (disputed) => {
  const rows = explained().map((each) => {
    const text = element("span", { textContent: each.words });
    return {
      ...each,
      text,
      row: element("li", {}, element("i", { className: `key key-${each.key}` }), text),
    };
  });
  const open = window.innerWidth >= SMALL.width && window.innerHeight >= SMALL.height;
  const summary = element("summary", { textContent: say("Legend") });
  const list = element("ul", {}, ...rows.map(({ row }) => row));
  const legend = element("details", { className: "legend", open }, summary, list, borders(disputed));
  return { legend, rows };
};

/** @param {import("./sent.js").DisputedLine[]} disputed */
const borders = (disputed) => {
  const words = say(
    "The borders are Natural Earth's in its point of view “DEU”: Crimea is drawn with Ukraine, Abkhazia and South Ossetia " +
      "with Georgia, Karabakh with Azerbaijan, the Donbas with Ukraine, the north of Cyprus with Cyprus, East Jerusalem with Israel " +
      "(the United Nations hold it to be occupied), the southern Kurils with Russia (claimed by Japan); Kashmir along the lines " +
      "of control. Changed here: the Golan is drawn with Syria (Security Council resolution 497). Kosovo, Palestine and " +
      "Taiwan are drawn apart, without a name. None of this is a judgement, nor does a line mean that all agree to it. " +
      "The route is simplified. Disputed lines, with the claimants:",
  );
  const claims = disputed.map(({ name, claimants, note }) =>
    element("li", { textContent: `${name}: ${claimants}. ${note}`, lang: "en" }),
  );
  const made = element(
    "details",
    {},
    element("summary", { textContent: say("Borders") }),
    element("p", { textContent: words }),
    element("ul", { className: "claims" }, ...claims),
  );
  made.addEventListener("toggle", () => bring(made));
  return made;
};

/**
 * Whether something of the map is drawn, and lies in its view.
 *
 * @param {Element} path
 * @param {DOMRect} view
 */
const isSeen = (path, view) => {
  const box = path.getBoundingClientRect();
  const pane = path.closest(".leaflet-pane");
  const isDrawn = (box.width || box.height) && pane && getComputedStyle(pane).display !== "none";
  return (
    isDrawn &&
    box.right > view.left &&
    box.left < view.right &&
    box.bottom > view.top &&
    box.top < view.bottom
  );
};

/**
 * Show the rows of what is in view, after every change of it.
 *
 * @param {Row[]} rows
 * @param {object} around
 * @param {L.Map} around.map
 * @param {import("./members.js").Members} around.members
 * @param {Window} around.page
 * @param {AbortSignal} around.signal
 */
export const followView = (rows, { map, members, page, signal }) => {
  const look = () => {
    const view = map.getContainer().getBoundingClientRect();
    const drawn = /** @type {HTMLElement} */ (map.getPane("mapPane"));
    for (const { row, text, words, selector, ofMembers } of rows) {
      row.hidden = ![...drawn.querySelectorAll(selector)].some((path) => isSeen(path, view));
      if (ofMembers) text.textContent = `${words}: ${members.inWords}`;
    }
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const lookSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE_MS);
  };
  map.on("moveend zoomend resize layeradd layerremove", lookSoon);
  listen(signal, { "reader:light": lookSoon }, page);
  document.addEventListener("change", lookSoon, { signal });
};

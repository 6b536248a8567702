// The legend: it lists only what is in view, and says which borders are drawn.
import { bring } from "../page/bring.js";
import { element } from "../page/element.js";
import { listen } from "../page/events.js";
import { say } from "../words/say.js";

/** @typedef {{ key: string, words: string, selector: string, ofMembers?: boolean }} Explained */

/** @typedef {Explained & { row: HTMLElement, text: HTMLElement }} Row */

const SMALL = { width: 600, height: 560 };
const PAUSE_MS = 200; // it is looked at in a pause, so that lighting is never held up

const FIRST_ROWS = 5; // rows that are shown until all are asked for

/** @returns {Explained[]} what the legend explains, what matters most first, and what must be in view for it */
const explained = () => [
  { key: "selected", words: say("selected"), selector: ".leg[data-on]" },
  { key: "rail", words: say("railway"), selector: ".leg.main.by-rail.open" },
  { key: "sea", words: say("sea route"), selector: ".leg.main.by-sea.open" },
  {
    key: "member",
    words: say("member"),
    selector: ".country[data-member=member], .country[data-member=participant]",
    ofMembers: true,
  },
  {
    key: "associate",
    words: say("observer, partner or associate"),
    selector:
      ".country[data-member=observer], .country[data-member=partner], .country[data-member=associate]",
    ofMembers: true,
  },
  {
    key: "location",
    words: say("location (named)"),
    selector: '[data-lit="named"][data-manner~="place"]',
  },
  { key: "actor", words: say("actor (named)"), selector: '[data-lit="named"][data-manner~="actor"]' },
  { key: "implied", words: say("implied"), selector: '[data-lit="implied"]' },
  { key: "other", words: say("other corridor (for comparison)"), selector: ".leg.other" },
  { key: "port", words: say("port"), selector: ".town.port" },
  { key: "crossing", words: say("break of gauge"), selector: ".town.changes-gauge" },
  { key: "suspended", words: say("suspended"), selector: ".leg.suspended" },
  { key: "building", words: say("under construction"), selector: ".leg.under-construction" },
  { key: "planned", words: say("planned"), selector: ".leg.planned" },
  {
    key: "border",
    words: say("border station, same gauge"),
    selector: ".town.crossing:not(.changes-gauge)",
  },
  { key: "station", words: say("junction or station"), selector: ".town.station" },
  { key: "city", words: say("city"), selector: ".town.city" },
  { key: "disputed", words: say("line of control or disputed boundary"), selector: ".disputed" },
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
  const more = moreOrLess();
  const legend = element("details", { className: "legend", open }, summary, list, borders(disputed), more);
  more.addEventListener("click", () => {
    showAll(legend, !legend.classList.contains("all"));
    legend.scrollTop = 0;
  });
  return { legend, rows };
};

const moreOrLess = () =>
  element("button", {
    type: "button",
    className: "more",
    textContent: say("All symbols"),
    "aria-expanded": "false",
  });

/**
 * Show all symbols in view and the note on borders, or the first few symbols alone.
 *
 * @param {HTMLElement} legend
 * @param {boolean} isWanted
 */
export const showAll = (legend, isWanted) => {
  legend.classList.toggle("all", isWanted);
  const more = legend.querySelector(".more");
  more?.setAttribute("aria-expanded", String(isWanted));
  if (more) more.textContent = isWanted ? say("Fewer symbols") : say("All symbols");
};

/** How land that several claim is shown. */
const views = () => [
  say("Crimea and the Donbas: with Ukraine"),
  say("Abkhazia and South Ossetia: with Georgia"),
  say("Karabakh: with Azerbaijan"),
  say("North of Cyprus: with Cyprus"),
  say("East Jerusalem: with Israel (occupied, according to the United Nations)"),
  say("Southern Kurils: with Russia (claimed by Japan)"),
  say("Kashmir: along the lines of control"),
  say("Golan: with Syria, unlike in the source (Security Council resolution 497)"),
  say("Kosovo, Palestine, Taiwan and Western Sahara: separate, without a view on their status"),
];

/** @param {import("./sent.js").DisputedLine[]} disputed */
const borders = (disputed) => {
  const claims = disputed.map(({ name, claimants, note }) =>
    element("li", { textContent: `${name}: ${claimants}. ${note}` }),
  );
  const made = element(
    "details",
    {},
    element("summary", { textContent: say("Borders") }),
    element("p", { textContent: say("Borders: Natural Earth, “DEU” (German) point-of-view edition.") }),
    element("ul", { className: "views" }, ...views().map((textContent) => element("li", { textContent }))),
    element("p", {
      textContent: say(
        "This is no judgement, and a line does not mean that all sides accept it. The route is simplified.",
      ),
    }),
    element("p", { textContent: say("Disputed boundaries, with the claimants:") }),
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
 * @returns {() => void} looks now
 */
export const followView = (rows, { map, members, page, signal }) => {
  const look = () => {
    const view = map.getContainer().getBoundingClientRect();
    const drawn = /** @type {HTMLElement} */ (map.getPane("mapPane"));
    let shown = 0;
    for (const { row, text, words, selector, ofMembers } of rows) {
      row.hidden = ![...drawn.querySelectorAll(selector)].some((path) => isSeen(path, view));
      if (!row.hidden) shown += 1;
      row.classList.toggle("further", shown > FIRST_ROWS);
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
  return look;
};

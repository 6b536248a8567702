// Draws the places, highlights them, and tells the page what is selected. Called once with the Leaflet map and the content
// that content.py gathers. Speaks with the page by events on its window:
//   hears reader:light {places: {id: "named" | "implied"}, manners: {id: "place actor"}, legs: [id], stops: [id], chosen: [id],
//         heading, frame}, reader:preview {place} or {leg}, reader:enter (the keyboard comes to the map),
//         reader:mentions {mentions: {id: [named, implied]}, belonging} of a text that came after the map
//   says  reader:choose {place, toggle, add} or {place, leg}, reader:preview {place, leg}, reader:key {key},
//         reader:moved, when the map was moved by hand; reader:ready {find}, which finds places by any of their names
import { unpacked } from "../page/columns.js";
import { setData } from "../page/element.js";
import { listen } from "../page/events.js";
import { hear, language, say } from "../words/say.js";
import { isQuiet } from "./areas.js";
import { drawAtlas } from "./atlas.js";
import { offerChips, withButton } from "./chips.js";
import { offerTools, putOn, showScale } from "./controls.js";
import { findPlaces } from "../page/find.js";
import { beginAgain, dress, standAfter, whenResized } from "./frame.js";
import { makeHeading } from "./heading.js";
import { passKeysOn } from "./keyboard.js";
import { edgesOf } from "./edges.js";
import { offerLayers } from "./layers.js";
import { followView, makeLegend } from "./legend.js";
import { pictureBox } from "./picture_box.js";
import { showOnPaper } from "./print.js";
import { tellReady } from "./ready.js";
import { recount } from "./recount.js";
import { Search } from "./search.js";
import { keepSteady } from "./steady.js";
import { closeTooltips } from "./tooltips.js";
import { leaveWheelToHost } from "./wheel.js";

/** @typedef {import("./atlas.js").Atlas} Atlas */

/** @typedef {import("./atlas.js").Page} Page */

/** @typedef {import("./ready.js").Find} Find */

/** @typedef {ReturnType<typeof makeHeading>} Heading */

/**
 * @param {L.Map} map
 * @param {import("./sent.js").MapContent & { places: import("./atlas.js").Places }} sent
 */
export const drawMap = (map, sent) => {
  const content = unpacked(sent);
  const page = /** @type {Page} */ (window.parent); // the map stands in a frame of the page
  const signal = beginAgain();
  hear(content.speech, page);
  window.frameElement?.setAttribute("title", say("The map"));
  const readTheme = dress(content.css, page, signal);
  const atlas = drawAtlas(map, content, content.places, page);
  const ids = [...new Set([...Object.keys(content.drawn), ...Object.keys(content.places)])]; // as they are drawn
  const find = findPlaces(ids.map((id) => ({ id, ...content.places[id] })));
  const heading = makeHeading(atlas);
  putOn(map, "topleft", heading.box);
  putTools(atlas, find, heading);
  const { legend, look } = putLegend(atlas, page, signal);
  showOnPaper(atlas, legend, readTheme, signal);
  const putButtons = chipsOf(atlas, ids, signal);
  putButtons();
  followMap(atlas, legend, page, signal);
  look(); // now that there is a view
  followPage(atlas, heading, page, signal);
  /** @param {{ mentions?: import("./recount.js").Mentions, belonging?: import("../page/sent.js").Belonging }} told */
  const hearMentions = ({ mentions = {}, belonging }) => {
    if (belonging) atlas.members.take(belonging);
    recount(atlas, mentions);
    putButtons();
  };
  listen(signal, { "reader:mentions": hearMentions }, page);
  setData(map.getContainer(), "ready", "yes");
  tellReady(find, page, signal);
};

export default drawMap;

/**
 * @param {Atlas} atlas
 * @param {Find} find
 * @param {Heading} heading
 */
const putTools = (atlas, find, heading) => {
  const { map, content, names, choosing, corridors, members, labels, framing, stops } = atlas;
  /** @param {string} language */
  const speak = (language) => {
    names.speak(language);
    paneOf(map, "mapPane").lang = language;
    stops.rename();
    labels.rename();
    heading.tell();
  };
  /** @type {(corridor: string, isWanted: boolean) => void} */
  const showCorridor = (corridor, isWanted) => {
    corridors.tick(corridor, isWanted);
    labels.set();
  };
  /** @param {boolean} isWanted */
  const showDisputed = (isWanted) => (paneOf(map, "disputed").style.display = isWanted ? "" : "none");
  /** @param {string} whole */
  const hatch = (whole) => members.hatch(whole);
  const layers = offerLayers({ content, names, speak, showCorridor, showDisputed, hatch });
  const search = new Search(find, names, (place) => {
    close();
    choosing.place(place);
  });
  const picture = content.saving.length ? pictureBox(content.saving, () => seenOf(atlas)) : undefined;
  const close = offerTools(map, { search: search.box, layers, picture, goHome: () => framing.goHome() });
  showScale(map);
  map.attributionControl.setPrefix("Leaflet").addAttribution(wrappedBetween(content.attribution));
  paneOf(map, "mapPane").lang = names.language;
};

/**
 * A line that wraps between its parts, not within them.
 *
 * @example wrappedBetween("a b · c d") // "a\u00a0b · c\u00a0d"
 * @param {string} parts
 */
const wrappedBetween = (parts) => {
  const between = " · ";
  return parts
    .split(between)
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join(between);
};

/**
 * What is seen of the map, for a picture of it.
 *
 * @param {Atlas} atlas
 * @returns {import("./picture_address.js").Seen}
 */
const seenOf = ({ map, places, names, lighting, corridors, members }) => ({
  page: window.parent.location.pathname,
  search: window.parent.location.search,
  language: language(),
  names: names.language,
  theme: document.documentElement.dataset.theme ?? "",
  edges: edgesOf(map.getBounds()),
  size: map.getSize(),
  light: lighting.last,
  corridors: corridors.ticked,
  members: members.whole,
  hasDisputed: paneOf(map, "disputed").style.display !== "none",
  mentioned: Object.keys(places).filter((id) => !isQuiet(places[id])),
});

/**
 * @param {L.Map} map
 * @param {string} name
 */
const paneOf = (map, name) => /** @type {HTMLElement} */ (map.getPane(name));

/**
 * @param {Atlas} atlas
 * @param {Page} page
 * @param {AbortSignal} signal
 */
const putLegend = ({ map, content, members }, page, signal) => {
  const { legend, rows } = makeLegend(content.disputed);
  putOn(map, "bottomleft", legend);
  return { legend, look: followView(rows, { map, members, page, signal }) };
};

/**
 * What puts the buttons of what is mentioned below the map, in place of those that were there.
 *
 * @param {Atlas} atlas
 * @param {string[]} ids
 * @param {AbortSignal} signal
 */
const chipsOf = ({ map, content, places, names, choosing, shapes }, ids, signal) => {
  let over = new AbortController();
  signal.addEventListener("abort", () => over.abort());
  return () => {
    over.abort();
    over = new AbortController();
    const shown = withButton(ids, places, content.drawn);
    const { bar, buttons } = offerChips({ ids: shown, route: content.corridors[0], names, choosing });
    for (const [id, button] of buttons) shapes.addButton(id, button);
    if (shown.length) standAfter(bar, map.getContainer(), over.signal);
  };
};

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} legend
 * @param {Page} page
 * @param {AbortSignal} signal
 */
const followMap = ({ map, towns, specks, labels, framing, choosing }, legend, page, signal) => {
  closeTooltips(map, page, signal);
  framing.resize(); // the style sheet has only now given it its height
  keepSteady(map);
  const resizeSymbols = () => {
    towns.resize();
    specks.resize();
  };
  map.on("zoomend", resizeSymbols);
  map.on("moveend resize", () => {
    towns.look();
    labels.set();
  }); // of which a change of zoom is one
  map.on("click", ({ originalEvent }) => choosing.place("", originalEvent));
  leaveWheelToHost(map, page, signal);
  framing.followHand(page, signal);
  resizeSymbols();
  const resize = () => {
    framing.resize();
    labels.anew();
  };
  whenResized(map.getContainer(), resize, signal);
  whenResized(legend, () => labels.anew(), signal);
  document.fonts.addEventListener("loadingdone", () => labels.anew(), { signal });
};

/**
 * @param {Atlas} atlas
 * @param {Heading} heading
 * @param {Page} page
 * @param {AbortSignal} signal
 */
const followPage = ({ lighting, stops }, heading, page, signal) => {
  /** @param {import("./lighting.js").Light} told */
  const light = (told) => {
    heading.tell(told);
    lighting.light(told);
  };
  const answers = {
    "reader:light": light,
    "reader:preview": /** @param {{ place?: string, leg?: string }} over */ (over) => lighting.preview(over),
    "reader:enter": () => stops.enter(),
  };
  listen(signal, answers, page);
  passKeysOn(page, signal);
};

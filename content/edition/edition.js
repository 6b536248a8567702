// An edition: a text with its map as one file. The same scripts as in the app show both; what they are sent is in the file.
import { unpacked } from "../../geodata/page/columns.js";
import { element } from "../../geodata/page/element.js";
import { tell } from "../../geodata/page/events.js";
import { beSaved } from "../../geodata/page/saved.js";
import { view } from "../../geodata/page/view.js";
import { makeReader } from "../reader/made.js";
import { instead, withoutHash } from "./places.js";
import { readContent, readMade, textOfBlock } from "./sent.js";

/** @typedef {import("./sent.js").EditionContent} EditionContent */
/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {import("../reader/sent.js").ReaderContent & { shelf: Shelf, places: Record<string, Place> }} ReaderSent */

const FRAME =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>map</title></head><body><div id="parent"><div class="float-child"><div id="map_div"></div></div></div></body></html>';

/**
 * Write a script into the frame; the policy of the file knows it by its sum.
 *
 * @param {Document} frame
 * @param {string} type
 * @param {string} id where in the file it stands
 */
const runIn = (frame, type, id) =>
  frame.body.append(Object.assign(frame.createElement("script"), { type, textContent: textOfBlock(id) }));

/**
 * @param {Element} around
 * @param {EditionContent} content
 */
const showMap = (around, { options, map, places }) => {
  const frame = element("iframe", { className: "map", srcdoc: FRAME });
  frame.addEventListener("load", () => {
    const { contentDocument, contentWindow } = frame;
    if (!contentDocument || !contentWindow) return;
    contentDocument.documentElement.lang = document.documentElement.lang;
    Object.assign(contentWindow, { drawn: { options, content: { ...map, places } } });
    runIn(contentDocument, "text/javascript", "leaflet");
    runIn(contentDocument, "module", "map-script");
  });
  around.append(frame);
};

/** What stands after the text links to passages and places by their addresses in the file: they are selected above. */
const followLinks = () =>
  document.querySelector(".paper")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href^='#']");
    const choice = link && withoutHash(link.getAttribute("href") ?? "");
    if (!choice) return;
    event.preventDefault();
    tell("reader:choose", choice);
    document.querySelector(".stMain")?.scrollTo({ top: 0 });
  });

/**
 * An address within the file, if there is something.
 *
 * @param {string} address
 */
const there = (address) => (document.getElementById(address.slice(1)) ? address : "");

/** An address may end as those of the file without scripts do: #passage-berlin. */
const takeHash = () => {
  const choice = withoutHash(location.hash);
  if (!choice) return;
  try {
    history.replaceState(history.state, "", `${location.pathname}?${new URLSearchParams(choice)}`);
  } catch {
    // it begins without what was asked for
  }
};

const begin = async () => {
  const content = await readContent();
  const { home, title, name } = readMade();
  const { text, places } = unpacked({ text: content.text, places: content.places });
  const [column, around] = ["text", "map"].map(
    (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
  );
  beSaved({ title, name, home, instead: (page, query) => there(instead(page, query)) });
  takeHash();
  const data = /** @type {ReaderSent} */ (/** @type {unknown} */ ({ ...unpacked(text), places }));
  view("reader", makeReader)({ data, parentElement: column });
  showMap(around, content);
  followLinks();
};

begin().catch((error) => {
  console.warn(error);
  delete document.documentElement.dataset.scripted; // what the file holds without scripts is shown
});

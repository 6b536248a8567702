// Makes the reader: the text beside the map, each linked to the other without a rerun.
// Says  reader:light {places, passages, manners, chosen, heading, reading, frame} after each change, reader:enter, reader:preview.
import { listen } from "../../geodata/page/events.js";
import { missedTextInWords } from "../../geodata/page/shelf.js";
import { actionsOf } from "./actions.js";
import { readAddress } from "./address.js";
import { Chosen } from "./chosen.js";
import { sayChosen } from "./chosen_said.js";
import { Known } from "./known.js";
import { movesOf } from "./moves.js";
import { layOut, partsMade } from "./parts.js";
import { placePreview } from "./preview.js";
import { followPointer } from "./previews.js";

/** @typedef {import("./known.js").Content} Content */
/** @typedef {{ known: Known, chosen: Chosen, parts: import("./parts.js").Parts, moves: import("./moves.js").Moves }} Reader */

/**
 * Make the reader, and begin with what was chosen before the content changed, else with what the address asks for.
 *
 * @param {HTMLElement} root
 * @param {Content} content
 * @param {AbortSignal} signal
 * @param {Chosen} [before]
 * @returns {Reader}
 */
const readerMade = (root, content, signal, before) => {
  const known = new Known(content);
  const isKnown = before && known.has(before.selection);
  const asked = readAddress(location.search, known.addresses);
  const notice = [missedTextInWords(), asked.notice].filter(Boolean).join(" ");
  const chosen = new Chosen(known, isKnown ? before : { ...asked, notice });
  const act = actionsOf(() => moves);
  const parts = partsMade(root, known, chosen, act);
  const moves = movesOf(root, known, chosen, parts, act, signal);
  layOut(root, parts);
  placePreview(parts.preview, root, signal);
  sayChosen(root, chosen, signal);
  moves.position.watch();
  return { known, chosen, parts, moves };
};

/**
 * @param {Reader} reader
 * @param {AbortSignal} signal
 */
const hearViews = ({ parts, moves }, signal) =>
  listen(signal, {
    "reader:choose": (choice) => moves.choosing.choose(choice),
    "reader:key": (pressed) => parts.keys.press(pressed),
    "reader:moved": () => moves.wayBack.wander(),
    "reader:list": () => moves.entrances.openPlaces(),
  });

/**
 * The map has been drawn, and may have moved the text: light it, and find the place again where one arrived.
 *
 * @param {Reader} reader
 * @param {AbortSignal} signal
 * @param {(find: import("./search.js").Finder) => void} keepFinder
 */
const hearMap = ({ chosen, moves }, signal, keepFinder) => {
  let arrivedWith = /** @type {unknown} */ (chosen.selection);
  listen(signal, {
    "reader:ready": ({ find }) => {
      if (find) keepFinder(find);
      moves.lighting.light(true);
      if (chosen.selection === arrivedWith) moves.walk.arrive();
      arrivedWith = undefined;
    },
  });
};

/**
 * @param {Reader} reader
 * @param {AbortSignal} signal
 */
const hearPage = ({ known, parts, moves }, signal) => {
  const { pathname } = location;
  /** @type {Record<string, (event: Event) => void>} */
  const answers = {
    keydown: (event) => event.defaultPrevented || parts.keys.press(/** @type {KeyboardEvent} */ (event)),
    popstate: () => {
      // the app runs once more, as on every step of the history; nothing of what is shown is new then
      if (location.pathname === pathname)
        moves.choosing.retrace(readAddress(location.search, known.addresses));
    },
  };
  for (const [name, answer] of Object.entries(answers)) window.addEventListener(name, answer, { signal });
};

/**
 * Show a text that is there already with the links that it has now: what has not changed stays as it stands.
 *
 * @param {Reader} reader
 * @param {Content} content
 */
const showLinks = ({ known, parts, moves }, content) => {
  const { passages } = known;
  known.take(content);
  parts.passages.renew(passages);
  parts.placeList.renew();
  moves.choosing.renew();
};

/** @type {(root: HTMLElement, signal: AbortSignal) => { show: (content: Content) => void, renew: (content: Content) => void }} */
export const makeReader = (root, signal) => {
  /** @type {Reader | undefined} */
  let reader;
  /** @type {import("./search.js").Finder | undefined} */
  let finder;
  let content = new AbortController();
  signal.addEventListener("abort", () => content.abort());
  /** @param {import("./search.js").Finder} find of the map, which is not drawn again when the content changes */
  const keepFinder = (find) => {
    finder = find;
    reader?.parts.search.useFinder(find);
  };
  /** @param {Content} given */
  const show = (given) => {
    content.abort();
    content = new AbortController();
    const made = readerMade(root, given, content.signal, reader?.chosen);
    reader = made;
    if (finder) keepFinder(finder);
    hearViews(made, content.signal);
    hearMap(made, content.signal, keepFinder);
    hearPage(made, content.signal);
    followPointer(root, content.signal, (place) => {
      const { onlyNamed } = made.chosen;
      const links = place ? made.known.linksTo(place, onlyNamed) : [];
      made.parts.passages.preview(links.map(({ passage }) => passage));
    });
    made.moves.choosing.arrive();
  };
  /** @param {Content} given */
  const renew = (given) => (reader?.known.isOf(given) ? showLinks(reader, given) : show(given));
  return { show, renew };
};

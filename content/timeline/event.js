// Writes an event: its date, which shows on the map where it was, its words, and the passages that it bears on.
import { button, element, outside } from "../../geodata/page/element.js";
import { pageLink } from "../../geodata/page/link.js";
import { nameOf, sourceInWords } from "../../geodata/page/sent.js";
import { touched } from "../../geodata/page/touch.js";
import { say } from "../../geodata/words/say.js";
import { isMark } from "./sent.js";

/** @typedef {import("../../geodata/page/selection.js").Choice} Choice */
/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("./sent.js").Mark} Mark */
/** @typedef {import("./sent.js").Piece} Piece */
/** @typedef {import("./sent.js").TimelineContent} TimelineContent */
/** @typedef {import("./sent.js").TimelineEvent} TimelineEvent */

/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {TimelineContent & { places: Record<string, Place>, shelf: Shelf }} Content */
/** @typedef {(choice: Choice) => void} Choose */

/**
 * @param {TimelineEvent} event
 * @param {Content} content
 * @param {Choose} choose
 */
export const eventLine = (event, content, choose) => {
  const words = element(
    "p",
    { lang: "en" },
    ...event.pieces.map((piece) => pieceMade(piece, content, choose)),
  );
  const body = element("div", {}, words, ...passageLinks(event));
  return element("li", { dataset: { event: event.id } }, dateButton(event, choose), body);
};

/**
 * @param {HTMLElement} line
 * @param {{ isLit: boolean, isChosen: boolean }} shown
 */
export const showLit = (line, { isLit, isChosen }) => {
  line.toggleAttribute("data-lit", isLit);
  line.querySelector(".date")?.setAttribute("aria-pressed", String(isChosen));
};

/**
 * @param {TimelineEvent} event
 * @param {Choose} choose
 */
const dateButton = ({ id, date, until }, choose) => {
  const days = until ? say("{date} to {until}", { date, until }) : date;
  const label = say("Show {date} on the map", { date: days });
  /** @param {MouseEvent} click */
  const answer = (click) => touched(click, ({ toggle, again }) => choose({ event: id, toggle, again }));
  return button("date", days, answer, { "aria-label": label });
};

/** @param {TimelineEvent} event */
const passageLinks = ({ id, passages }) => {
  if (!passages.length) return [];
  const links = passages.map(({ passage, number }) =>
    pageLink("", { passage, note: id }, String(number), {
      className: "chip",
      "aria-label": say("Passage {number}", { number }),
    }),
  );
  const title = passages.length === 1 ? say("Passage:") : say("Passages:"); // else its number would read as how many
  return [element("p", { className: "passages" }, `${title} `, ...links)];
};

/**
 * @param {Piece} piece
 * @param {Content} content
 * @param {Choose} choose
 */
const pieceMade = (piece, { sources, places }, choose) => {
  if (typeof piece === "string") return piece;
  if (isMark(piece)) return markButton(piece, places, choose);
  if ("passage" in piece) return pageLink("", { passage: piece.passage }, piece.words);
  const source = sources[piece.source];
  return outside(source.address, piece.words, { title: sourceInWords(source) });
};

/**
 * @param {Mark} mark
 * @param {Record<string, Place>} places
 * @param {Choose} choose
 */
const markButton = ({ words, place, manner, reason }, places, choose) =>
  button("mark", words, (click) => touched(click, (touch) => choose({ place, ...touch })), {
    title: reason || nameOf(places[place]),
    dataset: { place, manner },
  });

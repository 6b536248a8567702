// A cell of the matrix: how many passages under a heading name or imply a place, and what it opens beneath its row.
import { element, english } from "../../geodata/page/element.js";
import { around, say } from "../../geodata/words/say.js";
import { STRENGTHS } from "./counts.js";
import { nameIn, passageOnPlace, placeLink } from "./links.js";
import { cellId } from "./sent.js";
import { amount, countsInWords, headingInCell, inPassages } from "./totals.js";

/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */
/** @typedef {import("./links.js").Content} Content */
/** @typedef {import("./opening.js").Opening} Opening */
/** @typedef {import("./sent.js").Heading} Heading */
/** @typedef {import("./sent.js").Row} Row */

/**
 * @param {Content} content
 * @param {Opening} opening
 * @param {Row} row
 * @param {Heading} heading
 */
export const cellButton = (content, opening, row, heading) => {
  const passages = row.cells[heading.id];
  const cell = cellId(row.place, heading);
  const shown = STRENGTHS.filter((strength) => passages[strength].length);
  const made = element(
    "button",
    { type: "button", className: passages.named.length ? "cell" : "cell unnamed", dataset: { cell } },
    headingInCell(heading.title),
    ...shown.map((strength) => amount(passages[strength].length, strength)),
  );
  opening.add({ cell }, made, inWords(content, row, heading), () => {
    const detail = detailRow(content, row, heading);
    made.closest("tr")?.after(detail);
    return detail;
  });
  return made;
};

/**
 * @param {Content} content
 * @param {Row} row
 * @param {Heading} heading
 */
const inWords = (content, { place, cells }, { id, title }) => {
  const { named, implied } = cells[id];
  const counts = countsInWords({ named: named.length, implied: implied.length }, inPassages);
  return around(say("{place}, {section}: {counts}"), {
    place: nameIn(content, place),
    section: english(title),
    counts,
  });
};

/**
 * @param {Content} content
 * @param {Row} row
 * @param {Heading} heading
 */
const detailRow = (content, row, { id, title }) => {
  const { place, cells } = row;
  const lists = STRENGTHS.filter((strength) => cells[id][strength].length).map((strength) =>
    passageList(content, place, strength, cells[id][strength]),
  );
  const all = say("{place} in the text and on the map", { place: nameIn(content, place) });
  const cell = element(
    "td",
    { colSpan: content.headings.length + 2, role: "cell" },
    element("h2", {}, `${nameIn(content, place)}: `, english(title)),
    element("div", { className: "lists" }, ...lists),
    element("p", {}, placeLink(content, place, all)),
  );
  return element("tr", { className: "detail", role: "row" }, cell);
};

/**
 * @param {Content} content
 * @param {string} place
 * @param {Strength} strength
 * @param {string[]} passages
 */
const passageList = (content, place, strength, passages) => {
  const lines = passages.map((passage) =>
    element(
      "li",
      {},
      passageOnPlace(content, passage, strength, place),
      element("span", { textContent: content.reasons[place][passage] }),
    ),
  );
  const textContent = strength === "named" ? say("Named in") : say("Implied in");
  return element("div", { className: strength }, element("h3", { textContent }), element("ul", {}, ...lines));
};

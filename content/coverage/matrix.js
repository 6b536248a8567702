// The matrix: a row for each place, a column for each heading of the text, and totals.
import { element, english } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { cellButton } from "./cell.js";
import { countsOf, countsUnder, parted } from "./counts.js";
import { fold } from "./fold.js";
import { placeLink } from "./links.js";
import { asLinks, columnTotal, inPassages, rowTotal } from "./totals.js";

/** @typedef {import("./links.js").Content} Content */
/** @typedef {import("./opening.js").Opening} Opening */
/** @typedef {import("./sent.js").Group} Group */
/** @typedef {import("./sent.js").Heading} Heading */
/** @typedef {import("./sent.js").Row} Row */

/**
 * @param {Content} content
 * @param {Opening} opening
 */
export const writeMatrix = (content, opening) => {
  const textContent = say(
    "Select a cell to list its passages; select it again to close. Arrow keys move between cells.",
  );
  // roles, since a narrow page shows the rows as blocks, which takes from a table what it is
  return element(
    "table",
    { role: "table" },
    element("caption", { textContent }),
    headRow(content),
    ...content.groups.map((group) => groupRows(content, opening, group)),
    footRow(content),
  );
};

/** @param {Content} content */
const headRow = ({ headings, numbers }) => {
  const titles = headings.map(({ title, passages }) =>
    columnHead(english(title), " ", element("small", { textContent: range(passages, numbers) })),
  );
  const row = element("tr", { role: "row" }, columnHead(say("Place")), ...titles, columnHead(say("Total")));
  return element("thead", { role: "rowgroup" }, row);
};

/** @param {...(Node | string)} children */
const columnHead = (...children) => element("th", { scope: "col", role: "columnheader" }, ...children);

/**
 * @param {string[]} passages
 * @param {Record<string, number>} numbers
 */
const range = (passages, numbers) => {
  if (!passages.length) return "";
  const [first, last] = [numbers[passages[0]], numbers[passages[passages.length - 1]]];
  return first === last
    ? say("passage {number}", { number: first })
    : say("passages {first}–{last}", { first, last });
};

/**
 * In view stand the places that are named, and the states that one would expect; the others are folded away.
 *
 * @param {Content} content
 * @param {Opening} opening
 * @param {Group} group
 */
const groupRows = (content, opening, { title, rows }) => {
  const [plain, folded] = parted(rows, ({ named, place }) => named > 0 || content.expected.includes(place));
  const written = (/** @type {Row} */ row) => placeRow(content, opening, row);
  const made = folded.map(written);
  const name = { scope: "rowgroup", role: "rowheader", colSpan: content.headings.length + 2 };
  return element(
    "tbody",
    { role: "rowgroup" },
    element("tr", { className: "group", role: "row" }, element("th", { ...name, textContent: title })),
    ...plain.map(written),
    ...(folded.length ? [fold(content, folded, made, () => opening.closeHidden())] : []),
    ...made,
  );
};

/**
 * @param {Content} content
 * @param {Opening} opening
 * @param {Row} row
 */
const placeRow = (content, opening, row) =>
  element(
    "tr",
    { className: row.named ? "row" : "row unnamed", role: "row" },
    element("th", { scope: "row", role: "rowheader" }, placeLink(content, row.place)),
    ...content.headings.map((heading) =>
      row.cells[heading.id]
        ? element("td", { role: "cell" }, cellButton(content, opening, row, heading))
        : element("td", { role: "cell", className: "empty" }),
    ),
    rowTotal(row, inPassages),
  );

/** @param {Content} content */
const footRow = ({ groups, headings }) => {
  const rows = groups.flatMap((group) => group.rows);
  const row = element(
    "tr",
    { role: "row" },
    element("th", { scope: "row", role: "rowheader", textContent: say("All places") }),
    ...headings.map(({ id, title }) => columnTotal(countsUnder(rows, id), title)),
    rowTotal(countsOf(rows), asLinks),
  );
  return element("tfoot", { role: "rowgroup" }, row);
};

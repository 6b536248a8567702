// Shows a table of figures; on a narrow page each row becomes a block, each cell with its heading.
import { element, outside } from "../page/element.js";

/** @typedef {import("./sent.js").Piece} Piece */
/** @typedef {import("./sent.js").TableContent} TableContent */

/** @param {{ data: TableContent, parentElement: HTMLElement }} given */
export default function ({ data: { caption, headings, rows }, parentElement }) {
  const columns = Object.entries(headings);
  const head = columns.map(([, textContent]) => element("th", { textContent, scope: "col" }));
  const body = rows.map((row) =>
    element("tr", {}, ...row.map((pieces, at) => cell(pieces, at, columns[at]))),
  );
  const table = element(
    "table",
    {},
    element("caption", { textContent: caption }),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...body),
  );
  parentElement.querySelector(".figures")?.replaceChildren(table);
  return () => {};
}

/**
 * @param {Piece[]} pieces
 * @param {number} at
 * @param {[string, string]} column
 */
const cell = (pieces, at, [column, heading]) => {
  const properties = { dataset: { column, heading } };
  const words = pieces.map(written);
  return at ? element("td", properties, ...words) : element("th", { scope: "row", ...properties }, ...words);
};

/** @param {Piece} piece */
const written = (piece) => {
  if (typeof piece === "string") return piece;
  const { text: textContent, lang, href } = piece;
  return href ? outside(href, textContent, { lang }) : element("span", { textContent, lang });
};

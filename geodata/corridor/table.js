// Shows a table of texts and links; on a narrow page each row becomes a block, each cell with its heading.
import { element } from "../page/element.js";

// Words in the language of the page, or others: `text` in `lang`, to `href` where there is more.
const piece = (content) => {
  if (typeof content === "string") return content;
  const { text: textContent, lang, href } = content;
  return href
    ? element("a", { textContent, lang, href, target: "_blank", rel: "noopener" })
    : element("span", { textContent, lang });
};

export default function ({ data, parentElement }) {
  const { caption, headings, rows } = data;
  const columns = Object.entries(headings);
  const cell = (content, at) => {
    const made = element(at ? "td" : "th", at ? {} : { scope: "row" }, ...[content].flat().map(piece));
    [made.dataset.column, made.dataset.heading] = columns[at];
    return made;
  };
  const head = element(
    "tr",
    {},
    ...columns.map(([, textContent]) => element("th", { textContent, scope: "col" })),
  );
  const body = rows.map((row) => element("tr", {}, ...row.map(cell)));
  const table = element(
    "table",
    {},
    element("caption", { textContent: caption }),
    element("thead", {}, head),
    element("tbody", {}, ...body),
  );
  parentElement.querySelector(".figures").replaceChildren(table);
  return () => {};
}

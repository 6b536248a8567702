// Charts of years beside each other: a bar for each year, its value above it, and a line at the text's date.
import { element } from "../page/element.js";
import { figure, keyRow } from "./charts.js";

/** @typedef {import("./sent.js").YearBar} YearBar */
/** @typedef {import("./sent.js").YearsChart} YearsChart */

/** @param {{ data: import("./sent.js").YearsContent, parentElement: HTMLElement }} given */
export default function ({ data: { charts }, parentElement }) {
  parentElement
    .querySelector(".charts")
    ?.replaceChildren(element("div", { className: "side-by-side" }, ...charts.map(chart)));
  return () => {};
}

/** @param {YearsChart} content */
const chart = (content) => {
  const { bars, day, day_at: at, known, later } = content;
  const date = element("span", { className: "day" }, element("span", { textContent: day }));
  date.style.left = `${at * 100}%`;
  if (at > 0.5) date.classList.add("late");
  return figure(
    content,
    element("ul", { className: "key" }, keyRow("known", known), keyRow("after", later)),
    element("div", { className: "years" }, element("ol", {}, ...bars.map(bar)), date),
  );
};

/** @param {YearBar} bar */
const bar = ({ year, value, exact, part, later, scope }) => {
  const made = element("span", { className: `bar${later ? " after" : " known"}` });
  made.style.height = `${part * 100}%`;
  const amount = element("span", { className: part ? "amount" : "amount none", textContent: value });
  const title = [exact, scope].filter(Boolean).join(": ");
  const column = element("span", { className: "column" }, amount, ...(part ? [made] : []));
  return element("li", { title }, column, element("span", { className: "year", textContent: year }));
};

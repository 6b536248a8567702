// The chart of transit times: a row for each report, its words at the left, all on one axis of days.
import { element } from "../page/element.js";
import { figure, keyRow } from "./charts.js";

/** @typedef {import("./sent.js").TimeBar} TimeBar */
/** @typedef {import("./sent.js").TimesChart} TimesChart */
/** @typedef {import("./sent.js").TimesGroup} TimesGroup */

const STEP = 10; // days between two ticks
const ROOM = 1.25; // the axis is so much longer than the longest bar, whose value stands behind it

/** @param {{ data: TimesChart, parentElement: HTMLElement }} given */
export default function ({ data, parentElement }) {
  const { key, outlined, later, longest, groups } = data;
  const end = Math.ceil((longest * ROOM) / STEP) * STEP;
  const signs = Object.entries(key).map(([says, words]) => keyRow(`by-${says}`, words));
  const made = figure(
    data,
    element(
      "ul",
      { className: "key" },
      ...signs,
      keyRow("by-officials aimed", outlined),
      keyRow("by-officials after", later),
    ),
    ...groups.map((group) => groupMade(group, end, data.unit)),
  );
  made.style.setProperty("--step", `${(STEP / end) * 100}%`);
  parentElement.querySelector(".charts")?.replaceChildren(made);
  return () => {};
}

/**
 * @param {TimesGroup} group
 * @param {number} end of the axis
 * @param {string} unit
 */
const groupMade = ({ title, bars }, end, unit) =>
  element(
    "section",
    { className: "times" },
    element("div", { className: "row" }, element("h4", { textContent: title }), axis(end, unit)),
    element("ol", {}, ...bars.map((bar) => row(bar, end))),
  );

/**
 * @param {number} end
 * @param {string} unit
 */
const axis = (end, unit) => {
  const ticks = Array.from({ length: end / STEP }, (_, at) => {
    const textContent = at ? String(at * STEP) : `0 ${unit}`;
    const tick = element("span", { textContent });
    tick.style.left = `${((at * STEP) / end) * 100}%`;
    return tick;
  });
  return element("div", { className: "axis", "aria-hidden": "true" }, ...ticks);
};

/**
 * @param {TimeBar} bar
 * @param {number} end
 */
const row = ({ label, when, value, says, start, to, is_fact: isFact, later }, end) => {
  const looks = [
    "bar",
    `by-${says}`,
    isFact ? "" : "aimed",
    later ? "after" : "",
    start === to ? "point" : "",
  ];
  const bar = element("span", { className: looks.filter(Boolean).join(" ") });
  bar.style.left = `${(start / end) * 100}%`;
  bar.style.width = `${((to - start) / end) * 100}%`;
  const amount = element("span", { className: "amount", textContent: value });
  amount.style.left = `${(to / end) * 100}%`;
  return element(
    "li",
    { className: "row" },
    element("span", { className: "label" }, `${label} `, element("small", { textContent: `(${when})` })),
    element("span", { className: "plot" }, bar, amount),
  );
};

// Tabs: a row of names with counts, and the panel of the one that is open. Arrow keys go from one to another.
import { button, element } from "../../geodata/page/element.js";
import { rove } from "./roving.js";

/**
 * @typedef {object} Tab
 * @property {string} key
 * @property {string} name
 * @property {number} count
 * @property {HTMLElement[]} shown
 */

/**
 * @param {Tab[]} tabs
 * @param {string} open the key of the one that is open at first
 * @param {(key: string) => void} opened is told which one is opened
 * @param {string} label of the row
 * @returns {HTMLElement[]}
 */
export const tabsMade = (tabs, open, opened, label) => {
  const names = tabs.map((tab) => tabMade(tab, () => show(tab.key)));
  const panels = tabs.map(panelMade);
  /** @param {string} key */
  const show = (key) => {
    opened(key);
    names.forEach((made, at) => {
      made.setAttribute("aria-selected", String(tabs[at].key === key));
      made.tabIndex = tabs[at].key === key ? 0 : -1;
      panels[at].hidden = tabs[at].key !== key;
    });
  };
  const row = element("div", { className: "tabs", role: "tablist", "aria-label": label }, ...names);
  rove(row, names, (at) => show(tabs[at].key));
  show(tabs.some(({ key }) => key === open) ? open : tabs[0].key);
  return [row, ...panels];
};

/** @type {(tab: Tab, onclick: () => void) => HTMLElement} */
const tabMade = ({ key, name, count }, onclick) => {
  const made = button("tab", `${name} `, onclick, { id: `reader-tab-${key}`, role: "tab" });
  made.setAttribute("aria-controls", `reader-panel-${key}`);
  made.append(element("small", { textContent: String(count) }));
  return made;
};

/** @param {Tab} tab */
const panelMade = ({ key, shown }) =>
  element(
    "div",
    {
      className: "panel record",
      id: `reader-panel-${key}`,
      role: "tabpanel",
      "aria-labelledby": `reader-tab-${key}`,
    },
    ...shown,
  );

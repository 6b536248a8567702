// Small things that the parts of the reader share.
import { element } from "../geodata/element.js";
import { spoken } from "../geodata/say.js";

export const labelled = (made, attributes) => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

export const button = (className, textContent, onclick) => element("button", { type: "button", className, textContent, onclick });

export const outside = (href, textContent, title = "") => element("a", { href, textContent, title, target: "_blank", rel: "noopener" });

export const setData = (made, name, value) => {
  if (value) made.dataset[name] = value;
  else delete made.dataset[name];
};

export const groupedBy = (links, column) => {
  const groups = new Map();
  for (const link of links) groups.set(link[column], [...(groups.get(link[column]) ?? []), link]);
  return groups;
};

export const joined = (words) => new Intl.ListFormat(spoken.language, { type: "conjunction" }).format(words);

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// The element that scrolls what is made: the panel where it has its own scrolling, else the page.
export const scroller = (made) => {
  const around = made.parentElement;
  if (!around) return document.scrollingElement;
  const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight;
  return scrolls ? around : scroller(around);
};

// What the reader has settled for good: kept in this browser, where it allows it.
export const kept = {
  all: {},
  read() {
    try {
      this.all = JSON.parse(localStorage.getItem("reader")) ?? {};
    } catch {
      // a browser that keeps nothing asks again at the next visit
    }
  },
  set(name, value) {
    this.all[name] = value;
    try {
      localStorage.setItem("reader", JSON.stringify(this.all));
    } catch {
      // it holds for this visit
    }
  },
};
kept.read();

// After the frame that shows what is done now: what was touched lights first, the rest of the page may follow.
export const afterPaint = (rest) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rest)));

// Brings something into view by scrolling what is around it on this page. The browser's own scrollIntoView, and focus,
// also scroll every page that embeds this one, and so take another site's article away from its reader.
import { scroller } from "./paint.js";

/** @typedef {{ top: number, bottom: number }} Span in pixels from the top of the window */

/**
 * How far to scroll so that one span is seen in another.
 *
 * @example farFrom({ top: 90, bottom: 120 }, { top: 0, bottom: 100 }, "nearest") // 20
 * @param {Span} made
 * @param {Span} view
 * @param {"start" | "nearest"} block
 */
export const farFrom = (made, view, block) => {
  const [above, below] = [made.top - view.top, made.bottom - view.bottom];
  if (block === "start" || above < 0) return block === "start" || below < 0 ? above : 0;
  return Math.max(Math.min(above, below), 0);
};

/** @param {string} length as a style computes it; `auto` is none */
const pixels = (length) => parseFloat(length) || 0;

/**
 * @param {Element} made
 * @param {{ block?: "start" | "nearest", behavior?: ScrollBehavior }} [how]
 */
export const bring = (made, { block = "nearest", behavior = "instant" } = {}) => {
  const within = scroller(made);
  const isPage = within === document.scrollingElement;
  const box = isPage ? { top: 0, bottom: innerHeight } : within.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(within); // what lies over it there
  const view = { top: box.top + pixels(scrollPaddingTop), bottom: box.bottom - pixels(scrollPaddingBottom) };
  const { top, bottom } = made.getBoundingClientRect();
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(made);
  const wanted = { top: top - pixels(scrollMarginTop), bottom: bottom + pixels(scrollMarginBottom) };
  const far = farFrom(wanted, view, block);
  if (far) within.scrollBy({ top: far, behavior });
};

/**
 * Give something the keyboard, and bring it into view.
 *
 * @param {HTMLElement | SVGElement | null | undefined} made
 */
export const enter = (made) => {
  if (!made) return;
  made.focus({ preventScroll: true });
  bring(made);
};

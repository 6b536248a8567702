// Frames, motion and scrolling.

/**
 * Call after the frame that shows what is done now. Where no frame is drawn (a page in the background), call at once.
 *
 * @param {() => void} rest
 */
export const afterPaint = (rest) => {
  if (document.hidden) setTimeout(rest);
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rest)));
};

/** Whether the reader wants things to stay still. */
export const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * The element that scrolls what is made: one around it that has its own scrolling, else the page.
 *
 * @param {Element} made
 * @returns {Element}
 */
export const scroller = (made) => {
  const around = made.parentElement;
  if (!around) return document.scrollingElement ?? document.documentElement;
  const scrolls =
    /auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight;
  return scrolls ? around : scroller(around);
};

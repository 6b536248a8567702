// Frames, motion and scrolling.

const NO_FRAME_MS = 500; // from here on no frame is waited for: the page may stand where none is drawn, unseen in a frame

/**
 * Call once, after the frame that shows what is done now. Where no frame is drawn (a page in the background, or far
 * outside the view of the page that embeds it), call all the same.
 *
 * @param {() => void} rest
 */
export const afterPaint = (rest) => {
  let isDone = false;
  const once = () => {
    clearTimeout(waiting);
    if (!isDone) rest();
    isDone = true;
  };
  const waiting = setTimeout(once, document.hidden ? 0 : NO_FRAME_MS);
  if (!document.hidden) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
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

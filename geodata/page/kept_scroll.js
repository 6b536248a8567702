// Keeps how far the page has been scrolled, for whoever comes back to it.
import { heldInStep, holdInStep } from "./held.js";

const QUIET_MS = 150;

/** @param {AbortSignal} signal */
export const keepScroll = (signal) => {
  const page = document.querySelector(".stMain");
  if (!page) return;
  const top = heldInStep("scrolled");
  if (top) page.scrollTop = top;
  let waiting = 0;
  const scrolled = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => holdInStep("scrolled", page.scrollTop), QUIET_MS);
  };
  page.addEventListener("scroll", scrolled, { passive: true, signal });
  signal.addEventListener("abort", () => clearTimeout(waiting));
};

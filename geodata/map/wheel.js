// In another site's page the wheel scrolls that page, until the map has been clicked or Ctrl or ⌘ is held.
import { element } from "../page/element.js";
import { isEmbedded } from "../page/embedded.js";
import { say } from "../words/say.js";

const SHOWN_MS = 2000;

/**
 * @param {L.Map} map
 * @param {Window} page
 * @param {AbortSignal} signal
 */
export const leaveWheelToHost = (map, page, signal) => {
  if (!isEmbedded(page)) return;
  const zoom = map.scrollWheelZoom;
  const tell = quietWords(map.getContainer());
  let isTaken = false;
  /** @param {boolean} isNow */
  const take = (isNow) => {
    isTaken = isNow;
    tell(false);
  };
  map.getContainer().addEventListener("pointerdown", () => take(true), { signal });
  document.documentElement.addEventListener("mouseleave", () => take(false), { signal });
  const answer = (/** @type {WheelEvent} */ { ctrlKey, metaKey }) => {
    const isMeant = isTaken || ctrlKey || metaKey;
    if (isMeant) zoom.enable();
    else zoom.disable();
    tell(!isMeant);
  };
  // Before Leaflet hears it; and not passive, else a turn that Leaflet takes would scroll the host as well.
  window.addEventListener("wheel", answer, { capture: true, passive: false, signal });
  zoom.disable();
};

/**
 * @param {HTMLElement} container
 * @returns {(isWanted: boolean) => void} shows the words for a while, or hides them
 */
const quietWords = (container) => {
  const key = /Mac|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
  const textContent = say("To zoom with the wheel, click the map or press {key}", { key });
  const words = element("p", { className: "quiet-words", hidden: true, textContent });
  container.append(words);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  return (isWanted) => {
    clearTimeout(waiting);
    words.hidden = !isWanted;
    if (isWanted) waiting = setTimeout(() => (words.hidden = true), SHOWN_MS);
  };
};

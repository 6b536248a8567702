// The title of the page: what is selected, then the page, the text where it is not the first, and the site.
import { savedTitle } from "./saved.js";
import { openTitle } from "./shelf.js";
import { say } from "../words/say.js";

/**
 * @example titleFrom("Georgia", "Timeline") // "Georgia · Timeline · Kazakhstan and the …"
 * @param {...string} parts empty ones are left out
 */
export const titleFrom = (...parts) =>
  [...parts, openTitle(), savedTitle() ?? say("Kazakhstan and the Trans-Caspian route (Middle Corridor)")]
    .filter(Boolean)
    .join(" · ");

/** Keeps the title, whatever Streamlit writes there when it runs the app once more. */
export class Title {
  #title = "";

  /** @param {AbortSignal} signal */
  constructor(signal) {
    const observer = new MutationObserver(() => this.#write());
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** @param {...string} parts */
  show(...parts) {
    this.#title = titleFrom(...parts);
    this.#write();
  }

  #write() {
    if (this.#title && document.title !== this.#title) document.title = this.#title;
  }
}

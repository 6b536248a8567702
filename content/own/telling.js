// Says how it goes: what is being done, what is done, what went wrong and how to try again.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";
import { isGivenUp } from "./asking.js";

export class Telling {
  made = element("div", { className: "own-told", role: "status" });

  /** @param {string} words */
  done(words) {
    this.#show(words && element("p", { className: "own-done", textContent: words }));
  }

  /**
   * @param {string} words
   * @param {() => void} [again]
   */
  wrong(words, again) {
    const retry = again ? [" ", button("chip", say("Try again"), again)] : [];
    this.#show(element("p", { className: "notice" }, words, ...retry));
  }

  /**
   * Do something that takes a while, and say what came of it. What was given up for something newer says nothing.
   *
   * @param {string} words while it is being done
   * @param {(step: (words: string) => void) => Promise<string>} act is given what says how far it has come, and
   *   returns what to say when it is done
   * @returns {Promise<void>}
   */
  async whole(words, act) {
    const told = element("span", { textContent: words });
    this.#show(element("p", {}, element("progress", { "aria-label": words }), " ", told));
    try {
      this.done(await act((step) => (told.textContent = step)));
    } catch (error) {
      if (!isGivenUp(error)) this.wrong(/** @type {Error} */ (error).message, () => this.whole(words, act));
    }
  }

  /** @param {Node | string} made */
  #show(made) {
    this.made.replaceChildren(made);
  }
}

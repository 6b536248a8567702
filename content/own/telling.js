// Says how it goes: what is being done, what is done, what went wrong and how to try again.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

export class Telling {
  made = element("div", { className: "own-told", role: "status" });

  /** @param {string} words */
  say(words) {
    this.#show(words && element("p", { className: "own-done", textContent: words }));
  }

  /** @param {string} words */
  busy(words) {
    this.#show(element("p", {}, element("progress", { "aria-label": words }), " ", words));
  }

  /**
   * @param {string} words
   * @param {() => void} [again]
   */
  wrong(words, again) {
    const retry = again ? [" ", button("chip", say("Try again"), again)] : [];
    this.#show(element("p", { className: "notice" }, words, ...retry));
  }

  /** @param {Node | string} made */
  #show(made) {
    this.made.replaceChildren(made);
  }
}

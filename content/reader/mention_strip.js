// A thin strip beside the text: where the passages are that mention what is selected.
import { element } from "../../geodata/page/element.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./mentions.js").Mention} Mention */

export class MentionStrip {
  #article;
  #passages;
  #chosen;
  #act;
  made = element("div", { className: "strip", "aria-hidden": "true" });

  /**
   * @param {HTMLElement} article
   * @param {import("./passages.js").Passages} passages
   * @param {Chosen} chosen
   * @param {Actions} act
   */
  constructor(article, passages, chosen, act) {
    this.#article = article;
    this.#passages = passages;
    this.#chosen = chosen;
    this.#act = act;
  }

  show() {
    const { mentions } = this.#chosen; // of a passage there are none
    const height = this.#article.scrollHeight;
    this.made.replaceChildren(...mentions.map((mention, at) => this.#tick(mention, at, height)));
    this.showPosition();
  }

  showPosition() {
    [...this.made.children].forEach((made, at) =>
      made.toggleAttribute("data-current", at === this.#chosen.at),
    );
  }

  /** @type {(mention: Mention, at: number, height: number) => HTMLElement} */
  #tick({ passage, strength }, at, height) {
    const made = element("i", { onclick: () => this.#act.goTo(at), dataset: { strength, at } });
    const { offsetTop = 0, offsetHeight = 0 } = this.#passages.of(passage)?.made ?? {};
    made.style.top = `${(100 * offsetTop) / height}%`;
    made.style.height = `${(100 * offsetHeight) / height}%`;
    return made;
  }
}

// Hatches the members of an organisation by what they are in it.
import { setData } from "../page/element.js";
import { isArea } from "./areas.js";
import { pathOf } from "./shapes.js";

export class Members {
  #whole = "";
  #content;
  #places;
  #shapes;
  #names;

  /** @param {import("./areas.js").Drawing & { names: import("./names.js").Names }} drawing */
  constructor({ content, places, shapes, names }) {
    this.#content = content;
    this.#places = places;
    this.#shapes = shapes;
    this.#names = names;
  }

  /** @param {string} whole none to take the hatching away */
  hatch(whole) {
    this.#whole = whole;
    const roles = this.#content.roles[whole] ?? {};
    for (const id of Object.keys(this.#content.areas).filter((each) => isArea(this.#places[each]))) {
      for (const area of this.#shapes.of(id)) setData(pathOf(area), "member", roles[id]);
    }
  }

  get whole() {
    return this.#whole;
  }

  /**
   * Know who belonged to what on another day.
   *
   * @param {import("../page/sent.js").Belonging} belonging
   */
  take({ wholes, roles, on }) {
    Object.assign(this.#content, { wholes, roles, on });
    this.hatch(this.#whole);
  }

  /** Whose members are hatched, and as of which day. */
  get inWords() {
    return this.#whole && `${this.#names.of(this.#whole)}, ${this.#content.on}`;
  }
}

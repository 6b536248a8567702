// Shows headings and places as a matrix, who is named with whom, and who is left out. What is opened needs no rerun.
// Keeps the address (?cell=place.heading). Esc closes; the arrow keys move among cells.
import { shortened } from "../../geodata/page/address.js";
import { element } from "../../geodata/page/element.js";
import { view } from "../../geodata/page/view.js";
import { say } from "../../geodata/words/say.js";
import { askedCell } from "./asked_cell.js";
import { unfold } from "./fold.js";
import { writeControls, writeHead } from "./head.js";
import { CellStops } from "./keyboard.js";
import { writeMatrix } from "./matrix.js";
import { Opening } from "./opening.js";
import { writePairs } from "./pairs.js";
import { writeLeftOut } from "./left_out.js";

/** @typedef {import("./links.js").Content} Content */

class Coverage {
  /**
   * @param {HTMLElement} root
   * @param {AbortSignal} signal
   */
  constructor(root, signal) {
    this.root = root;
    this.notice = element("p", { className: "notice", hidden: true });
    this.opening = this.newOpening();
    window.addEventListener("keydown", ({ key }) => key === "Escape" && this.opening.choose({}), { signal });
  }

  newOpening() {
    return new Opening(() => (this.notice.hidden = true));
  }

  /** @param {Content} content */
  show(content) {
    this.opening = this.newOpening();
    const table = writeMatrix(content, this.opening);
    this.root.replaceChildren(
      writeHead(content),
      this.notice,
      writeControls((isOn) => this.nameOnly(isOn)),
      table,
      writePairs(content, this.opening),
      writeLeftOut(content),
    );
    this.stops = new CellStops(table);
    this.arrive(this.stops);
  }

  /** @param {boolean} isOn */
  nameOnly(isOn) {
    this.root.classList.toggle("only-named", isOn);
    this.opening.closeHidden();
    this.stops?.keepInView();
  }

  /** @param {CellStops} stops */
  arrive({ cells }) {
    const byId = new Map(cells.map((made) => [made.dataset.cell ?? "", made]));
    const { cell, unknown } = askedCell(location.search, [...byId.keys()]);
    const made = byId.get(cell);
    if (made) {
      unfold(made);
      this.stops?.stopAt(made);
      this.opening.choose({ cell });
    }
    this.notice.hidden = !unknown;
    this.notice.textContent = unknown && unknownInWords(unknown);
  }
}

/** @param {string} asked */
const unknownInWords = (asked) =>
  say("“{asked}” in the link matches no cell of this table.", { asked: shortened(asked) });

export default view("coverage", (root, signal) => new Coverage(root, signal));

// Shows headings and places as a matrix, who is named with whom, and who is left out. What is opened needs no rerun.
// Keeps the address (?cell=place.heading). Esc closes; the arrow keys move among cells.
import { shortened } from "../../geodata/page/address.js";
import { NOTHING } from "../../geodata/page/selection.js";
import { element } from "../../geodata/page/element.js";
import { nameOf } from "../../geodata/page/sent.js";
import { missedTextInWords } from "../../geodata/page/shelf.js";
import { Title } from "../../geodata/page/title.js";
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
    this.title = new Title(signal);
    this.opening = this.newOpening();
    window.addEventListener("keydown", ({ key }) => key === "Escape" && this.opening.choose({}), { signal });
  }

  newOpening() {
    const onOpen = () => (this.notice.hidden = true);
    return new Opening(onOpen, (selection) => this.entitle(selection));
  }

  /** @param {Content} content */
  show(content) {
    this.content = content;
    this.opening = this.newOpening();
    const table = writeMatrix(content, this.opening);
    this.root.replaceChildren(
      writeHead(content),
      this.notice,
      writeControls((isOn) => this.nameOnly(isOn)),
      table,
      writePairs(content, this.opening),
      ...(content.expected.length ? [writeLeftOut(content)] : []),
    );
    this.stops = new CellStops(table);
    this.entitle(NOTHING);
    this.arrive(this.stops);
  }

  /** @param {import("../../geodata/page/selection.js").Selection} selection */
  entitle({ places, cell }) {
    const { content } = this;
    if (!content) return;
    const ids = cell ? cell.split(".").slice(0, 1) : places;
    this.title.show(ids.map((id) => nameOf(content.places[id])).join(", "), say("Coverage"));
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
    const told = [missedTextInWords(), unknown && unknownInWords(unknown)].filter(Boolean).join(" ");
    this.notice.hidden = !told;
    this.notice.textContent = told;
  }
}

/** @param {string} asked */
const unknownInWords = (asked) =>
  say("“{asked}” in the link matches no cell of this table.", { asked: shortened(asked) });

export default view("coverage", (root, signal) => new Coverage(root, signal));

// The keyboard in the matrix: one stop for Tab, from which the arrow keys go from cell to cell.
import { enter } from "../../geodata/page/bring.js";
import { isInView } from "./in_view.js";
import { nextCell } from "./cell_moves.js";

export class CellStops {
  /** @param {HTMLTableElement} table */
  constructor(table) {
    this.cells = /** @type {HTMLElement[]} */ ([...table.querySelectorAll(".cell")]);
    /** @type {HTMLElement | undefined} */
    this.at = this.cells[0];
    for (const cell of this.cells) cell.tabIndex = cell === this.at ? 0 : -1;
    table.addEventListener("focusin", ({ target }) => this.stopAt(this.cellOf(target)));
    table.addEventListener("keydown", (event) => this.move(event));
  }

  /** @param {EventTarget | null} target */
  cellOf(target) {
    return this.cells.find((cell) => cell === target);
  }

  /** @param {HTMLElement | undefined} cell */
  stopAt(cell) {
    if (!cell) return;
    if (this.at) this.at.tabIndex = -1;
    cell.tabIndex = 0;
    this.at = cell;
  }

  /** Where the stop has left the view, the first cell in view takes its place. */
  keepInView() {
    if (this.at && !isInView(this.at)) this.stopAt(this.cells.find(isInView));
  }

  /** @param {KeyboardEvent} event */
  move(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const cells = this.cells.filter(isInView);
    const next = nextCell(cells.map(spotOf), cells.indexOf(cell), event.key);
    if (next === undefined) return;
    event.preventDefault();
    enter(cells[next]);
  }
}

/** @param {HTMLElement} cell */
const spotOf = (cell) => ({
  row: cell.closest("tr")?.rowIndex ?? 0,
  column: cell.closest("td")?.cellIndex ?? 0,
});

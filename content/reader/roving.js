// A row of controls with one stop for Tab: arrow keys, Home and End go from one to another.
import { enter } from "../../geodata/page/bring.js";
import { step } from "../../geodata/page/selection.js";

/**
 * Where a key leads in a row; nothing where it leads nowhere.
 *
 * @example movedTo("ArrowLeft", 0, 5) // 4
 * @param {string} key
 * @param {number} at
 * @param {number} length
 */
export const movedTo = (key, at, length) => {
  if (key === "ArrowRight") return step(at, 1, length);
  if (key === "ArrowLeft") return step(at, -1, length);
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : undefined;
};

/**
 * @param {HTMLElement} row
 * @param {HTMLElement[]} controls in it
 * @param {(at: number) => void} [arrived] at one of them
 */
export const rove = (row, controls, arrived = () => {}) => {
  /** @param {number} at */
  const stopAt = (at) => controls.forEach((made, each) => (made.tabIndex = each === at ? 0 : -1));
  stopAt(0);
  row.addEventListener("focusin", ({ target }) => stopAt(controls.findIndex((made) => made === target)));
  row.addEventListener("keydown", (event) => {
    const at = controls.findIndex((made) => made === event.target);
    const to =
      event.ctrlKey || event.metaKey || event.altKey ? undefined : movedTo(event.key, at, controls.length);
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    enter(controls[to]);
    arrived(to);
  });
};

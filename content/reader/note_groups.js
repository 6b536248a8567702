// Notes in groups, one for each section of the record. What has a verdict is shown; background is folded.
import { element, english } from "../../geodata/page/element.js";
import { grouped } from "../../geodata/page/grouped.js";
import { sayMany } from "../../geodata/words/say.js";

/** @typedef {import("./sent.js").Note} Note */
/** @typedef {(note: Note) => HTMLElement} Make */

const FEW = 4; // so many notes are shown unfolded

/**
 * The groups in the order of their first notes.
 *
 * @param {Note[]} notes the strongest verdict first
 * @param {Make} make
 */
export const noteGroups = (notes, make) =>
  [...grouped(notes, ({ section }) => section)].map(([section, those]) =>
    groupMade(section, those, make, notes.length <= FEW),
  );

/** @type {(section: string, notes: Note[], make: Make, isOpen: boolean) => HTMLElement} */
const groupMade = (section, notes, make, isOpen) => {
  const judged = notes.filter(({ verdict }) => verdict);
  const background = notes.filter(({ verdict }) => !verdict);
  if (!judged.length) return backgroundFold([english(section), ` (${notes.length})`], notes, make, isOpen);
  const name = sayMany("Background: {number} note", "Background: {number} notes", background.length);
  const folds = background.length ? [backgroundFold([name], background, make, isOpen)] : [];
  const heading = element("h3", { textContent: section, lang: "en" });
  return element("section", {}, heading, ...judged.map(make), ...folds);
};

/** @type {(name: (Node | string)[], notes: Note[], make: Make, open: boolean) => HTMLElement} */
const backgroundFold = (name, notes, make, open) =>
  element("details", { className: "background", open }, element("summary", {}, ...name), ...notes.map(make));

/**
 * A note under a passage or on a card, with every fold around it opened.
 *
 * @param {HTMLElement} within
 * @param {string} id
 */
export const noteOpened = (within, id) => {
  const note = within.querySelector(`[data-note="${CSS.escape(id)}"]`);
  for (let fold = note?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
    fold.open = true;
  return note;
};

// What moves in the reader: choosing, lighting, walking, the reading position, the ways in and back.
import { followsReading } from "./bar.js";
import { Title } from "../../geodata/page/title.js";
import { say } from "../../geodata/words/say.js";
import { Choosing } from "./choosing.js";
import { Entrances } from "./entrances.js";
import { InView } from "./in_view.js";
import { Lighting } from "./lighting.js";
import { ReadingPosition } from "./reading_position.js";
import { Walk } from "./walk.js";
import { WayBack } from "./way_back.js";

/** @typedef {ReturnType<typeof movesOf>} Moves */

/**
 * @param {HTMLElement} root
 * @param {import("./known.js").Known} known
 * @param {import("./chosen.js").Chosen} chosen
 * @param {import("./parts.js").Parts} parts
 * @param {import("./actions.js").Actions} act
 * @param {AbortSignal} signal
 */
export const movesOf = (root, known, chosen, parts, act, signal) => {
  const { passages } = parts;
  const inView = new InView(root, parts.card.made, parts.sheet);
  const lighting = new Lighting(known, chosen, passages, followsReading());
  /** @type {(passage: string, isJump: boolean) => void} */
  const moved = (passage, isJump) => {
    root.dataset.position = passage;
    if (!isJump) wayBack.readOn();
    walk.move(passage);
    lighting.move(passage);
    parts.verdictBar.showReading(passage);
  };
  const paused = () => lighting.pause();
  const position = new ReadingPosition(parts.article, inView, { moved, paused });
  const unhide = (/** @type {string} */ passage) => choosing.unhide(passage);
  const wayBack = new WayBack(parts.back, { inView, passages, known, position, lighting, unhide });
  /** @param {string} words */
  const announce = (words) => (parts.status.textContent = words);
  const title = new Title(signal);
  /** @param {import("../../geodata/page/selection.js").Selection} selection */
  const entitle = ({ places, passage }) => {
    const number = passage && known.numberOf(passage);
    const names = places.map((id) => known.nameOf(id)).join(", ");
    title.show(number ? say("Passage {number}", { number }) : names);
  };
  const around = { root, signal, chosen, parts, inView, lighting, announce, entitle };
  const choosing = new Choosing({ ...around, moves: () => ({ walk, wayBack }) });
  const walk = new Walk(known, chosen, act, parts, position, () => choosing.finish());
  const entrances = new Entrances(parts, inView, act.leave);
  signal.addEventListener("abort", () => {
    position.end();
    lighting.end();
  });
  return { announce, choosing, entrances, lighting, position, walk, wayBack };
};

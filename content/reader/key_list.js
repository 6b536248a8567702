// The keyboard shortcuts as a list, folded, with a switch that turns single-key shortcuts off.
import { element } from "../../geodata/page/element.js";
import { keepValue, keptValue } from "../../geodata/page/kept.js";
import { say } from "../../geodata/words/say.js";

/** @param {Map<string, import("./keys.js").KeyAction>} actions */
export const keyListMade = (actions) => {
  const rows = [...actions].flatMap(([key, { words }]) => keyRow(key, words));
  const box = element("input", { type: "checkbox", checked: !keptValue("keysOff") });
  box.addEventListener("change", () => keepValue("keysOff", !box.checked));
  const made = element(
    "details",
    { className: "key-list" },
    element("summary", { textContent: say("Keyboard shortcuts") }),
    element("dl", {}, ...rows, ...otherKeys()),
    element("label", {}, box, say("Single-key shortcuts on")),
  );
  return { made, box };
};

const otherKeys = () => [
  ...keyRow(say("Esc"), say("clear selection")),
  ...keyRow(
    say("arrow keys, Enter"),
    say("on the map: move to the nearest place in that direction; Enter selects it"),
  ),
  ...keyRow(say("Ctrl + Enter or ⌘ + Enter"), say("add to comparison")),
];

/**
 * @param {string} key
 * @param {string} words
 */
const keyRow = (key, words) => [
  element("dt", {}, element("kbd", { textContent: key })),
  element("dd", { textContent: words }),
];

// The list of keys, folded, with a switch that turns single keys off.
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
    element("summary", { textContent: say("Keys") }),
    element("dl", {}, ...rows, ...otherKeys()),
    element("label", {}, box, say("Single keys are on")),
  );
  return { made, box };
};

const otherKeys = () => [
  ...keyRow(say("Esc"), say("clear what is chosen")),
  ...keyRow(say("arrow keys, Enter"), say("on the map: go to the nearest place that way, choose it")),
  ...keyRow(say("Ctrl or ⌘ with Enter"), say("add to the comparison")),
];

/**
 * @param {string} key
 * @param {string} words
 */
const keyRow = (key, words) => [
  element("dt", {}, element("kbd", { textContent: key })),
  element("dd", { textContent: words }),
];

// The card while nothing is selected: what can be done, and on a first visit how.
import { button, element } from "../../geodata/page/element.js";
import { keepValue, keptValue } from "../../geodata/page/kept.js";
import { say } from "../../geodata/words/say.js";
import { isOnPhone } from "./sheet.js";

/**
 * @param {import("./actions.js").Actions} act
 * @param {() => void} again writes the card anew
 */
export const hintsCard = (act, again) => {
  if (keptValue("hints")) return [nothingChosen()];
  const list = element(
    "ul",
    { className: "hints" },
    ...hints().map((textContent) => element("li", { textContent })),
  );
  const done = button("chip", say("Got it"), () => {
    keepValue("hints", "read");
    again();
    act.enterSearch();
  });
  return [list, done];
};

const nothingChosen = () =>
  element("p", {
    className: "hint",
    textContent: say("Select a place, or a passage number."),
  });

const hints = () => [
  say(
    "Select a highlighted name to see it on the map. Select a place on the map to see every passage that mentions it.",
  ),
  say("The map follows as you scroll. To stop it, clear “Sync map with text”."),
  isOnPhone()
    ? say("Tap “Show map” to open the map, and “Close map” to return to the text.")
    : say("Press ? for keyboard shortcuts. Everything works from the keyboard."),
];

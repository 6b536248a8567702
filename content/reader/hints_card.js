// The card while nothing is chosen: what can be done, and on a first visit how.
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
  const done = button("chip", say("Understood"), () => {
    keepValue("hints", "read");
    again();
    act.enterSearch();
  });
  return [list, done];
};

const nothingChosen = () =>
  element("p", {
    className: "hint",
    textContent: say("Choose a place on the map or in the text, or the number of a passage."),
  });

const hints = () => [
  say("Touch a mark in the text, and its place lights on the map; touch a place, and its passages light."),
  say("As you read, the map follows; a switch above turns that off."),
  isOnPhone()
    ? say("The map rises from below; its handle closes it.")
    : say("Press ? for the keys; everything can be done with them."),
];

// One line on how to begin. It goes with the first touch, for good.
import { element } from "../../geodata/page/element.js";
import { keepValue, keptValue } from "../../geodata/page/kept.js";
import { say } from "../../geodata/words/say.js";

export class Hint {
  made = element("p", {
    className: "hint",
    hidden: Boolean(keptValue("hints")),
    textContent: say("Select a name to see it on the map, or a place to see its passages."),
  });

  /** It has been understood. Its line stays empty until the next visit, so that the text does not leap. */
  leave() {
    this.made.style.visibility = "hidden";
    keepValue("hints", "read");
  }
}

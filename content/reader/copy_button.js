// A button that copies words; where the browser does not let a page copy, they are shown to be copied by hand.
import { enter } from "../../geodata/page/bring.js";
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

const SAID_MS = 2000;

/**
 * @param {string} name
 * @param {() => string} words
 * @param {import("./actions.js").Actions} act
 */
export const copyButton = (name, words, act) => {
  const made = button("chip", name, async () => {
    try {
      await navigator.clipboard.writeText(words());
    } catch {
      return showToCopy(made, words());
    }
    made.textContent = say("Copied.");
    act.announce(made.textContent);
    setTimeout(() => (made.textContent = name), SAID_MS);
  });
  return made;
};

/**
 * @param {HTMLElement} made
 * @param {string} value
 */
const showToCopy = (made, value) => {
  const field = element("input", {
    value,
    readOnly: true,
    className: "by-hand",
    "aria-label": say("Copy this text"),
  });
  made.replaceWith(field);
  field.select();
  enter(field);
};

// What can be done on the card, whatever is chosen: clear it, ask for named mentions only, compare.
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */

/** @param {Actions} act */
export const clearButton = (act) =>
  button("clear", say("Clear selection"), ({ detail }) => detail > 1 || act.choose({}));

/**
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const onlyNamedBox = ({ onlyNamed }, act) => {
  const box = element("input", { type: "checkbox", checked: onlyNamed });
  box.addEventListener("change", () => act.filter(box.checked));
  return element("label", { className: "only" }, box, say("Hide implied"));
};

/**
 * @param {Chosen} chosen
 * @param {Actions} act
 */
export const filterAndCompare = (chosen, act) => {
  const compare = button("chip compare", say("Compare with …"), () => act.awaitAnother(), {
    "aria-pressed": String(chosen.isAwaiting),
  });
  return element("div", { className: "doing" }, onlyNamedBox(chosen, act), compare);
};

// Answers keys, each by what it does; they work in the map, too, and can be turned off.
import { bring, enter } from "../../geodata/page/bring.js";
import { say } from "../../geodata/words/say.js";
import { keyListMade } from "./key_list.js";
import { keyName } from "./key_name.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {{ words: string, act: () => void }} KeyAction */

const FIELDS = "input:not([type=checkbox]), textarea, select, [contenteditable]";

export class Keys {
  #act;
  #actions;
  #box;

  /** @param {Actions} act */
  constructor(act) {
    this.#act = act;
    this.#actions = keyActions(act, () => this.toggleList());
    const { made, box } = keyListMade(this.#actions);
    this.list = made;
    this.#box = box;
  }

  toggleList() {
    this.list.open = !this.list.open;
    if (!this.list.open) return this.#act.comeBack();
    this.#act.leave({ always: true });
    bring(this.list);
    enter(this.list.querySelector("summary"));
  }

  /**
   * Answer a key that nothing else has taken.
   *
   * @param {import("./key_name.js").KeyPressed} pressed
   */
  press(pressed) {
    const key = keyName(pressed);
    if (key === "Escape") return this.list.open ? this.toggleList() : this.#act.clear();
    const action = this.#actions.get(key);
    if (!action || isTyped(pressed) || (!this.#box.checked && key !== "?")) return;
    pressed.preventDefault?.();
    action.act();
  }
}

/** @param {import("./key_name.js").KeyPressed} pressed */
const isTyped = ({ target, ctrlKey, metaKey, altKey }) =>
  ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(FIELDS));

/**
 * R and C are Streamlit's own.
 *
 * @param {Actions} act
 * @param {() => void} toggleList
 * @returns {Map<string, KeyAction>}
 */
const keyActions = (act, toggleList) =>
  new Map([
    ["n", { words: say("next mention or passage"), act: () => act.step(1) }],
    ["p", { words: say("previous mention or passage"), act: () => act.step(-1) }],
    ["b", { words: say("back to where you were reading"), act: () => act.comeBack() }],
    ["m", { words: say("go to map"), act: () => act.enterMap() }],
    ["t", { words: say("go to text"), act: () => act.enterText() }],
    ["i", { words: say("show all places as a list"), act: () => act.openPlaces() }],
    ["q", { words: say("cite the selected passage or place"), act: () => act.openCitation() }],
    ["a", { words: say("compare with another place"), act: () => act.awaitAnother() }],
    [
      "d",
      {
        words: say("show only passages with disputed or overstated claims, or all"),
        act: () => act.filterDisputed(),
      },
    ],
    ["l", { words: say("go to the languages of the page"), act: () => act.enterLanguages() }],
    ["/", { words: say("search everything"), act: () => act.enterSearch() }],
    ["?", { words: say("show or hide this list"), act: toggleList }],
  ]);

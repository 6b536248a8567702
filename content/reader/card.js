// The card: what is selected, and what can be done with it.
import { enter } from "../../geodata/page/bring.js";
import { isNothing } from "../../geodata/page/selection.js";
import { element, setData } from "../../geodata/page/element.js";
import { comparisonCard } from "./comparison_card.js";
import { say } from "../../geodata/words/say.js";
import { passageCard } from "./passage_card.js";
import { noteOpened } from "./note_groups.js";
import { placeCard } from "./place_card.js";
import { showPosition } from "./walk_buttons.js";

/** @typedef {import("./actions.js").Actions} Actions */
/** @typedef {import("./chosen.js").Chosen} Chosen */
/** @typedef {import("./known.js").Known} Known */

export class Card {
  #root;
  #known;
  #chosen;
  #act;
  /** The tab that is open, of the card of a place. */
  #tab = { place: "", open: "" };
  made = element("div", { className: "card" });

  /**
   * @param {HTMLElement} root
   * @param {Known} known
   * @param {Chosen} chosen
   * @param {Actions} act
   */
  constructor(root, known, chosen, act) {
    this.#root = root;
    this.#known = known;
    this.#chosen = chosen;
    this.#act = act;
  }

  show() {
    const { notice, selection } = this.#chosen;
    const focused = this.#focusedControl();
    const asked = this.#chosen.isAwaiting
      ? say("Select a second place: on the map, in the text or by search.")
      : "";
    const told = [notice, asked]
      .filter(Boolean)
      .map((textContent) => element("p", { className: "notice", textContent }));
    this.made.replaceChildren(...told, ...this.#content());
    if (asked) this.made.scrollTop = 0; // it stands at the top
    if (focused) this.#focus(focused);
    this.showPosition();
    setData(this.#root, "chosen", !isNothing(selection) && "yes");
    document.documentElement.style.setProperty("--reader-card", `${this.made.offsetHeight}px`); // where it lies over the text
  }

  showPosition() {
    showPosition(this.made, this.#known, this.#chosen);
  }

  /** How often what is selected is mentioned; nothing where nothing is selected. */
  get counts() {
    return this.made.querySelector(".counts")?.textContent ?? "";
  }

  /**
   * Open the tab in which a note on the selected place stands, and give it the keyboard.
   *
   * @param {string} id
   */
  openNote(id) {
    const note = noteOpened(this.made, id);
    const panel = note?.closest("[role=tabpanel]");
    if (panel) this.openTab(panel.id.replace("reader-panel-", ""));
    if (note instanceof HTMLElement) enter(note);
  }

  /** @param {string} key */
  openTab(key) {
    const tab = this.made.querySelector(`#reader-tab-${key}`);
    if (!(tab instanceof HTMLElement)) return;
    tab.click();
    enter(tab);
  }

  /** Give the keyboard to the first of its buttons. */
  enter() {
    enter(this.made.querySelector("button"));
  }

  #content() {
    const { places, passage } = this.#chosen.selection;
    if (passage) return passageCard(passage, this.#known, this.#chosen, this.#act);
    if (places.length > 1) return comparisonCard(this.#known, this.#chosen, this.#act);
    if (places.length)
      return placeCard(places[0], this.#known, this.#chosen, this.#act, this.#tabOf(places[0]));
    return [];
  }

  /** The tab stays open as long as the place stays selected. @param {string} place */
  #tabOf(place) {
    if (this.#tab.place !== place) this.#tab = { place, open: "" };
    const tab = this.#tab;
    return { open: tab.open, opened: (/** @type {string} */ key) => void (tab.open = key) };
  }

  #focusedControl() {
    const focused = document.activeElement;
    return focused instanceof HTMLElement && this.made.contains(focused) ? nameOfControl(focused) : "";
  }

  /**
   * What had the focus is written anew: the same gets it again, or what comes nearest.
   *
   * @param {string} name
   */
  #focus(name) {
    const controls = [...this.made.querySelectorAll("button, a, input, summary")].filter(
      (made) => made instanceof HTMLElement,
    );
    const same =
      controls.find((made) => nameOfControl(made) === name) ?? controls.find((made) => made.matches(".step"));
    if (same) same.focus({ preventScroll: true });
    else this.#act.enterText();
  }
}

/** @param {HTMLElement} made */
const nameOfControl = (made) =>
  made.ariaLabel ?? (made.textContent || (made instanceof HTMLInputElement ? made.type : ""));

// Offers what can be shown or hidden on the map: corridors, disputed lines, who belongs to what; and the language of
// the names.
import { element } from "../page/element.js";
import { say } from "../words/say.js";

/**
 * @param {string} words
 * @param {boolean} checked
 * @param {(checked: boolean) => void} change
 */
const tick = (words, checked, change) => {
  const box = element("input", { type: "checkbox", checked });
  box.addEventListener("change", () => change(box.checked));
  return element("label", {}, box, element("span", { textContent: words }));
};

/**
 * @param {string} words
 * @param {{ value: string, textContent: string, lang?: string }[]} choices
 * @param {string} chosen
 * @param {(value: string) => void} change
 */
const pick = (words, choices, chosen, change) => {
  const options = choices.map((choice) => element("option", choice));
  const made = element("select", {}, ...options);
  made.value = chosen;
  made.addEventListener("change", () => change(made.value));
  return element("label", { className: "pick" }, element("span", { textContent: words }), made);
};

/**
 * @param {object} given
 * @param {import("./sent.js").MapContent} given.content
 * @param {import("./names.js").Names} given.names
 * @param {(language: string) => void} given.speak
 * @param {(corridor: string, isWanted: boolean) => void} given.showCorridor
 * @param {(isWanted: boolean) => void} given.showDisputed
 * @param {(whole: string) => void} given.hatch
 * @returns {HTMLElement} the box to be put on the map
 */
export const offerLayers = ({ content, names, speak, showCorridor, showDisputed, hatch }) => {
  const languages = Object.entries(content.languages).map(([lang, textContent]) => ({
    value: lang,
    textContent,
    lang,
  }));
  const wholes = Object.keys(content.roles).map((value) => ({ value, textContent: names.of(value) }));
  return element(
    "div",
    { className: "layers" },
    pick(say("Label language"), languages, names.language, speak),
    ...content.corridors.map((id, at) => tick(names.of(id), at === 0, (wanted) => showCorridor(id, wanted))),
    tick(say("Disputed boundaries"), true, showDisputed),
    pick(say("Highlight members of"), [{ value: "", textContent: say("None") }, ...wholes], "", hatch),
  );
};

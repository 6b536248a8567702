// What a click on something that can be chosen asks for.

/**
 * @typedef {object} Touch
 * @property {boolean} toggle what is chosen already is let go
 * @property {boolean} add with Ctrl or ⌘ it joins what is chosen
 * @property {boolean} again the second click of a double click takes back what the first has done
 */

/** @typedef {Pick<MouseEvent, "detail" | "ctrlKey" | "metaKey">} Click or a key, which counts no clicks */

/**
 * Answer a click. Who clicks twice zooms the map or marks a word, and keeps what is chosen; a third click asks nothing.
 *
 * @param {Click} click
 * @param {(touch: Touch) => void} answer
 */
export const touched = ({ detail, ctrlKey, metaKey }, answer) => {
  if (detail <= 2) answer({ toggle: true, add: ctrlKey || metaKey, again: detail === 2 });
};

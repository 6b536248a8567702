// Which key was pressed, whatever the layout of the keyboard.

/**
 * A key as it came with an event, from this page or from the map.
 *
 * @typedef {object} KeyPressed
 * @property {string} [key]
 * @property {string} [code]
 * @property {boolean} [isComposing]
 * @property {number} [keyCode]
 * @property {boolean} [ctrlKey]
 * @property {boolean} [metaKey]
 * @property {boolean} [altKey]
 * @property {EventTarget | null} [target]
 * @property {() => void} [preventDefault]
 */

const COMPOSING = 229;

/**
 * Its name; nothing while an input method composes, since the key is the method's then. Where the layout has letters
 * of another script, a letter is the one that stands at its place on a Latin keyboard.
 *
 * @example keyName({ key: "т", code: "KeyN" }) // "n"
 * @param {KeyPressed} pressed
 */
export const keyName = ({ key = "", code = "", isComposing = false, keyCode = 0 }) => {
  if (isComposing || keyCode === COMPOSING) return "";
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  if (!latin || !/^[^\x20-\x7e]$/u.test(key)) return key;
  return key === key.toLowerCase() ? latin.toLowerCase() : latin;
};

// What the reader has settled for good: kept in this browser, where it allows it.

/** Of this app alone, by the folder that its pages stand in: another of its kind may stand at the same host. */
const ownKey = () => `reader ${(globalThis.location?.pathname ?? "/").replace(/[^/]*$/, "")}`;

/** @type {Record<string, unknown>} */
let held = {};

const read = () => {
  try {
    held = { ...held, ...JSON.parse(localStorage.getItem(ownKey()) ?? "{}") };
  } catch {
    // a browser that keeps nothing asks again at the next visit
  }
  return held;
};

/** @param {string} name */
export const keptValue = (name) => read()[name];

/**
 * Keep a value. What another window has kept meanwhile stays.
 *
 * @param {string} name
 * @param {unknown} value
 */
export const keepValue = (name, value) => {
  held = { ...read(), [name]: value };
  try {
    localStorage.setItem(ownKey(), JSON.stringify(held));
  } catch {
    // it holds for this visit
  }
};

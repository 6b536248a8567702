// What a step of the history holds besides its address: where the page was being read. Back, forward and a reload find
// it there again.

/** @param {string} name */
export const heldInStep = (name) => history.state?.[name];

/**
 * @param {string} name
 * @param {unknown} value
 */
export const holdInStep = (name, value) => history.replaceState({ ...history.state, [name]: value }, "");

// The views of a page speak with each other by events on its window; none of them knows another.

/**
 * @param {string} name
 * @param {object} [detail]
 * @param {Window & typeof globalThis} [page] the window of the app, for a script in a frame of it
 */
export const tell = (name, detail = {}, page = window) =>
  page.dispatchEvent(new page.CustomEvent(name, { detail }));

/**
 * Answer events until the signal says that it is over. What the event brings is an object, whoever sent it.
 *
 * @param {AbortSignal} signal
 * @param {Record<string, (detail: any) => void>} answers
 * @param {Window} [page]
 */
export const listen = (signal, answers, page = window) => {
  for (const [name, answer] of Object.entries(answers)) {
    page.addEventListener(name, (event) => answer(Object(/** @type {CustomEvent} */ (event).detail)), {
      signal,
    });
  }
};

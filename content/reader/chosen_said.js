// Says to screen readers what is chosen, wherever it can be touched: on links as current, on buttons as pressed.

/**
 * Each choice writes something anew; what is written later, such as the list of places, is told as well.
 *
 * @param {HTMLElement} root
 * @param {import("./chosen.js").Chosen} chosen
 * @param {AbortSignal} signal
 */
export const sayChosen = (root, chosen, signal) => {
  const tellAll = () => {
    const { places, passage } = chosen.selection;
    for (const made of elementsIn(root, "[data-place]"))
      tellState(made, places.includes(made.dataset.place ?? ""));
    for (const made of elementsIn(root, ".passage"))
      tellState(elementsIn(made, ".number")[0], made.dataset.passage === passage);
  };
  const observer = new MutationObserver(tellAll);
  observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
};

/**
 * @param {HTMLElement} within
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
const elementsIn = (within, selector) => [...within.querySelectorAll(selector)].map(asHtml);

/** @param {Element} made */
const asHtml = (made) => /** @type {HTMLElement} */ (made);

/**
 * @param {HTMLElement} made
 * @param {boolean} isChosen
 */
const tellState = (made, isChosen) => {
  if (made.matches("button")) made.ariaPressed = String(isChosen);
  else made.ariaCurrent = isChosen ? "true" : null;
};

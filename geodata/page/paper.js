// While a page is printed its root says so: what is drawn for the screen, such as the map, takes a size that fits paper.

/** @param {AbortSignal} signal */
export const followPaper = (signal) => {
  const { dataset } = document.documentElement;
  window.addEventListener("beforeprint", () => (dataset.paper = ""), { signal });
  window.addEventListener("afterprint", () => delete dataset.paper, { signal });
};

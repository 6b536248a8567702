// The map is light or dark as the page is.

/**
 * @param {Window} page
 * @param {AbortSignal} signal
 * @returns {() => void} reads the theme of the page again
 */
export const followTheme = (page, signal) => {
  const app = page.document.querySelector(".stApp") ?? page.document.documentElement;
  const read = () => {
    const scheme = page.getComputedStyle(app).colorScheme; // both in a contrast theme, which says itself what it is
    const isOpen = scheme.includes("light") && scheme.includes("dark");
    const isDark = isOpen ? page.matchMedia("(prefers-color-scheme: dark)").matches : scheme.includes("dark");
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  };
  const observer = new MutationObserver(read);
  observer.observe(app, { attributes: true });
  signal.addEventListener("abort", () => observer.disconnect());
  read();
  return read;
};

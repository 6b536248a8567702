// Whether another site's page embeds this one.

/**
 * A host such as Streamlit's own cloud puts the app into a frame of the same origin, and its address there is the
 * app's: that is no other site, unless the address says that the page is embedded.
 *
 * @param {Window} [page]
 */
export const isEmbedded = (page = window) => {
  if (page.parent === page || !page.parent) return false;
  try {
    const isSaid = new URLSearchParams(page.location.search).get("embed") === "true";
    return isSaid || page.parent.location.origin !== page.location.origin;
  } catch {
    return true; // a page of another origin cannot be asked
  }
};

// Links to other languages keep the rest of the address, as it is when they are followed.
import { changed } from "./address.js";

/** @type {WeakSet<Document>} */
const followed = new WeakSet();

export const followLanguageLinks = () => {
  if (followed.has(document)) return;
  followed.add(document);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest(".languages a");
    if (!(link instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    location.assign(location.pathname + changed(location.search, { lang: link.lang }));
  });
};

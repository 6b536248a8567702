// The life of a view: made when its content arrives, shown anew when that changes, ended when it leaves the page.
import { hear } from "../words/say.js";
import { keepScroll } from "./kept_scroll.js";
import { followLanguageLinks } from "./languages.js";
import { followPaper } from "./paper.js";
import { openShelf } from "./shelf.js";

/**
 * What the page calls to show a view: `make` is given the view's element and a signal that says when it is over, and
 * returns what shows the content.
 *
 * @template {{ speech: import("./sent.js").Speech, shelf: import("./sent.js").Shelf }} Content
 * @param {string} name the class of its element
 * @param {(root: HTMLElement, signal: AbortSignal) => { show: (content: Content) => void }} make
 */
export const view = (name, make) => (/** @type {{ data: Content, parentElement: HTMLElement }} */ given) => {
  const root =
    /** @type {HTMLElement & { view?: { show: (content: Content) => void, over: AbortController } }} */ (
      given.parentElement.querySelector(`.${name}`)
    );
  hear(given.data.speech);
  openShelf(given.data.shelf);
  followLanguageLinks();
  const over = root.view?.over ?? new AbortController();
  const isNew = !root.view;
  root.view ??= Object.assign(make(root, over.signal), { over });
  root.view.show(given.data);
  if (isNew) followPaper(over.signal);
  if (isNew) keepScroll(over.signal);
  return () => {
    root.view?.over.abort();
    delete root.view;
  };
};

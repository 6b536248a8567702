// Follows where the reader is in the text, as it scrolls.
import { scroller } from "../../geodata/page/paint.js";
import { Hold } from "./hold.js";

const PAUSE_MS = 100; // the map lights when the text has stopped: to draw it while the text moves would make that stutter
const LANDING_MS = 350;

export class ReadingPosition {
  #article;
  #inView;
  #answers;
  #hold;
  /** @type {Element} */
  #within;
  #watching = new AbortController();
  #isJumping = false;
  #passage = "";
  #width = 0;
  #looking = 0;
  #pausing = 0;
  #landing = 0;

  /**
   * @param {HTMLElement} article
   * @param {import("./in_view.js").InView} inView
   * @param {{ moved: (passage: string, isJump: boolean) => void, paused: () => void }} answers
   */
  constructor(article, inView, answers) {
    this.#article = article;
    this.#inView = inView;
    this.#answers = answers;
    this.#hold = new Hold(article, inView);
    this.#within = article;
  }

  /** Follow what scrolls; on a phone that is another element, so this begins anew when it changes. */
  watch() {
    this.end();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#width = this.#article.clientWidth;
    this.#within = textScroller(this.#article);
    this.#within.addEventListener("scroll", () => this.#scrolled(), { passive: true, signal });
    const resized = new ResizeObserver(() => this.#settle());
    resized.observe(this.#article);
    signal.addEventListener("abort", () => resized.disconnect());
  }

  /** The window has been turned, or has another width: the text has been set anew, and perhaps scrolls elsewhere. */
  #settle() {
    if (this.#article.clientWidth === this.#width) return;
    this.#width = this.#article.clientWidth;
    const before = this.#within;
    const now = textScroller(this.#article);
    if (now !== before) {
      before.scrollTop = 0; // the page around the text, which has its own scrolling now
      this.watch();
    }
    this.#hold.restore(now);
  }

  end() {
    this.#watching.abort();
    cancelAnimationFrame(this.#looking);
    this.#looking = 0;
    clearTimeout(this.#pausing);
  }

  /** Go to where one was reading in this step of the history, and say whether there was such a place. */
  comeBack() {
    const isKept = this.#hold.takeUp();
    if (isKept) this.jump(() => this.#hold.restore(this.#within));
    return isKept;
  }

  /**
   * Scroll without the new place being taken for one that the reader has read on to.
   *
   * @param {() => void} scroll
   */
  jump(scroll) {
    this.#isJumping = true;
    scroll();
    this.#look(); // at once: the frame that shows it may come late
    clearTimeout(this.#landing);
    this.#landing = setTimeout(() => (this.#isJumping = false), LANDING_MS);
  }

  #scrolled() {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#look();
      this.#hold.keep();
      this.#answers.paused();
    }, PAUSE_MS);
    this.#looking ||= requestAnimationFrame(() => {
      this.#looking = 0;
      this.#look();
    });
  }

  #look() {
    this.#settle(); // it may have scrolled since it was set anew
    this.#hold.note(this.#within);
    const passage = this.#inView.passageRead(this.#within);
    if (passage === this.#passage) return;
    this.#passage = passage;
    this.#answers.moved(passage, this.#isJumping);
  }
}

/** @param {HTMLElement} article */
const textScroller = (article) => scroller(article.firstElementChild ?? article);

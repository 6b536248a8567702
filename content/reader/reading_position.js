// Where the reader is in the text: the passage that crosses a line a third of the way down.
import { scroller } from "../../geodata/page/paint.js";

const READING_LINE = 0.3;
const PAUSE_MS = 100; // the map lights when the text has stopped: to draw it while the text moves would make that stutter
const LANDING_MS = 350;

export class ReadingPosition {
  #root;
  #article;
  #passages;
  #inView;
  #answers;
  /** @type {Element} */
  #within;
  #watching = new AbortController();
  #isJumping = false;
  #passage = "";
  #looking = 0;
  #pausing = 0;
  #landing = 0;

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} article
   * @param {import("./passages.js").Passages} passages
   * @param {import("./in_view.js").InView} inView
   * @param {{ moved: (passage: string, isJump: boolean) => void, paused: () => void }} answers
   */
  constructor(root, article, passages, inView, answers) {
    this.#root = root;
    this.#article = article;
    this.#passages = passages;
    this.#inView = inView;
    this.#answers = answers;
    this.#within = article;
  }

  /** Follow what scrolls; on a phone that is another element, so this begins anew when it changes. */
  watch() {
    this.end();
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#within = this.#scroller();
    this.#within.addEventListener("scroll", () => this.#scrolled(), { passive: true, signal });
    const resized = new ResizeObserver(() => {
      if (this.#scroller() !== this.#within) this.watch();
    });
    resized.observe(this.#article);
    signal.addEventListener("abort", () => resized.disconnect());
  }

  end() {
    this.#watching.abort();
    cancelAnimationFrame(this.#looking);
    this.#looking = 0;
    clearTimeout(this.#pausing);
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

  #scroller() {
    return scroller(this.#article.firstElementChild ?? this.#article);
  }

  #scrolled() {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#look();
      this.#answers.paused();
    }, PAUSE_MS);
    this.#looking ||= requestAnimationFrame(() => {
      this.#looking = 0;
      this.#look();
    });
  }

  /** What is read is the first passage that ends below the line; at the very top nobody has begun. */
  #look() {
    const box = this.#within.getBoundingClientRect();
    const line = Math.max(box.top, this.#inView.top) + READING_LINE * this.#within.clientHeight;
    const below = this.#passages.firstWhere(({ made }) => made.getBoundingClientRect().bottom > line);
    const passage = (this.#within.scrollTop && below) || "";
    if (passage === this.#passage) return;
    this.#passage = passage;
    this.#root.dataset.position = passage;
    this.#answers.moved(passage, this.#isJumping);
  }
}

// Where the reader was before each jump. Several jumps are one journey, and the way back leads to its beginning.

/**
 * @template Place where someone was reading
 */
export class Journeys {
  /** @type {{ from: Place, isOver: boolean }[]} */
  #begun = [];

  /**
   * Begin a journey, unless one is under way: one whose end nobody has read on from. Going from mention to mention
   * never begins another; `always` does.
   *
   * @param {Place} from
   * @param {{ always?: boolean, stepping?: boolean }} [how]
   */
  begin(from, { always = false, stepping = false } = {}) {
    const last = this.#begun.at(-1);
    if (last && !always && (stepping || !last.isOver)) return;
    this.#begun.push({ from, isOver: false });
  }

  /** The reader reads on where a jump has led. */
  readOn() {
    const last = this.#begun.at(-1);
    if (last) last.isOver = true;
  }

  /** Where the way back leads. */
  get from() {
    return this.#begun.at(-1)?.from;
  }

  goBack() {
    return this.#begun.pop()?.from;
  }
}

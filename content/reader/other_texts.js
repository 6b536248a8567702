// The words of the other texts: fetched when someone first searches, and kept from then on.
import { wordsFound } from "./words_found.js";

/** @typedef {import("./sent.js").Elsewhere} Elsewhere */
/** @typedef {import("./sent.js").PassageWords} PassageWords */
/** @typedef {import("./words_found.js").Hit} Hit */
/** @typedef {{ text: string, passages: (PassageWords & { hit: Hit })[] }} FoundElsewhere */

/** @type {(address: string) => Promise<import("./sent.js").WordsOfText>} */
const fetched = async (address) => (await fetch(new URL(address, location.href).href)).json();

export class OtherTexts {
  #elsewhere;
  #fetch;
  /** @type {Map<string, PassageWords[]>} */
  #passages = new Map();
  /** @type {Promise<void> | undefined} */
  #asked;

  /**
   * @param {Elsewhere[]} elsewhere
   * @param {typeof fetched} [fetchWords]
   */
  constructor(elsewhere, fetchWords = fetched) {
    this.#elsewhere = elsewhere;
    this.#fetch = fetchWords;
  }

  /** Have all words here, asked for once; what does not arrive is asked for again the next time. */
  arrive() {
    this.#asked ??= this.#ask();
    return this.#asked;
  }

  /**
   * The passages in which words stand, of those texts that have arrived and have some.
   *
   * @param {string} asked
   * @returns {FoundElsewhere[]}
   */
  found(asked) {
    const texts = this.#elsewhere.map(({ text }) => ({ text, passages: this.#foundIn(text, asked) }));
    return texts.filter(({ passages }) => passages.length);
  }

  /**
   * @param {string} text
   * @param {string} asked
   */
  #foundIn(text, asked) {
    return (this.#passages.get(text) ?? []).flatMap((passage) => {
      const hit = wordsFound(asked, passage.words);
      return hit ? [{ ...passage, hit }] : [];
    });
  }

  async #ask() {
    try {
      await Promise.all(this.#elsewhere.map((text) => this.#keep(text)));
    } catch (error) {
      console.warn(error);
      this.#asked = undefined;
    }
  }

  /** @param {Elsewhere} elsewhere */
  async #keep({ text, words }) {
    if (!this.#passages.has(text)) this.#passages.set(text, (await this.#fetch(words)).passages);
  }
}

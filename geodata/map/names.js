// What places are called on the map: names have a language of their own, which the reader picks.
import { asked, keepInAddress } from "../page/address.js";
import { nameOf, nameOfLeg } from "../page/sent.js";

/**
 * The language of the names that an address asks for, else that of the interface; English where neither is known.
 *
 * @param {string} search
 * @param {Record<string, string>} known
 * @param {string} own
 */
export const languageOfNames = (search, known, own) => {
  const wanted = asked(search, "names").toLowerCase() || own;
  return Object.hasOwn(known, wanted) ? wanted : "en";
};

export class Names {
  #places;
  #own;
  #page;

  /**
   * @param {Record<string, import("../page/sent.js").Place>} places
   * @param {{ languages: Record<string, string>, speech: import("../page/sent.js").Speech }} content
   * @param {Window} page
   */
  constructor(places, { languages, speech }, page) {
    this.#places = places;
    this.#own = speech.language;
    this.#page = page;
    this.language = languageOfNames(page.location.search, languages, this.#own);
  }

  /** @param {string} place */
  of(place) {
    return nameOf(this.#places[place], this.language);
  }

  /** @param {Pick<import("./sent.js").Leg, "start" | "end">} leg */
  ofLeg(leg) {
    return nameOfLeg(leg, (place) => this.of(place));
  }

  /**
   * Call places by another language from here on; the address keeps it.
   *
   * @param {string} language
   */
  speak(language) {
    this.language = language;
    keepInAddress({ names: language === this.#own ? "" : language }, { page: this.#page });
  }
}

// What the reader knows: the content that it was sent, asked for by id.
import { grouped } from "../../geodata/page/grouped.js";
import { nameOf } from "../../geodata/page/sent.js";
import { language, say } from "../../geodata/words/say.js";
import { byVerdict } from "./verdicts.js";

/** @typedef {import("../../geodata/page/selection.js").Selection} Selection */
/** @typedef {import("../../geodata/page/sent.js").Place} Place */
/** @typedef {import("../../geodata/page/sent.js").Shelf} Shelf */
/** @typedef {import("./sent.js").Link} Link */
/** @typedef {import("./sent.js").Note} Note */
/** @typedef {import("./sent.js").Passage} Passage */
/** @typedef {import("./sent.js").ReaderContent} ReaderContent */

/** @typedef {ReaderContent & { places: Record<string, Place>, shelf: Shelf }} Content */

export class Known {
  /** @type {Map<string, Passage>} */
  passages = new Map();
  /** @type {string[]} */
  order = [];
  /** @type {Map<string, Link[]>} */
  #linksByPlace = new Map();
  /** @type {Map<string, Link[]>} */
  #linksByPassage = new Map();
  #notes = notesBy([]);

  /** @param {Content} content */
  constructor(content) {
    this.content = content;
    this.take(content);
  }

  /**
   * Know this from now on.
   *
   * @param {Content} content
   */
  take(content) {
    this.content = content;
    const passages = content.sections.flatMap((section) => section.passages);
    this.passages = new Map(passages.map((passage) => [passage.id, passage]));
    this.order = [...this.passages.keys()];
    this.#linksByPlace = grouped(content.links, ({ place }) => place);
    this.#linksByPassage = grouped(content.links, ({ passage }) => passage);
    this.#notes = notesBy(content.notes);
  }

  /**
   * Whether a content has the same text, though perhaps other links.
   *
   * @param {Content} content
   */
  isOf(content) {
    return frameOf(content) === frameOf(this.content);
  }

  /** What an address can ask for. */
  get addresses() {
    const passages = new Set(this.order);
    const { aliases, places } = this.content;
    return { places: new Set(Object.keys(places)), passages, aliases, named: places };
  }

  /** @param {Selection} selection */
  has({ places, passage }) {
    return (
      places.every((id) => Object.hasOwn(this.content.places, id)) && (!passage || this.passages.has(passage))
    );
  }

  /** @param {string} place */
  nameOf(place) {
    return nameOf(this.content.places[place]);
  }

  /** @param {string} passage */
  numberOf(passage) {
    return this.passages.get(passage)?.paragraph ?? 0;
  }

  /** The number of a passage, and what it stands under, where that is in the language of the page. @param {string} passage */
  headingOf(passage) {
    const isRead = this.content.language === language();
    const section = this.content.sections.find(({ passages }) => passages.some(({ id }) => id === passage));
    const number = say("Passage {number}", { number: this.numberOf(passage) });
    return [number, isRead && section?.title].filter(Boolean).join(" · ");
  }

  /** @param {string} place */
  linksTo(place, onlyNamed = false) {
    return strongEnough(this.#linksByPlace.get(place), onlyNamed);
  }

  /** @param {string} passage */
  linksFrom(passage, onlyNamed = false) {
    return strongEnough(this.#linksByPassage.get(passage), onlyNamed);
  }

  /** @param {Selection} selection */
  linksOf({ places, passage }, onlyNamed = false) {
    if (passage) return this.linksFrom(passage, onlyNamed);
    return places.flatMap((place) => this.linksTo(place, onlyNamed));
  }

  /** @param {string} passage */
  notesOn(passage) {
    return this.#notes.on.get(passage) ?? [];
  }

  /**
   * The strongest verdict on a passage; nothing where no note rates a claim of it.
   *
   * @param {string} passage
   */
  verdictOn(passage) {
    return this.notesOn(passage)[0]?.verdict ?? "";
  }

  /** @param {string} place */
  legsOf(place) {
    return this.content.legs.filter(({ places }) => places.includes(place));
  }

  /** @param {string} place */
  notesOf(place) {
    return this.#notes.of.get(place) ?? [];
  }
}

/**
 * What stands round the passages and notes of a text: while it is the same, only passages need be written anew.
 *
 * @param {Content} content
 */
const frameOf = ({ title, language, origin, facts, sections, notes }) => {
  const parts = sections.map((section) => [section.title, section.passages.map(({ id }) => id)]);
  return JSON.stringify([title, language, origin, facts, parts, notes]);
};

/** @type {(links: Link[] | undefined, onlyNamed: boolean) => Link[]} */
const strongEnough = (links = [], onlyNamed) =>
  onlyNamed ? links.filter(({ strength }) => strength === "named") : links;

/**
 * The notes on each passage and of each place, the strongest verdict first.
 *
 * @param {Note[]} notes
 */
const notesBy = (notes) => {
  const sorted = [...notes].sort(byVerdict);
  return {
    on: byEach(sorted, ({ about }) => about),
    of: byEach(sorted, ({ places }) => places),
  };
};

/**
 * @param {Note[]} notes
 * @param {(note: Note) => string[]} idsOf
 */
const byEach = (notes, idsOf) => {
  /** @type {Map<string, Note[]>} */
  const found = new Map();
  for (const note of notes) for (const id of idsOf(note)) found.set(id, [...(found.get(id) ?? []), note]);
  return found;
};

// What several views are sent, as sent.py gathers it.
import { language, say } from "../words/say.js";

/** @typedef {"named" | "implied"} Strength */

/** @typedef {"country" | "territory" | "city" | "port" | "station" | "crossing" | "sea" | "ocean" | "strait" | "lake" | "river" | "range" | "desert" | "peninsula" | "area" | "province" | "region" | "organisation" | "route"} Kind */

/**
 * @typedef {object} Belonging
 * @property {Record<string, string[]>} wholes
 * @property {Record<string, Record<string, string>>} roles
 * @property {string} on
 */

/**
 * @typedef {object} Speech
 * @property {string} language
 * @property {Record<string, string | string[]>} words
 * @property {Record<string, string>} symbols
 */

/**
 * @typedef {object} Source
 * @property {string} title
 * @property {string} publisher
 * @property {string} date
 * @property {string} certainty
 * @property {string} address
 */

/**
 * @typedef {object} Place
 * @property {Record<string, string>} names
 * @property {string[]} also
 * @property {Kind} type
 * @property {string} kind
 * @property {string} code
 * @property {boolean} changes_gauge
 * @property {number} named
 * @property {number} implied
 */

/**
 * @typedef {object} OnShelf
 * @property {string} id
 * @property {string} title
 * @property {string} language
 * @property {string} date
 * @property {number} passages
 */

/**
 * @typedef {object} Shelf
 * @property {string} open
 * @property {OnShelf[]} texts
 */

/**
 * What a place is called in the language of the interface, or in another.
 *
 * @param {Place} place
 * @param {string} [spoken]
 */
export const nameOf = ({ names }, spoken = language()) => names[spoken] ?? names.en;

/**
 * What a leg is called: its ends, with the dash of the language between them.
 *
 * @param {{ start: string, end: string }} leg
 * @param {(place: string) => string} nameOfEnd
 */
export const nameOfLeg = ({ start, end }, nameOfEnd) =>
  say("{start} – {end}", { start: nameOfEnd(start), end: nameOfEnd(end) });

/**
 * What a place is, in words.
 *
 * @param {Place} place
 */
export const kindInWords = ({ kind, changes_gauge: changesGauge }) =>
  changesGauge ? say("{kind} (break of gauge)", { kind }) : kind;

/**
 * A source in words: what, whose, when, how sure.
 *
 * @param {Source} source
 */
export const sourceInWords = ({ title, publisher, date, certainty }) =>
  [title, publisher, date, certainty].join(", ");

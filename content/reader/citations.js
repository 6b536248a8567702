// Citations in several styles, of a passage or of the map.
import { language, say } from "../../geodata/words/say.js";

const SITE = "Kazakhstan and the Trans-Caspian Route: An Analysis and Its Map";

/**
 * What is cited: the document, a part of it (`what`, in the language of the interface `part`, `key`), where that is
 * found, and on which day.
 *
 * @typedef {import("./sent.js").Cited & { what: string, part: string, key: string, link: string, today: string }} Cite
 */

/**
 * A day as the calendar on the reader's wall has it.
 *
 * @example localDay(new Date(2026, 10, 28, 18, 30)) // "2026-11-28", in Los Angeles, too
 * @param {Date} time
 */
export const localDay = (time) =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");

/** @param {string} day */
const longDay = (day) =>
  new Date(day).toLocaleDateString("en", {
    year: "numeric",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  });

/** @param {Cite} cite */
const chicago = ({ title, date, version, what, retells, publisher, link, today }) =>
  [
    `“${title},” ${what}, text of ${longDay(date)}, version of ${longDay(version)}, in ${SITE},`,
    `retelling “${retells},” ${publisher}, accessed ${longDay(today)}, ${link}.`,
  ].join(" ");

/** @param {Cite} cite */
const apa = ({ title, date, version, what, retells, publisher, link, today }) =>
  [
    `${title} (${what}; version of ${version}). (${date.slice(0, 4)}). ${SITE}.`,
    `Retells “${retells}” (${publisher}). Retrieved ${longDay(today)}, from ${link}`,
  ].join(" ");

/** @param {Cite} cite */
const bibtex = ({ file, title, date, version, what, key, retells, publisher, link, today }) => {
  const note = `${what}, text of ${date}, version of ${version}; retells ${retells} (${publisher})`;
  const fields = {
    title: braced(title),
    year: date.slice(0, 4),
    month: Number(date.slice(5, 7)),
    howpublished: braced(SITE),
    url: `{${link}}`,
    urldate: `{${today}}`,
    note: braced(note),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return `@misc{${file}-${key},\n${lines.join(",\n")}\n}`;
};

/**
 * Words as BibTeX takes them.
 *
 * @param {string} text
 */
const braced = (text) => `{${text.replace(/[\\{}]/g, "").replace(/[&%#_$]/g, "\\$&")}}`;

/**
 * A day in figures, the day first.
 *
 * @param {string} day
 */
const dayInFigures = (day) => day.split("-").toReversed().join(".");

/**
 * GOST R 7.0.5, which journals and ministries of Russia and Kazakhstan ask for, in their languages.
 *
 * @param {Cite} cite
 */
const gost = ({ title, date, version, part, retells, publisher, link, today }) => {
  const site = say("Kazakhstan and the Trans-Caspian route: an analysis and its map");
  const source = say("{title}: {part}, version of {version} // {site}. {year}.", {
    title,
    part,
    site,
    version: dayInFigures(version),
    year: date.slice(0, 4),
  });
  const origin = say("A paraphrase of: {title} // {publisher}.", { title: retells, publisher });
  return `${source} ${origin} ${say("URL: {link} (accessed: {day}).", { link, day: dayInFigures(today) })}`;
};

/** @type {Record<string, (cite: Cite) => string>} */
const STYLES = { Chicago: chicago, APA: apa, BibTeX: bibtex };

/** The styles that a reader of the language is offered, each by its name. */
export const stylesOffered = () =>
  language() === "en" ? STYLES : { [say("GOST R 7.0.5")]: gost, ...STYLES };

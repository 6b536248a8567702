// Citations in several styles, of a passage or of the map.
import { isAddress } from "../../geodata/page/saved.js";
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

/**
 * What is retold, and by whom, where somebody signed it; of a text that retells nothing, who wrote it.
 *
 * @param {Cite} cite
 * @param {string} retelling as the style says that a text is retold
 * @example origin({ ...cite, retells: "" }, "paraphrasing") // "written by this project"
 */
const origin = ({ author, retells, publisher }, retelling) => {
  if (!retells) return `written by ${author || "this project"}`;
  const signed = author ? `${author}, “${retells}” (${publisher})` : `“${retells}” (${publisher}, unsigned)`;
  return `${retelling} ${signed}`;
};

/** @param {string} words */
const sentence = (words) => `${words[0].toUpperCase()}${words.slice(1)}.`;

/** @param {Cite} cite */
const chicago = (cite) => {
  const { title, date, assumed, version, what, link, today } = cite;
  const dated = `${longDay(date)}${assumed ? " (assumed)" : ""}`;
  return [
    `“${title},” ${what}, text of ${dated}, version of ${longDay(version)}, in ${SITE},`,
    `${origin(cite, "paraphrasing")}, accessed ${longDay(today)}, ${link}.`,
  ].join(" ");
};

/** @param {Cite} cite */
const apa = (cite) => {
  const { title, date, assumed, version, what, link, today } = cite;
  const year = `${assumed ? "ca. " : ""}${date.slice(0, 4)}`;
  return [
    `${title} (${what}; version of ${version}). (${year}). ${SITE}.`,
    `${sentence(origin(cite, "paraphrases"))} Retrieved ${longDay(today)}, from ${link}`,
  ].join(" ");
};

/** @param {Cite} cite */
const bibtex = (cite) => {
  const { file, title, date, assumed, version, what, key, link, today } = cite;
  const dated = `${date}${assumed ? " (assumed)" : ""}`;
  const fields = {
    title: braced(title),
    year: date.slice(0, 4),
    ...(assumed ? {} : { month: Number(date.slice(5, 7)) }),
    howpublished: braced(SITE),
    ...(isAddress(link) ? { url: `{${link}}` } : { edition: braced(link) }),
    urldate: `{${today}}`,
    note: braced(`${what}, text of ${dated}, version of ${version}; ${origin(cite, "paraphrases")}`),
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
const gost = (cite) => {
  const { title, date, assumed, version, part, link, today } = cite;
  const year = assumed ? `[${date.slice(0, 4)}?]` : date.slice(0, 4);
  const site = say("Kazakhstan and the Trans-Caspian route: an analysis and its map");
  const source = say("{title}: {part}, version of {version} // {site}. {year}.", {
    title,
    part,
    site,
    version: dayInFigures(version),
    year,
  });
  const found = isAddress(link)
    ? say("URL: {link} (accessed: {day}).", { link, day: dayInFigures(today) })
    : sentence(link);
  return [source, gostOrigin(cite), found].join(" ");
};

/** @param {Cite} cite */
const gostOrigin = ({ author, retells, publisher }) => {
  if (!retells) return author ? say("Written by {author}.", { author }) : say("Written by this project.");
  const title = [author, retells].filter(Boolean).join(". ");
  return say("A paraphrase of: {title} // {publisher}.", { title, publisher });
};

/** @type {Record<string, (cite: Cite) => string>} those in English */
export const STYLES = { Chicago: chicago, APA: apa, BibTeX: bibtex };

/** The styles that a reader of the language is offered, each by its name. */
export const stylesOffered = () =>
  language() === "en" ? STYLES : { [say("GOST R 7.0.5")]: gost, ...STYLES };

// What scripts say, in the reader's language: say("Go to {name}", { name }),
// sayMany("{number} passage", "{number} passages", 3). English needs no catalogue: its messages are the keys.

/** @typedef {import("../page/sent.js").Speech} Speech */

/** @typedef {Record<string, string | number>} Values */

/** @type {Speech} */
let speech = { language: "en", words: {} };

/**
 * Say everything in this language from here on, and say so in the page (and in a frame of it).
 *
 * @param {Speech} given
 * @param {Window} [page] the window of the app
 */
export const hear = (given, page = window) => {
  speech = given;
  for (const { documentElement } of [document, page.document]) documentElement.lang = given.language;
};

export const language = () => speech.language;

/**
 * @param {string} message
 * @param {Values} values
 */
const filled = (message, values) =>
  message.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );

/**
 * @param {string} message
 * @param {Values} [values]
 */
export const say = (message, values = {}) => filled(String(speech.words[message] || message), values);

/**
 * Say a message about a number, `{number}` in it, in the form that the language has for so many.
 *
 * @param {string} one
 * @param {string} many
 * @param {number} number
 * @param {Values} [values]
 */
export const sayMany = (one, many, number, values = {}) => {
  const rules = new Intl.PluralRules(speech.language);
  const { pluralCategories } = rules.resolvedOptions();
  const order = ["one", "few", "many", "other"].filter((category) =>
    pluralCategories.some((each) => each === category),
  );
  const forms = [speech.words[one] || [one, many]].flat();
  const form = forms[order.indexOf(rules.select(number))] || forms[forms.length - 1];
  return filled(form, { number, ...values });
};

/**
 * A message whose values are elements: its parts, in the order of the language.
 *
 * @example around(say("See {place}"), { place: link }) // ["See ", link, ""]
 * @param {string} words
 * @param {Record<string, Node | string | undefined>} elements
 * @returns {(Node | string)[]}
 */
export const around = (words, elements) =>
  words.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? (elements[part] ?? "") : part));

/**
 * Words as a list that a sentence can hold: `A, B and C`, as the British write it.
 *
 * @param {string[]} words
 */
export const listed = (words) =>
  new Intl.ListFormat(speech.language === "en" ? "en-GB" : speech.language, { type: "conjunction" }).format(
    words,
  );

/** @param {number} number */
export const count = (number) => number.toLocaleString(speech.language);

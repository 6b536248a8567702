// What scripts say, in the reader's language: say("Go to {name}", { name }),
// sayMany("{number} passage", "{number} passages", 3). English needs no catalogue: its messages are the keys.
// Where one English word needs two translations, a context stands before it: say("kind of place|sea") is "sea".

/** @typedef {import("../page/sent.js").Speech} Speech */

/** @typedef {Record<string, string | number>} Values */

/** @type {Speech} */
const ENGLISH = { language: "en", words: {}, symbols: {} };
let speech = ENGLISH;

/**
 * Say everything in this language from here on, and say so in the page (and in a frame of it).
 *
 * @param {Speech} given
 * @param {Window} [page] the window of the app
 */
export const hear = (given, page = window) => {
  speech = { ...ENGLISH, ...given };
  for (const { documentElement } of [document, page.document]) documentElement.lang = given.language;
};

export const language = () => speech.language;

/**
 * @param {string} message
 * @param {Values} values
 */
const filled = (message, values) =>
  message.replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? written(values[name]) : whole,
  );

/** @param {string | number} value */
const written = (value) => (typeof value === "number" ? count(value) : value);

/** @param {string} message */
const withoutContext = (message) => message.replace(/^[^|]*\|/, "");

/**
 * @param {string} message
 * @param {Values} [values]
 */
export const say = (message, values = {}) =>
  filled(String(speech.words[message] || withoutContext(message)), values);

/**
 * Say a message about a number, `{number}` in it, in the form that the language has for so many.
 *
 * @param {string} one
 * @param {string} many
 * @param {number} number
 * @param {Values} [values]
 */
export const sayMany = (one, many, number, values = {}) => {
  const forms = [speech.words[one] || [one, many].map(withoutContext)].flat();
  const form = forms[formFor(number, forms.length)] || forms[forms.length - 1];
  return filled(form, { number, ...values });
};

/**
 * Which form a number takes; where the browser has no rules for the language, one and all others.
 *
 * @param {number} number
 * @param {number} forms how many the catalogue has
 */
const formFor = (number, forms) => {
  const rules = new Intl.PluralRules(speech.language);
  const { locale, pluralCategories } = rules.resolvedOptions();
  const order = ["one", "few", "many", "other"].filter((category) =>
    pluralCategories.some((each) => each === category),
  );
  const isKnown = locale.startsWith(speech.language) && order.length >= forms;
  return isKnown ? order.indexOf(rules.select(number)) : Number(number !== 1);
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
 * Words as a list that a sentence can hold: `A, B and C`. Browsers do not know how Kazakh writes it.
 *
 * @param {string[]} words
 */
export const listed = (words) =>
  words.length < 2
    ? words.join("")
    : say("{some} and {last}", { some: words.slice(0, -1).join(", "), last: words[words.length - 1] });

/**
 * A number as the language writes it: 2,499.5 in English, 2 499,5 in Kazakh. Browsers do not know Kazakh, so the signs
 * are sent with its words.
 *
 * @param {number} number
 */
export const count = (number) =>
  new Intl.NumberFormat("en")
    .formatToParts(number)
    .map(({ type, value }) => speech.symbols[type] ?? value)
    .join("");

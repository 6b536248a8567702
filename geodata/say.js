// What scripts say, in the reader's language: say("Go to {name}", { name }), sayMany("{number} passage", "{number} passages", 3).
// hear({ language, words }, page) gives the language and what its catalogue has for the messages; English needs none.
// The page is the window of the app: that of the script itself, but for the map, which has a frame in it.
export let spoken = { language: "en", words: {} };
export const hear = (given, page = window) => {
  spoken = given;
  for (const { documentElement } of [document, page.document]) documentElement.lang = given.language;
  followLanguageLinks(page);
};
const written = (message, values) => message.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
export const say = (message, values = {}) => written(spoken.words[message] || message, values);
export const sayMany = (one, many, number, values = {}) => {
  const { language, words } = spoken;
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const order = ["one", "few", "many", "other"].filter((category) => pluralCategories.includes(category));
  const forms = words[one] || [one, many];
  return written(forms[order.indexOf(new Intl.PluralRules(language).select(number))] || forms.at(-1), { number, ...values });
};
// A message whose values are elements: its parts, in the order of the language.
export const around = (words, elements) => words.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? elements[part] : part));
// What someone typed into the address, short enough to be said.
const LONGEST_SHOWN = 40;
export const shortened = (text) => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
// A source in words: what, whose, when, how sure.
export const sourceInWords = ({ title, publisher, date, certainty }) => [title, publisher, date, certainty].join(", ");
// The address of a page beside this one: it keeps the languages and how it is embedded, and nothing of what was chosen.
export const beside = (page, query = {}) => {
  const now = new URLSearchParams(location.search);
  const kept = [...now].filter(([key]) => ["lang", "names", "embed", "embed_options"].includes(key));
  const all = new URLSearchParams([...kept, ...Object.entries(query)]).toString();
  return `./${page}${all ? `?${all}` : ""}`;
};
// A link to another language keeps the rest of the address, as it is when it is followed.
const followLanguageLinks = ({ document, location }) => {
  if (document.languages) return;
  document.languages = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".languages a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const query = new URLSearchParams(location.search);
    query.set("lang", link.lang);
    location.assign(`${location.pathname}?${query}`);
  });
};

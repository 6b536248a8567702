// What scripts say, in the reader's language: say("Go to {name}", { name }), sayMany("{number} passage", "{number} passages", 3).
// hear({ language, words }) gives the language and what its catalogue has for the messages; English needs none.
let spoken = { language: "en", words: {} };
const hear = (given) => {
  spoken = given;
  const { documentElement } = window.parent.document;
  documentElement.lang = document.documentElement.lang = given.language;
};
const written = (message, values) => message.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const say = (message, values = {}) => written(spoken.words[message] || message, values);
const sayMany = (one, many, number, values = {}) => {
  const { language, words } = spoken;
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const order = ["one", "few", "many", "other"].filter((category) => pluralCategories.includes(category));
  const forms = words[one] || [one, many];
  return written(forms[order.indexOf(new Intl.PluralRules(language).select(number))] || forms.at(-1), { number, ...values });
};
// A message whose values are elements: its parts, in the order of the language.
const around = (words, elements) => words.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? elements[part] : part));
// The address of a page beside this one: it keeps the languages, and nothing of what was chosen.
const beside = (page, query = {}) => {
  const now = new URLSearchParams(location.search);
  const languages = ["lang", "names"].filter((key) => now.has(key)).map((key) => [key, now.get(key)]);
  const all = new URLSearchParams([...languages, ...Object.entries(query)]).toString();
  return `./${page}${all ? `?${all}` : ""}`;
};
// A link to another language keeps the rest of the address, as it is when it is followed.
window.parent.document.languages ??= window.parent.document.addEventListener("click", (event) => {
  const link = event.target.closest(".languages a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { location } = window.parent;
  const query = new URLSearchParams(location.search);
  query.set("lang", link.lang);
  location.assign(`${location.pathname}?${query}`);
}) ?? true;

import assert from "node:assert/strict";
import test from "node:test";

process.env.TZ = "America/Los_Angeles";
globalThis.document = { documentElement: {} };
globalThis.window = { document };
const { localDay, stylesOffered } = await import("../../content/reader/citations.js");
const { hear } = await import("../../geodata/words/say.js");
const STYLES = stylesOffered();

const cite = {
  file: "north",
  title: "An {odd} title",
  date: "2024-01-01",
  assumed: false,
  version: "2024-06-30",
  retells: "A & B",
  author: "",
  publisher: "C_D",
  what: "passage 6",
  part: "passage 6",
  key: "sanctions",
  link: "https://example.org/?passage=sanctions&only=named",
  today: "2026-11-28",
};

test("the day is the reader's own, though it is tomorrow in Greenwich", () => {
  assert.equal(localDay(new Date("2026-11-29T02:30:00Z")), "2026-11-28");
});

test("Chicago and APA write the day of access as the reader's calendar has it", () => {
  assert.match(STYLES.Chicago(cite), /accessed November 28, 2026, https:/);
  assert.match(STYLES.APA(cite), /Retrieved November 28, 2026, from https:/);
});

test("every style says which passage of which text in which version, and where", () => {
  for (const [style, write] of Object.entries(STYLES)) {
    const words = write(cite);
    for (const part of ["title", "passage 6", cite.link]) assert.ok(words.includes(part), style);
    assert.match(words, /2024-06-30|June 30, 2024/, style);
  }
});

test("readers of Russian and Kazakh are offered GOST, in their language, before the others", () => {
  const words = {
    "GOST R 7.0.5": "ГОСТ Р 7.0.5",
    "{title}: {part}, version of {version} // {site}. {year}.":
      "{title} : {part}, версия от {version} // {site}. {year}.",
    "URL: {link} (accessed: {day}).": "URL: {link} (дата обращения: {day}).",
  };
  hear({ language: "ru", words });
  const styles = stylesOffered();
  const [first] = Object.keys(styles);
  const cited = styles[first]({ ...cite, part: "абзац 6" });
  const unsure = styles[first]({ ...cite, assumed: true, author: "A. Writer" });
  hear({ language: "en", words: {} });
  assert.equal(first, "ГОСТ Р 7.0.5");
  assert.match(cited, /^An \{odd\} title : абзац 6, версия от 30\.06\.2024 \/\/ /);
  assert.match(cited, / 2024\. A paraphrase of: A & B /);
  assert.match(unsure, / \[2024\?\]\. A paraphrase of: A\. Writer\. A & B /);
  assert.ok(cited.endsWith(` URL: ${cite.link} (дата обращения: 28.11.2026).`), cited);
  assert.ok(!Object.keys(stylesOffered()).includes("GOST R 7.0.5"));
});

test("every style says that the date of the text is assumed, or nothing of it", () => {
  for (const [style, write] of Object.entries(STYLES)) {
    assert.doesNotMatch(write(cite), /assumed|ca\./, style);
    assert.match(write({ ...cite, assumed: true }), /\(assumed\)|\(ca\. 2024\)/, style);
  }
  assert.doesNotMatch(STYLES.BibTeX({ ...cite, assumed: true }), /month/);
});

test("every style names who signed what is retold, or says that nobody did", () => {
  for (const [style, write] of Object.entries(STYLES)) {
    assert.match(write(cite), /unsigned/, style);
    assert.match(write({ ...cite, author: "A. Writer" }), /A\. Writer, “A/, style);
    assert.doesNotMatch(write({ ...cite, author: "A. Writer" }), /unsigned/, style);
  }
});

test("the key of BibTeX begins with the file of the document", () => {
  assert.match(STYLES.BibTeX(cite), /^@misc\{north-sanctions,\n/);
});

test("BibTeX gets no character that it would take for its own", () => {
  const words = STYLES.BibTeX(cite);
  assert.match(words, /title = \{An odd title\}/);
  assert.match(words, /paraphrases “A \\& B” \(C\\_D, unsigned\)\}/);
  assert.match(words, /url = \{https:\/\/example\.org\/\?passage=sanctions&only=named\}/);
});

test("a text that retells nothing is cited as this project's, or as its author's", () => {
  for (const [style, write] of Object.entries(STYLES)) {
    const own = { ...cite, retells: "", publisher: "" };
    assert.match(write(own), /[Ww]ritten by this project[.,}]/, style);
    assert.match(write({ ...own, author: "A. Writer" }), /[Ww]ritten by A\. Writer[.,}]/, style);
    assert.doesNotMatch(write(own), /araphras|unsigned/, style);
  }
});

test("GOST says who wrote a text that retells nothing, in the language of the reader", () => {
  hear({ language: "ru", words: { "Written by this project.": "Собственный текст проекта." } });
  const [gost] = Object.values(stylesOffered());
  const cited = gost({ ...cite, retells: "", publisher: "" });
  hear({ language: "en", words: {} });
  assert.match(cited, /\. Собственный текст проекта\. URL: /);
});

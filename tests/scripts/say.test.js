import assert from "node:assert/strict";
import test from "node:test";

globalThis.document = { documentElement: {} };
globalThis.window = { document };
const { around, count, hear, listed, say, sayMany } = await import("../../geodata/words/say.js");

const words = { "{number} place": ["{number} место", "{number} места", "{number} мест"], Legend: "Легенда" };

test("English says its messages as they are", () => {
  hear({ language: "en", words: {} });
  assert.equal(say("Go to {name}", { name: "Aktau" }), "Go to Aktau");
  assert.deepEqual(
    [1, 2].map((number) => sayMany("{number} place", "{number} places", number)),
    ["1 place", "2 places"],
  );
});

test("Russian takes the form of the number, and says the language in the page", () => {
  hear({ language: "ru", words });
  assert.equal(say("Legend"), "Легенда");
  assert.deepEqual(
    [1, 2, 5, 21].map((number) => sayMany("{number} place", "{number} places", number)),
    ["1 место", "2 места", "5 мест", "21 место"],
  );
  assert.equal(document.documentElement.lang, "ru");
});

test("a message that a catalogue lacks is said in English", () => {
  hear({ language: "ru", words });
  assert.equal(say("Scale"), "Scale");
});

test("a value is written as it is, whatever it holds", () => {
  hear({ language: "en", words: {} });
  assert.equal(say("See {name}", { name: "{name} {{7*7}} $&" }), "See {name} {{7*7}} $&");
  assert.equal(say("See {constructor}"), "See {constructor}");
});

test("elements stand in a message where the language wants them", () => {
  const link = { is: "link" };
  assert.deepEqual(around("See {place} here", { place: link }), ["See ", link, " here"]);
});

test("a list ends with the word of the language, one that browsers do not know, too", () => {
  hear({ language: "en", words: {} });
  assert.equal(listed(["A", "B", "C"]), "A, B and C");
  assert.equal(listed(["A"]), "A");
  assert.equal(listed([]), "");
  hear({ language: "kk", words: { "{some} and {last}": "{some} және {last}" } });
  assert.equal(listed(["A", "B", "C"]), "A, B және C");
});

test("numbers are written as the language writes them, whatever the browser knows of it", () => {
  const symbols = { group: "\u00a0", decimal: ",", minusSign: "−" };
  hear({ language: "kk", words: {}, symbols });
  assert.equal(count(2499.5), "2\u00a0499,5");
  assert.equal(count(-8.1), "−8,1");
  assert.equal(say("{length} km", { length: 8456 }), "8\u00a0456 km");
  assert.equal(sayMany("{number} place", "{number} places", 1200), "1\u00a0200 places");
  hear({ language: "en", words: {} });
  assert.equal(count(2499.5), "2,499.5");
});

test("a language that the browser has no rules for takes its first form for one alone", () => {
  hear({ language: "xx", words: { "{number} place": ["{number} x", "{number} xs"] } });
  assert.deepEqual(
    [1, 2, 21].map((number) => sayMany("{number} place", "{number} places", number)),
    ["1 x", "2 xs", "21 xs"],
  );
});

test("a context tells two meanings of a word apart, and is never said", () => {
  hear({ language: "en", words: {} });
  assert.equal(say("kind of place|sea"), "sea");
  assert.equal(sayMany("text|{number} line", "text|{number} lines", 2), "2 lines");
  hear({ language: "ru", words: { "kind of place|sea": "море", sea: "морской" } });
  assert.deepEqual([say("kind of place|sea"), say("sea")], ["море", "морской"]);
});

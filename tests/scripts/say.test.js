import assert from "node:assert/strict";
import test from "node:test";

globalThis.document = { documentElement: {} };
globalThis.window = { document };
const { around, hear, listed, say, sayMany } = await import("../../geodata/words/say.js");

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

test("a list ends with the word of the language", () => {
  hear({ language: "en", words: {} });
  assert.equal(listed(["A", "B", "C"]), "A, B and C");
});

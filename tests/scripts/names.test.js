import assert from "node:assert/strict";
import test from "node:test";

globalThis.document = { documentElement: {} };
globalThis.window = { document };
const { languageOfNames, Names } = await import("../../geodata/map/names.js");
const { hear } = await import("../../geodata/words/say.js");

const KNOWN = { en: "English", kk: "Қазақша", ru: "Русский", tr: "Türkçe" };

test("names are in the language that the address asks for, else in that of the interface", () => {
  assert.equal(languageOfNames("?names=kk&place=iran", KNOWN, "ru"), "kk");
  assert.equal(languageOfNames("?place=iran", KNOWN, "ru"), "ru");
});

test("a language that is not known gives English", () => {
  assert.equal(languageOfNames("?names=constructor", KNOWN, "ru"), "en");
});

test("another language of names stands in the address, that of the interface does not", () => {
  const addresses = [];
  const page = {
    location: { pathname: "/", search: "?lang=ru" },
    history: { state: null, replaceState: (_state, _title, address) => addresses.push(address) },
  };
  const places = { aktau: { names: { en: "Aktau", kk: "Ақтау" } } };
  const names = new Names(places, { languages: KNOWN, speech: { language: "ru", words: {} } }, page);
  assert.equal(names.of("aktau"), "Aktau");

  names.speak("kk");
  assert.equal(names.of("aktau"), "Ақтау");
  page.location.search = "?lang=ru&names=kk";
  names.speak("ru");
  assert.deepEqual(addresses, ["/?lang=ru&names=kk", "/?lang=ru"]);
});

test("a leg is called by its ends, with the dash of the language", () => {
  const places = { xian: { names: { en: "Xi’an" } }, urumqi: { names: { en: "Ürümqi" } } };
  const page = { location: { search: "" } };
  const names = new Names(places, { languages: KNOWN, speech: { language: "ru", words: {} } }, page);
  const leg = { start: "xian", end: "urumqi" };
  hear({ language: "en", words: {} });
  assert.equal(names.ofLeg(leg), "Xi’an – Ürümqi");
  hear({ language: "ru", words: { "{start} – {end}": "{start} — {end}" } });
  assert.equal(names.ofLeg(leg), "Xi’an — Ürümqi");
});

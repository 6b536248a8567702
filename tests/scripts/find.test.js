import assert from "node:assert/strict";
import test from "node:test";
import { findPlaces } from "../../geodata/page/find.js";

const find = findPlaces([
  { id: "almaty", names: { en: "Almaty", kk: "Алматы" }, also: ["Alma-Ata"] },
  { id: "xian", names: { en: "Xi’an", zh: "西安" }, also: [] },
  { id: "kyzylorda", names: { en: "Kyzylorda", kk: "Қызылорда" }, also: [] },
  { id: "central-asia", names: { en: "Central Asia" }, also: [] },
  { id: "asia", names: { en: "Asia" }, also: [] },
  { id: "asiago", names: { en: "Asiago" }, also: [] },
]);
const ids = (asked) => find(asked).map(({ id }) => id);

test("a name is found without hyphen, apostrophe or Kazakh letters", () => {
  assert.deepEqual(
    ["almaata", "xian", "кызыл"].map((asked) => ids(asked)[0]),
    ["almaty", "xian", "kyzylorda"],
  );
});

test("the whole name goes before its beginning, and that before another part of it", () => {
  assert.deepEqual(ids("asia"), ["asia", "asiago", "central-asia"]);
});

test("a place is found once, with the spelling that fits best", () => {
  assert.deepEqual(
    find("alma").map(({ id, spelling }) => [id, spelling]),
    [["almaty", "Almaty"]],
  );
});

test("nothing asked, or only signs, finds nothing", () => {
  assert.deepEqual([find(""), find(" -’ ")], [[], []]);
});

test("an abbreviation goes before names that only contain it", () => {
  const found = findPlaces([
    { id: "turkiye", names: { en: "Türkiye", ru: "Турция", kk: "Түркия" }, also: [] },
    { id: "new-york", names: { en: "New York", ru: "Нью-Йорк" }, also: [] },
    { id: "kazakhstan", names: { en: "Kazakhstan", ru: "Казахстан" }, also: ["РК", "ҚР"] },
    { id: "ukraine", names: { en: "Ukraine", ru: "Украина" }, also: [] },
  ]);

  assert.deepEqual(
    ["рк", "ҚР"].map((asked) => found(asked)[0].id),
    ["kazakhstan", "kazakhstan"],
  );
});

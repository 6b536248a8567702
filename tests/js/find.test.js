import assert from "node:assert/strict"; import test from "node:test";
import { findPlaces } from "../../geodata/map_find.js";
const find = findPlaces([
  { id: "almaty", names: { en: "Almaty", kk: "Алматы" }, also: ["Alma-Ata"] },
  { id: "xian", names: { en: "Xi’an", zh: "西安" }, also: [] },
  { id: "kyzylorda", names: { en: "Kyzylorda", kk: "Қызылорда" }, also: [] },
]);
test("a name is found without hyphen, apostrophe or Kazakh letters", () => {
  assert.deepEqual(["almaata", "xian", "кызыл"].map((asked) => find(asked)[0]?.id), ["almaty", "xian", "kyzylorda"]);
});

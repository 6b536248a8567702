// Many records are sent as columns, and are records again when they arrive.
import assert from "node:assert/strict";
import test from "node:test";
import { unpacked } from "../../geodata/page/columns.js";

test("columns become records by id", () => {
  const columns = { km: [5, null], names: { columns: { en: ["Aktau", "Baku"], tr: [null, "Bakü"] } } };

  assert.deepEqual(unpacked({ places: { ids: ["aktau", "baku"], columns } }), {
    places: {
      aktau: { km: 5, names: { en: "Aktau" } },
      baku: { km: null, names: { en: "Baku", tr: "Bakü" } },
    },
  });
});

test("what was sent as it is stays so", () => {
  const content = { on: "1 January 2024", stops: ["aktau"], notes: [{ ids: ["a"] }], none: null };

  assert.deepEqual(unpacked(content), content);
});

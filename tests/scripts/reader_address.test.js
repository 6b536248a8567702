import assert from "node:assert/strict";
import test from "node:test";
import { readAddress, readerAddress } from "../../content/reader/address.js";
import { NOTHING } from "../../geodata/page/selection.js";

const known = {
  places: new Set(["russia", "eu"]),
  passages: new Set(["berlin"]),
  aliases: { places: { ussr: "russia" }, passages: {} },
};

test("an address says what is chosen, and whether only named mentions count", () => {
  assert.deepEqual(readAddress("?place=ussr,eu&only=named", known), {
    selection: { ...NOTHING, places: ["russia", "eu"] },
    onlyNamed: true,
    onlyDisputed: false,
    notice: "",
  });
  assert.equal(readAddress("?verdict=disputed", known).onlyDisputed, true);
});

test("what the address asks for in vain is told, cut short", () => {
  const { notice } = readAddress(`?place=${"x".repeat(100)}`, known);
  assert.match(notice, /“x{40}…”/);
});

test("the address of a choice keeps what else the page's own says", () => {
  const page = { pathname: "/", search: "?lang=ru&place=russia&embed=true" };
  assert.equal(
    readerAddress({ ...NOTHING, passage: "berlin" }, { page }),
    "/?lang=ru&embed=true&passage=berlin",
  );
  const ofText = { pathname: "/", search: "?text=since&embed=true" };
  const cited = readerAddress({ ...NOTHING, passage: "ports" }, { without: ["embed"], page: ofText });
  assert.equal(cited, "/?text=since&passage=ports");
  assert.equal(
    readerAddress({ ...NOTHING, places: ["russia", "eu"] }, { onlyNamed: true, without: ["embed"], page }),
    "/?lang=ru&place=russia,eu&only=named",
  );
});

// A saved file: where the app's pages are in it, and which address others are given.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { pageAddress } from "../../geodata/page/address.js";
import { addressForOthers, beSaved, isAddress } from "../../geodata/page/saved.js";
import { instead, withoutHash } from "../../content/edition/places.js";

const DISK = { href: "file:///home/me/outlook.html?lang=ru", protocol: "file:" };
const HOST = { href: "https://pages.example/outlook.html", protocol: "https:" };
const NAME = "single-file edition of 28 November 2026";
const ADDRESS = "/home/me/outlook.html?lang=ru&place=russia,eu";

/** @param {string} home */
const save = (home) => beSaved({ title: "A text", name: NAME, home, instead });

beforeEach(() => save(""));

test("what other pages have stands in the file, or is left out", () => {
  assert.equal(pageAddress("corridor", { leg: "aktau-alat" }, ""), "#leg-aktau-alat");
  assert.equal(pageAddress("corridor", {}, ""), "#corridor");
  assert.equal(pageAddress("timeline", { event: "vote" }, ""), "#event-vote");
  assert.equal(pageAddress("coverage", { cell: "a.b" }, ""), "");
});

test("a file on a disk gives others the address of the app, with what is selected", () => {
  save("https://app.example/?text=since");

  assert.equal(addressForOthers(ADDRESS, DISK), "https://app.example/?text=since&lang=ru&place=russia,eu");
});

test("a file on a disk whose app nobody knows is cited by its name", () => {
  assert.equal(addressForOthers(ADDRESS, DISK), NAME);
  assert.ok(!isAddress(NAME));
});

test("a file on a host gives its own address", () => {
  save("https://app.example/");

  assert.equal(
    addressForOthers("/outlook.html?place=eu", HOST),
    "https://pages.example/outlook.html?place=eu",
  );
});

test("links of the file select passages and places, and nothing else", () => {
  assert.deepEqual(withoutHash("#passage-berlin"), { passage: "berlin" });
  assert.deepEqual(withoutHash("#place-aktau-port"), { place: "aktau-port" });
  for (const other of ["", "#source-wb", "#leg-aktau-alat", "#place-<b>", "#passage-"])
    assert.equal(withoutHash(other), undefined);
});

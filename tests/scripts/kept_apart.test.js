import assert from "node:assert/strict";
import test from "node:test";

const stored = new Map();
globalThis.localStorage = {
  getItem: (name) => stored.get(name) ?? null,
  setItem: (name, text) => stored.set(name, text),
};
const visit = (pathname) => {
  globalThis.location = { pathname };
  return import(`../../geodata/page/kept.js?at=${pathname}`);
};

test("what one app keeps is no other's, though both stand at one host", async () => {
  (await visit("/one/corridor")).keepValue("follow", "off");
  assert.equal((await visit("/two/")).keptValue("follow"), undefined);
});

test("all pages of an app keep together", async () => {
  assert.equal((await visit("/one/")).keptValue("follow"), "off");
  assert.equal((await visit("/one/timeline")).keptValue("follow"), "off");
});

import assert from "node:assert/strict";
import test from "node:test";

/** @type {Map<string, string>} */
const stored = new Map();
const storage = {
  getItem: (name) => stored.get(name) ?? null,
  setItem: (name, text) => stored.set(name, text),
};
let visits = 0;
/** The module as another visit loads it, with nothing held in memory. */
const visit = (found = storage) => {
  globalThis.localStorage = found;
  visits += 1;
  return import(`../../geodata/page/kept.js?visit=${visits}`);
};

test("what is kept is there at the next visit", async () => {
  const { keepValue } = await visit();
  keepValue("layers", ["titr"]);

  const { keptValue } = await visit();
  assert.deepEqual(keptValue("layers"), ["titr"]);
  assert.equal(keptValue("theme"), undefined);
});

test("what another window has kept meanwhile stays", async () => {
  const [one, other] = [await visit(), await visit()];
  one.keepValue("theme", "dark");
  other.keepValue("follow", false);
  one.keepValue("theme", "light");

  const { keptValue } = await visit();
  assert.deepEqual([keptValue("theme"), keptValue("follow")], ["light", false]);
});

test("in a browser that keeps nothing a value holds for the visit", async () => {
  const refuse = () => {
    throw new Error("SecurityError");
  };
  const { keepValue, keptValue } = await visit({ getItem: refuse, setItem: refuse });
  keepValue("theme", "dark");
  assert.equal(keptValue("theme"), "dark");
});

test("what someone else has written there breaks nothing", async () => {
  const { keptValue } = await visit({ getItem: () => "{not json", setItem: () => {} });
  assert.equal(keptValue("theme"), undefined);
});

import assert from "node:assert/strict";
import test from "node:test";
import { element } from "../../geodata/page/element.js";

test("a list of children may have any length: a call with so many would end in an error", () => {
  const within = [];
  const made = { append: (...children) => within.push(...children) };
  globalThis.document = { createElement: () => made };

  element("p", {}, "first", Array(300_000).fill("x"), "last");
  assert.deepEqual([within.length, within[0], within.at(-1)], [300_002, "first", "last"]);
});

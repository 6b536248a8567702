// The way back to the words that were being read, also where the filter hides them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { WayBack } from "../../content/reader/way_back.js";

test("words that the filter hides are shown before the way back leads to them", () => {
  const scrolled = [];
  globalThis.HTMLElement = class {
    dataset = { passage: "first" };
  };
  globalThis.document = { scrollingElement: { scrollBy: ({ top }) => scrolled.push(top) } };
  let [isHidden, top] = [false, 120];
  const words = {
    isConnected: true,
    parentElement: null,
    closest: () => new HTMLElement(),
    getBoundingClientRect: () => ({ top: isHidden ? 0 : top }),
  };
  const back = new WayBack(
    {},
    {
      inView: { beingRead: words },
      passages: { of: () => ({ words, number: { focus: () => {} } }) },
      known: { numberOf: () => 1 },
      position: { jump: (scroll) => scroll() },
      lighting: { light: () => {} },
      unhide: () => (isHidden = false),
    },
  );
  back.leave();
  [isHidden, top] = [true, -700];
  back.comeBack();

  assert.equal(isHidden, false);
  assert.deepEqual(scrolled, [-820]);
});

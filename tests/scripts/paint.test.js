import assert from "node:assert/strict";
import test from "node:test";

const page = { name: "page", hidden: false };
globalThis.document = page;
/** @type {(() => void)[]} */
let frames = [];
globalThis.requestAnimationFrame = (draw) => frames.push(draw);
globalThis.getComputedStyle = ({ overflowY = "visible" }) => ({ overflowY });
const { afterPaint, isCalm, scroller } = await import("../../geodata/page/paint.js");

const drawFrame = () => {
  const drawn = frames;
  frames = [];
  for (const draw of drawn) draw();
};

test("what follows is done once a whole frame has been drawn", async () => {
  let isDone = false;
  const done = new Promise((resolve) => afterPaint(() => resolve((isDone = true))));
  drawFrame(); // what was asked for in this frame is shown at its end
  assert.equal(isDone, false);
  drawFrame();
  await done;
});

test("a page in the background, which draws no frames, goes on all the same", async () => {
  page.hidden = true;
  await new Promise(afterPaint);
  page.hidden = false;
});

test("the reader's wish for stillness is asked for anew each time", () => {
  for (const matches of [true, false]) {
    globalThis.matchMedia = (query) => ({ matches: matches && query.includes("reduced-motion") });
    assert.equal(isCalm(), matches);
  }
});

test("what scrolls an element is the nearest around it that has more than it shows", () => {
  const root = { name: "root", scrollHeight: 900, clientHeight: 900 };
  const outer = { overflowY: "scroll", scrollHeight: 500, clientHeight: 100, parentElement: root };
  const full = { overflowY: "auto", scrollHeight: 80, clientHeight: 80, parentElement: outer };
  const clipped = { overflowY: "hidden", scrollHeight: 80, clientHeight: 10, parentElement: full };
  assert.equal(scroller({ parentElement: clipped }), outer);
});

test("where nothing around it scrolls, the page does", () => {
  page.documentElement = { name: "root" };
  assert.equal(scroller({ parentElement: { parentElement: null } }), page.documentElement);
  page.scrollingElement = { name: "body" };
  assert.equal(scroller({ parentElement: null }), page.scrollingElement);
});

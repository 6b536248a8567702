import assert from "node:assert/strict";
import test from "node:test";

globalThis.document = { hidden: false };
const { afterPaint } = await import("../../geodata/page/paint.js");

test("where no frame is ever drawn, what follows is done all the same", async () => {
  globalThis.requestAnimationFrame = () => 0;
  await new Promise(afterPaint);
});

test("what follows is done once, though frames come late", async () => {
  const frames = [];
  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  let times = 0;
  await new Promise((resolve) => {
    afterPaint(() => {
      times += 1;
      resolve();
    });
  });
  while (frames.length) frames.shift()();
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(times, 1);
});

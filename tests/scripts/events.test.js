import assert from "node:assert/strict";
import test from "node:test";
import { listen, tell } from "../../geodata/page/events.js";

const newPage = () => Object.assign(new EventTarget(), { CustomEvent });

/** Answer an event with its detail, put into a list. */
const heard = (page, signal) => {
  const details = [];
  listen(signal, { "reader:choose": (detail) => details.push(detail) }, page);
  return details;
};

test("what one view tells another hears, under its name alone", () => {
  const page = newPage();
  const details = heard(page, new AbortController().signal);
  tell("reader:choose", { place: "georgia" }, page);
  tell("reader:light", { places: {} }, page);
  assert.deepEqual(details, [{ place: "georgia" }]);
});

test("a view that is over hears no more", () => {
  const page = newPage();
  const over = new AbortController();
  const details = heard(page, over.signal);
  over.abort();
  tell("reader:choose", {}, page);
  assert.deepEqual(details, []);
});

test("what an event brings is an object, whoever sent it", () => {
  const page = newPage();
  const details = heard(page, new AbortController().signal);
  for (const detail of [undefined, null, "georgia"]) {
    page.dispatchEvent(new CustomEvent("reader:choose", { detail }));
  }
  page.dispatchEvent(new Event("reader:choose"));
  assert.deepEqual(
    details.map((detail) => typeof detail),
    ["object", "object", "object", "object"],
  );
});

test("a page is told by default", () => {
  globalThis.window = newPage();
  const details = [];
  listen(new AbortController().signal, { "reader:ready": (detail) => details.push(detail) });
  tell("reader:ready");
  assert.deepEqual(details, [{}]);
});

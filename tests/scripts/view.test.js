import assert from "node:assert/strict";
import test from "node:test";

/** @type {string[]} */
const heardByDocument = [];
globalThis.document = {
  documentElement: {},
  querySelector: () => null,
  addEventListener: (name) => heardByDocument.push(name),
};
globalThis.location = { pathname: "/", search: "" };
globalThis.window = { document, location, addEventListener() {} };
const { view } = await import("../../geodata/page/view.js");

const shelf = { open: "outlook", texts: [{ id: "outlook" }] };
const content = (day) => ({ speech: { language: "en", words: {} }, shelf, day });

/** A view on a page of its own; what it does is put into a list. */
const onPage = () => {
  const root = {};
  const done = [];
  const open = view("timeline", (made, signal) => {
    done.push(made === root ? "made" : "made elsewhere");
    signal.addEventListener("abort", () => done.push("over"));
    return { show: ({ day }) => done.push(`shown ${day}`) };
  });
  const parentElement = { querySelector: (name) => (name === ".timeline" ? root : null) };
  return { done, run: (day) => open({ data: content(day), parentElement }) };
};

test("a view is made once in its element, and shown anew with each content", () => {
  const { done, run } = onPage();
  run(1);
  run(2);
  assert.deepEqual(done, ["made", "shown 1", "shown 2"]);
});

test("a view that leaves the page is over; where it comes again, it is made anew", () => {
  const { done, run } = onPage();
  const leave = run(1);
  leave();
  leave();
  run(2);
  assert.deepEqual(done, ["made", "shown 1", "over", "made", "shown 2"]);
});

test("the language of the content is that of the page before anything is shown", () => {
  const { run } = onPage();
  run(1);
  assert.equal(document.documentElement.lang, "en");
});

test("links to other languages are followed once, however many views a page has", () => {
  onPage().run(1);
  onPage().run(1);
  assert.deepEqual(heardByDocument, ["click"]);
});

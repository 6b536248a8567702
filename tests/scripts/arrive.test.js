import assert from "node:assert/strict";
import test from "node:test";

globalThis.location = { href: "http://localhost/corridor" };
globalThis.document = {
  createElement: (name) => ({
    name,
    setAttribute(attribute, value) {
      this[attribute] = value;
    },
    append() {},
    remove() {
      this.isGone = true;
    },
    addEventListener() {},
  }),
};
globalThis.window = new EventTarget();
globalThis.seen = []; // what scripts of the test have done
const { default: arrive } = await import("../../geodata/page/arrive.js");

const address = (kind, text) => `data:${kind},${encodeURIComponent(text)}`;
const json = (content) => address("application/json", JSON.stringify(content));
const script = (name) =>
  address(
    "text/javascript",
    `export default ({ data }) => {
      globalThis.seen.push(["${name}", data]);
      return () => globalThis.seen.push(["${name} left"]);
    }`,
  );
const BROKEN = address("text/javascript", "throw new Error('no script')");

const newRoot = () => ({
  childElementCount: 0,
  children: [],
  above: [],
  replaceChildren(...children) {
    this.children = children;
    this.childElementCount = children.length;
  },
});

const run = (root, data) =>
  arrive({
    data: { contents: [], ahead: [], missed: "It did not arrive.", ...data },
    parentElement: {
      firstElementChild: root,
      prepend: (made) => root.above.push(made),
      querySelector: () => root,
    },
  });

/** Ask for a view that is new, and wait until it has arrived or is missed. */
const bring = async (root, data) => {
  const before = globalThis.seen.length;
  const leave = run(root, data);
  while (globalThis.seen.length === before && !root.childElementCount) await new Promise(setImmediate);
  return leave;
};

test("a view is given its contents as one, later ones over earlier ones", async () => {
  globalThis.seen = [];
  await bring(newRoot(), { script: script("one"), contents: [json({ a: 1, b: 1 }), json({ b: 2 })] });
  assert.deepEqual(globalThis.seen, [["one", { a: 1, b: 2 }]]);
});

test("what was chosen before the view arrived is said to it once more", async () => {
  const heard = [];
  window.addEventListener("reader:choose", ({ detail }) => heard.push(detail));
  const arriving = bring(Object.assign(newRoot(), { view: {} }), { script: script("slow") });
  window.dispatchEvent(new CustomEvent("reader:choose", { detail: { place: "iran" } }));
  await arriving;
  await new Promise(setImmediate);
  assert.deepEqual(heard, [{ place: "iran" }, { place: "iran" }]);
});

test("a rerun that brings nothing new shows nothing anew", async () => {
  globalThis.seen = [];
  const root = newRoot();
  await bring(root, { script: script("two") });
  run(root, { script: script("two") });
  await bring(newRoot(), { script: script("another") });
  assert.deepEqual(globalThis.seen, [
    ["two", {}],
    ["another", {}],
  ]);
});

test("other content is shown, and a view that leaves the page is told", async () => {
  globalThis.seen = [];
  const root = newRoot();
  await bring(root, { script: script("three"), contents: [json({ day: 1 })] });
  const leave = await bring(root, { script: script("three"), contents: [json({ day: 2 })] });
  leave();
  assert.deepEqual(globalThis.seen, [["three", { day: 1 }], ["three", { day: 2 }], ["three left"]]);
});

test("what does not arrive is told once, and asked for again at the next rerun", async () => {
  globalThis.seen = [];
  const warn = console.warn;
  console.warn = () => {};
  const root = newRoot();
  await bring(root, { script: BROKEN });
  console.warn = warn;
  const [told] = root.children;
  assert.deepEqual([told.textContent, told.role], ["It did not arrive.", "alert"]);

  root.childElementCount = 0; // the page of the next run
  await bring(root, { script: script("four") });
  assert.deepEqual(globalThis.seen, [["four", {}]]);
});

test("a map that may not arrive is told of, until it is there", async () => {
  globalThis.seen = [];
  const root = newRoot();
  const leave = await bring(root, { script: script("five"), ahead: ["data:broken"] });
  assert.deepEqual(globalThis.seen, [["five", {}]]);
  while (!root.above.length) await new Promise(setImmediate);
  assert.equal(root.above[0].textContent, "It did not arrive.");

  window.dispatchEvent(new CustomEvent("reader:ready"));
  assert.ok(root.above[0].isGone);
  leave();
});

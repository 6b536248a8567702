import assert from "node:assert/strict";
import test from "node:test";
import { keyName } from "../../content/reader/key_name.js";

test("on a layout of another script a letter is the one at its place", () => {
  assert.equal(keyName({ key: "т", code: "KeyN" }), "n");
  assert.equal(keyName({ key: "ν", code: "KeyN" }), "n");
  assert.equal(keyName({ key: "Т", code: "KeyN" }), "N");
});

test("on a Latin layout a letter is the one that is printed on it", () => {
  assert.equal(keyName({ key: "n", code: "KeyL" }), "n"); // Dvorak
  assert.equal(keyName({ key: "a", code: "KeyQ" }), "a"); // AZERTY
});

test("signs and named keys are what they are, wherever they stand", () => {
  assert.equal(keyName({ key: "/", code: "Backslash" }), "/");
  assert.equal(keyName({ key: "?", code: "Digit7" }), "?");
  assert.equal(keyName({ key: "Escape", code: "Escape" }), "Escape");
});

test("while an input method composes no key is the page's", () => {
  assert.equal(keyName({ key: "Enter", isComposing: true }), "");
  assert.equal(keyName({ key: "Process", code: "KeyN", keyCode: 229 }), "");
});

test("a key without a name is none", () => {
  assert.equal(keyName({}), "");
  assert.equal(keyName({ key: "Dead", code: "KeyN" }), "Dead");
});

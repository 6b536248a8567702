import assert from "node:assert/strict";
import test from "node:test";
import { askedCell } from "../../content/coverage/asked_cell.js";

const CELLS = ["russia.balance", "georgia.route", "georgia.reform"];

test("a cell of the address is opened", () => {
  assert.deepEqual(askedCell("?lang=ru&cell=georgia.reform", CELLS), { cell: "georgia.reform", unknown: "" });
});

test("a place stands for the first of its cells", () => {
  assert.deepEqual(askedCell("?cell=georgia", CELLS), { cell: "georgia.route", unknown: "" });
});

test("what is neither is told", () => {
  for (const asked of ["georg", "georgia.nowhere", "<b>"]) {
    assert.deepEqual(askedCell(`?cell=${encodeURIComponent(asked)}`, CELLS), { cell: "", unknown: asked });
  }
});

test("an address that asks for nothing opens nothing", () => {
  assert.deepEqual(askedCell("?lang=ru", CELLS), { cell: "", unknown: "" });
  assert.deepEqual(askedCell("?cell=", CELLS), { cell: "", unknown: "" });
});

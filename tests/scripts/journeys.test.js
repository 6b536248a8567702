import assert from "node:assert/strict";
import test from "node:test";
import { Journeys } from "../../content/reader/journeys.js";

test("several jumps are one journey, which leads back to its beginning", () => {
  const journeys = new Journeys();
  journeys.begin("one");
  journeys.begin("two");
  assert.equal(journeys.from, "one");
  assert.equal(journeys.goBack(), "one");
  assert.equal(journeys.goBack(), undefined);
});

test("who has read on after a jump begins another journey with the next", () => {
  const journeys = new Journeys();
  journeys.begin("one");
  journeys.readOn();
  journeys.begin("two");
  assert.deepEqual([journeys.goBack(), journeys.goBack()], ["two", "one"]);
});

test("going from mention to mention begins no second journey, though one reads on meanwhile", () => {
  const journeys = new Journeys();
  journeys.begin("one", { stepping: true });
  journeys.readOn();
  journeys.begin("two", { stepping: true });
  assert.equal(journeys.from, "one");
});

test("the list of places and the keys always begin one", () => {
  const journeys = new Journeys();
  journeys.begin("one");
  journeys.begin("two", { always: true });
  assert.equal(journeys.goBack(), "two");
});

test("reading on before any jump is nothing", () => {
  const journeys = new Journeys();
  journeys.readOn();
  assert.equal(journeys.from, undefined);
});

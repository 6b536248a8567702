import assert from "node:assert/strict";
import test from "node:test";
import { asChoice, choose, isNothing, NOTHING, step } from "../../geodata/page/selection.js";

const of = (...places) => ({ ...NOTHING, places });

test("a place is chosen, and a second touch of it lets it go", () => {
  const iran = choose(NOTHING, { place: "iran", toggle: true });
  assert.deepEqual(iran, of("iran"));
  assert.deepEqual(choose(iran, { place: "iran", toggle: true }), NOTHING);
});

test("without toggle what is chosen stays chosen", () => {
  assert.deepEqual(choose(of("iran"), { place: "iran" }), of("iran"));
});

test("a place joins those chosen, and leaves them again", () => {
  const both = choose(of("iran"), { place: "georgia", add: true });
  assert.deepEqual(both, of("iran", "georgia"));
  assert.deepEqual(choose(both, { place: "iran", add: true }), of("georgia"));
});

test("a leg comes with its route, and the leg is meant", () => {
  assert.deepEqual(choose(NOTHING, { place: "titr", leg: "aktau-baku" }), { ...NOTHING, leg: "aktau-baku" });
});

test("a leg, an event and a cell are deselected by a second touch, too", () => {
  for (const kind of ["leg", "event", "cell", "passage"]) {
    const once = choose(NOTHING, { [kind]: "one", toggle: true });
    assert.equal(once[kind], "one");
    assert.ok(isNothing(choose(once, { [kind]: "one", toggle: true })));
  }
});

test("nothing clears", () => {
  assert.deepEqual(choose(of("iran"), {}), NOTHING);
});

test("a choice that names no ids changes nothing", () => {
  for (const detail of [{ places: "abc" }, { places: 5 }, { place: {} }, { leg: [] }, { passage: 7 }]) {
    assert.equal(asChoice(detail), undefined, JSON.stringify(detail));
    assert.deepEqual(choose(of("iran"), detail), of("iran"));
  }
  assert.deepEqual(choose(NOTHING, { places: ["iran", "", "iran"] }), of("iran"));
});

test("steps go round, and the first step back leads to the last", () => {
  assert.deepEqual([step(-1, 1, 3), step(2, 1, 3), step(0, -1, 3), step(-1, -1, 3)], [0, 0, 2, 2]);
});

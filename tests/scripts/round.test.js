import assert from "node:assert/strict";
import test from "node:test";
import { mainParts } from "../../geodata/map/edges.js";
import { togetherRound, turned, turnTo } from "../../geodata/map/round.js";

const edges = (west, east, south = 0, north = 10) => ({ west, south, east, north });

test("a longitude is turned to where it lies nearest", () => {
  assert.equal(turnTo(-172, 100), 360);
  assert.equal(turnTo(-172, -100), 0);
  assert.equal(turnTo(140, -170), -360);
  assert.equal(-172 + turnTo(-172, 1000), 908);
});

test("edges are turned as a whole, by their middle", () => {
  assert.deepEqual(turned(edges(-125, -67), 140), edges(235, 293));
  assert.deepEqual(turned(edges(20, 190), -100), edges(-340, -170));
});

test("what lies on both sides of 180° is together across it", () => {
  const [japan, states] = [edges(130, 145), edges(-125, -67)];
  assert.deepEqual(togetherRound([japan, states]), edges(130, 293));
  assert.deepEqual(togetherRound([states, japan]), edges(130, 293));
  assert.equal(togetherRound([]), undefined);
});

test("what lies on one side stays there", () => {
  assert.deepEqual(togetherRound([edges(10, 20), edges(-5, 12)]), edges(-5, 20));
});

test("a country is shown without what it has far over the sea", () => {
  const [mainland, island, guiana] = [edges(-5, 8, 42, 51), edges(8, 10, 41, 43), edges(-55, -52, 2, 6)];
  assert.deepEqual(mainParts([guiana, mainland, island]), [mainland, island]);
});

test("a country of far islands is shown whole", () => {
  const parts = [edges(172, 174, 0, 3), edges(200, 203, 1, 4)];
  assert.deepEqual(mainParts(parts), parts);
});

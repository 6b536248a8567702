import assert from "node:assert/strict";
import test from "node:test";
import { nearestThatWay } from "../../geodata/map/keyboard.js";

const [EAST, WEST, NORTH] = [
  [1, 0],
  [-1, 0],
  [0, 1],
];
const at = (place, longitude, latitude) => ({ place, longitude, latitude });
const here = at("here", 50, 45);
const to = (direction, ...spots) => nearestThatWay(here, [here, ...spots], direction)?.place;

test("an arrow leads to the nearest place that way", () => {
  assert.equal(to(EAST, at("far", 70, 45), at("near", 55, 46), at("west", 49, 45)), "near");
  assert.equal(to(NORTH, at("north", 51, 50), at("south", 50, 44)), "north");
});

test("what lies more aside than ahead is passed by", () => {
  assert.equal(to(EAST, at("aside", 51, 50), at("ahead", 60, 46)), "ahead");
});

test("where nothing lies that way there is nothing", () => {
  assert.equal(to(WEST, at("east", 60, 45)), undefined);
});

test("a degree of longitude is shorter in the north", () => {
  const north = at("here", 0, 70);
  const spots = [at("east", 10, 70), at("up", 8, 73.3)];
  assert.equal(nearestThatWay(north, spots, NORTH)?.place, "up");
});

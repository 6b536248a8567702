import assert from "node:assert/strict";
import test from "node:test";
import { grouped, sum } from "../../geodata/page/grouped.js";

test("groups stand in the order of their first rows, rows in their own", () => {
  const groups = grouped(["beyneu", "aktau", "baku", "alat"], ([first]) => first);
  assert.deepEqual(
    [...groups],
    [
      ["b", ["beyneu", "baku"]],
      ["a", ["aktau", "alat"]],
    ],
  );
});

test("a group may have any name", () => {
  assert.deepEqual([...grouped(["one"], () => "constructor")], [["constructor", ["one"]]]);
});

test("of nothing there are no groups, and the sum is nought", () => {
  assert.equal(grouped([], String).size, 0);
  assert.equal(sum([]), 0);
  assert.equal(sum([1, 2, 3.5]), 6.5);
});

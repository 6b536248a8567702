import assert from "node:assert/strict";
import test from "node:test";
import { standsOf } from "../../geodata/corridor/leaders.js";

/** Whether words run into others, or over the leader of another tick. */
const troubles = (ticks, whole) => {
  const stands = standsOf(ticks, whole).map(({ row, isBefore }, at) => {
    const { at: x, width } = ticks[at];
    return { row, x, left: isBefore ? x - width : x, right: isBefore ? x : x + width };
  });
  return stands.flatMap((one) =>
    stands
      .filter((other) => other !== one)
      .filter(
        (other) =>
          (other.row === one.row && one.left < other.right && other.left < one.right) ||
          (other.row >= one.row && other.x > one.left && other.x < one.right),
      ),
  );
};

test("words that have room stand in one row", () => {
  const ticks = [0, 100, 200].map((at) => ({ at, width: 50 }));
  assert.deepEqual(
    standsOf(ticks, 400).map(({ row }) => row),
    [0, 0, 0],
  );
});

test("words that would leave the whole stand before their tick", () => {
  assert.deepEqual(standsOf([{ at: 300, width: 80 }], 300), [{ row: 0, isBefore: true }]);
});

test("no words run into others or over a leader, however close the ticks stand", () => {
  for (const whole of [320, 640, 900])
    for (const parts of [
      [0, 0.35, 0.71, 0.77, 0.87, 1],
      [0, 0.04, 0.05, 0.06, 0.5, 0.97, 0.98, 1],
      [0, 0.55, 0.65, 0.8, 1],
    ]) {
      const ticks = parts.map((part, at) => ({ at: part * whole, width: 60 + 17 * (at % 4) }));
      assert.deepEqual(troubles(ticks, whole), [], `${whole}: ${parts}`);
    }
});

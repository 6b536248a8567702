// How far names keep from symbols that are not theirs.
import assert from "node:assert/strict";
import test from "node:test";
import { GAP, keptFrom } from "../../geodata/map/crowd.js";

const TOWN = {
  weight: 1,
  isBeside: true,
  isFirst: false,
  isFar: false,
  isOnLand: false,
  isTight: false,
  radius: 4,
};
const AREA = { ...TOWN, isBeside: false, radius: 0 };

test("a town's name comes no nearer to another symbol than to its own, however small that is", () => {
  for (const radius of [1.5, 4])
    for (const own of [1.5, 4]) {
      const { near } = keptFrom({ ...TOWN, radius: own }, { ...TOWN, weight: 3, radius });
      assert.ok(near - radius >= GAP - 1, `${near} from ${radius}`);
    }
});

test("one that must find a place may stand nearer to another, at a cost", () => {
  const { near, closer } = keptFrom({ ...TOWN, isFirst: true }, TOWN);
  assert.ok(near < TOWN.radius);
  assert.equal(closer, TOWN.radius + GAP - 1);
});

test("the dot of a far town is in nobody's way, but costs where a name covers it", () => {
  const { near, closer } = keptFrom(TOWN, { ...TOWN, isFar: true, radius: 2.4 });
  assert.equal(near, -Infinity);
  assert.equal(closer, 2.4);
});

test("a sea should keep off symbols, or it would be read as their name; a country need not", () => {
  assert.ok(keptFrom(AREA, TOWN).wide > 0);
  assert.equal(keptFrom({ ...AREA, isOnLand: true }, TOWN).wide, 0);
});

test("the name of a country that has hardly room for it may touch a symbol, at a cost", () => {
  const country = { ...AREA, isOnLand: true };
  assert.ok(keptFrom(country, TOWN).near > 0);
  const { near, closer } = keptFrom({ ...country, isTight: true }, TOWN);
  assert.deepEqual([near, closer > 0], [0, true]);
});

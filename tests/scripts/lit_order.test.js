// Which of what is lit lies on top.
import assert from "node:assert/strict";
import test from "node:test";

const raised = [];
globalThis.requestAnimationFrame = () => 0;
globalThis.L = { CircleMarker: class {}, Polygon: class {} };
const { Lighting } = await import("../../geodata/map/lighting.js");

test("towns that are lit are raised over others, and what is selected over these", () => {
  const shapesOf = (id) => [{ bringToFront: () => raised.push(id) }];
  const places = Object.fromEntries(["aktau", "poti", "baku"].map((id) => [id, { type: "city" }]));
  const nothing = () => {};
  const drawing = {
    places,
    content: { legs: [] },
    map: { getContainer: () => ({ classList: { toggle: nothing }, dataset: {} }) },
    stops: { keepFocus: (change) => change() },
    shapes: { of: shapesOf, elementsOf: () => [] },
  };
  const parts = {
    corridors: { follow: nothing, lightLegs: () => [] },
    towns: { follow: nothing },
    wholes: { draw: nothing },
    rings: { show: nothing },
  };
  const light = {
    places: { aktau: "named", poti: "named", baku: "implied" },
    chosen: ["aktau"],
    reading: "a",
  };
  new Lighting(drawing, parts).light(light);
  assert.deepEqual(raised, ["baku", "poti", "aktau"]);
});

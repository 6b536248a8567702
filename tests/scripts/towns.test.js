// Stops that stand close together: which of them lies on top, and so answers.
import assert from "node:assert/strict";
import { test } from "node:test";

class Marker {
  addTo() {
    return this;
  }
  setRadius() {}
}
globalThis.L = { CircleMarker: Marker, circleMarker: () => new Marker(), latLng: (...at) => at };
const { Towns } = await import("../../geodata/map/towns.js");

test("a port answers before the station beside it, whichever is named first", () => {
  const types = { "aktau-port": "port", aktau: "city", mangystau: "station" };
  const drawn = Object.keys(types).map((id) => [id, { longitude: 51, latitude: 43, only_with: "" }]);
  const order = [];
  new Towns({
    map: { getZoom: () => 4, getContainer: () => ({ style: { setProperty: () => {} } }) },
    places: Object.fromEntries(Object.entries(types).map(([id, type]) => [id, { type }])),
    content: { drawn: Object.fromEntries(drawn) },
    panes: { towns: {} },
    shapes: { add: (id) => order.push(id) },
    answers: { place: () => {} },
    stops: { add: () => {} },
  }).drawAll();

  assert.deepEqual(order, ["mangystau", "aktau", "aktau-port"]);
});

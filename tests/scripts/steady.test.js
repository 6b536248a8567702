import assert from "node:assert/strict";
import test from "node:test";
import { keepSteady } from "../../geodata/map/steady.js";

const mapAt = (zoom) => {
  const heard = {};
  const said = {};
  return {
    said,
    zoom,
    getZoom() {
      return this.zoom;
    },
    getZoomScale: (to, from) => 2 ** (to - from),
    getContainer: () => ({ style: { setProperty: (name, value) => (said[name] = value) } }),
    on: (names, hear) => names.split(" ").forEach((name) => (heard[name] = hear)),
    fire: (name, event) => heard[name](event),
  };
};

test("while the map swells to a nearer zoom, the style is told how much", () => {
  const map = mapAt(4);
  keepSteady(map);
  map.fire("zoomanim", { zoom: 6 });
  assert.equal(map.said["--swell"], "4");
});

test("once it is drawn anew, nothing is divided", () => {
  const map = mapAt(4);
  keepSteady(map);
  map.zoom = 6;
  map.fire("zoom");
  assert.equal(map.said["--swell"], "4");
  map.fire("moveend");
  assert.equal(map.said["--swell"], "1");
  map.zoom = 5;
  map.fire("zoom");
  assert.equal(map.said["--swell"], "0.5");
});

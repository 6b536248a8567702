import assert from "node:assert/strict";
import test from "node:test";
import { go } from "../../geodata/map/going.js";

const point = (x, y) => ({
  x,
  y,
  divideBy: (by) => point(x / by, y / by),
  subtract: (other) => point(x - other.x, y - other.y),
});

/** A map of 400 by 300 pixels on which places are told by their pixels. */
const mapAt = (zoom) => {
  const done = [];
  return {
    done,
    getZoom: () => zoom,
    getSize: () => point(400, 300),
    latLngToContainerPoint: ([x, y]) => point(x, y),
    setView: (_, to, { animate }) => done.push(animate ? `glide to ${to}` : `jump to ${to}`),
    getPane: () => ({
      animate: ([{ opacity }]) => done.push(opacity > 0.5 ? "fade in" : "be all sea for a while"),
    }),
  };
};
const gone = (centre, zoom, animate = true) => {
  const map = mapAt(4);
  go(map, centre, zoom, animate);
  return map.done;
};

test("the map glides where it is drawn all the way", () => {
  assert.deepEqual(gone([250, 150], 5), ["glide to 5"]);
});

test("it jumps over what is not drawn: no blank sea on the way", () => {
  assert.deepEqual(gone([900, 150], 4), ["jump to 4", "fade in"]);
  assert.deepEqual(gone([200, 150], 8), ["jump to 8", "fade in"]);
});

test("who wants things still sees no fading either", () => {
  assert.deepEqual(gone([900, 150], 4, false), ["jump to 4"]);
});

import assert from "node:assert/strict";
import test from "node:test";
import { MOST_ROUTES, endsFrom, lengthKm, routesBetween } from "../../geodata/corridor/routes.js";

const leg = (start, end, more = {}) => ({
  id: `${start}-${end}`,
  start,
  end,
  km: 100,
  length_basis: "published",
  status: "open",
  ...more,
});
const found = (legs, start, end, most) =>
  routesBetween(legs, start, end, most).routes.map((route) => route.map(({ id }) => id).join(" "));
const ladder = (steps) =>
  Array.from({ length: steps }, (_, at) => [
    leg(`s${at}`, `s${at + 1}`, { id: `north${at}`, km: 10 }),
    leg(`s${at}`, `s${at + 1}`, { id: `south${at}`, km: 11 + at }),
  ]).flat();

const sea = [
  leg("aktau", "baku"),
  leg("kuryk", "baku", { km: 90 }),
  leg("beyneu", "aktau"),
  leg("beyneu", "kuryk"),
  leg("baku", "tbilisi"),
];

test("all routes are found, the shortest first", () => {
  assert.deepEqual(found(sea, "beyneu", "tbilisi"), [
    "beyneu-kuryk kuryk-baku baku-tbilisi",
    "beyneu-aktau aktau-baku baku-tbilisi",
  ]);
});

test("where there is no route none is offered", () => {
  assert.deepEqual(routesBetween(sea, "tbilisi", "beyneu"), { routes: [], hasMore: false });
  assert.deepEqual(routesBetween([], "tbilisi", ""), { routes: [], hasMore: false });
});

test("a leg not in use is offered only where no other leads there", () => {
  const legs = [
    leg("a", "b"),
    leg("b", "c", { km: 500 }),
    leg("b", "c", { id: "new", km: 1, status: "planned" }),
  ];
  assert.deepEqual(found(legs, "a", "c"), ["a-b b-c"]);
  assert.deepEqual(found([...legs, leg("c", "d", { status: "suspended" })], "a", "d"), [
    "a-b b-c c-d",
    "a-b new c-d",
  ]);
});

test("a route with the fewest legs not in use comes first, however long it is", () => {
  const legs = [
    leg("a", "b", { km: 1, status: "planned" }),
    leg("b", "c", { km: 1, status: "planned" }),
    leg("a", "c", { km: 9999, status: "suspended" }),
  ];
  assert.deepEqual(found(legs, "a", "c"), ["a-c", "a-b b-c"]);
});

test("a route of known length comes before one that may be longer than it says", () => {
  const legs = [
    leg("a", "c", { id: "over", km: 5, length_basis: "at least" }),
    leg("a", "c", { id: "unknown", km: null }),
    leg("a", "c", { id: "known", km: 700, length_basis: "network" }),
  ];
  assert.deepEqual(found(legs, "a", "c"), ["known", "unknown", "over"]);
});

test("a leg and its return make no circle", () => {
  const there = [leg("beyneu", "aktau"), leg("aktau", "alat"), leg("alat", "aktau"), leg("alat", "baku")];
  assert.deepEqual(found(there, "beyneu", "baku"), ["beyneu-aktau aktau-alat alat-baku"]);
  assert.deepEqual(endsFrom(there, "alat"), ["aktau", "baku"]);
});

test("no route passes a stop twice, not even its start", () => {
  const stops = ["a", "b", "c", "d"];
  const everyLeg = stops.flatMap((start) =>
    stops.filter((end) => end !== start).map((end) => leg(start, end)),
  );
  const { routes, hasMore } = routesBetween([...everyLeg, leg("b", "b")], "a", "d");
  assert.equal(routes.length, 5); // straight, by b, by c, by both in either order
  assert.equal(hasMore, false);
  for (const route of routes) {
    const passed = ["a", ...route.map(({ end }) => end)];
    assert.equal(new Set(passed).size, passed.length);
  }
});

test("all that there are are found, each once, in a table full of circles", () => {
  const stops = ["a", "b", "c", "d", "e", "f"];
  const everyLeg = stops.flatMap((start, at) =>
    stops.filter((end) => end !== start).map((end, nth) => leg(start, end, { km: 7 * at + 3 * nth + 1 })),
  );
  const all = found(everyLeg, "a", "f", 1000);
  assert.equal(all.length, 65); // 1 + 4 + 4·3 + 4·3·2 + 4·3·2·1
  assert.equal(new Set(all).size, 65);
});

test("of the million routes of a ladder the shortest are offered, and it is said that there are more", () => {
  const { routes, hasMore } = routesBetween(ladder(30), "s0", "s30");
  assert.equal(routes.length, MOST_ROUTES);
  assert.equal(hasMore, true);
  assert.deepEqual(routes.map(lengthKm).slice(0, 6), [300, 301, 302, 303, 303, 304]);
});

test("where there are as many routes as are offered, there are no more", () => {
  const legs = ladder(3);
  assert.deepEqual(
    [8, 7].map((most) => routesBetween(legs, "s0", "s3", most).hasMore),
    [false, true],
  );
});

test("the ends that can be reached stand in the order of the legs, without the start", () => {
  assert.deepEqual(endsFrom(sea, "beyneu"), ["baku", "aktau", "kuryk", "tbilisi"]);
  assert.deepEqual(endsFrom(sea, "tbilisi"), []);
});

import assert from "node:assert/strict";
import test from "node:test";
import { breaksOf, countriesOf, distances, ticksOf } from "../../geodata/corridor/along.js";

const leg = (start, end, more = {}) => ({
  start,
  end,
  km: 100,
  length_basis: "published",
  mode: "rail",
  gauge_mm: "1520",
  border_at: null,
  ...more,
});
const route = [
  leg("altynkol", "beyneu"),
  leg("beyneu", "aktau", { km: null }),
  leg("aktau", "baku", { mode: "sea", gauge_mm: "", km: 300 }),
  leg("baku", "tbilisi", { border_at: 0.75 }),
];
const countries = { altynkol: "kz", beyneu: "kz", aktau: "kz", baku: "az", tbilisi: "ge" };
const along = Object.fromEntries(Object.entries(countries).map(([id, country]) => [id, { country }]));
const places = Object.fromEntries(
  Object.keys(countries).map((id) => [
    id,
    { type: id === "aktau" ? "port" : "city", changes_gauge: id === "beyneu" },
  ]),
);

test("distances add up, and are lower bounds from the first leg of unknown length on", () => {
  assert.deepEqual(distances(route), [
    { km: 100, isSure: true },
    { km: 100, isSure: false },
    { km: 400, isSure: false },
    { km: 500, isSure: false },
  ]);
});

test("both ends, ports and changes of gauge are named on the line diagram", () => {
  assert.deepEqual(ticksOf(route, places), [
    { stop: "altynkol", km: 0 },
    { stop: "beyneu", km: 100 },
    { stop: "aktau", km: 100 },
    { stop: "tbilisi", km: 500 },
  ]);
});

test("a change of gauge between the two stations of a border is named at one of them", () => {
  const border = [leg("china", "dostyk", { gauge_mm: "1435/1520" }), leg("dostyk", "almaty")];
  const gauges = { dostyk: { changes_gauge: true }, almaty: {} };
  assert.deepEqual(
    ticksOf(border, gauges).map(({ stop }) => stop),
    ["china", "almaty"],
  );
});

test("no route has no ticks", () => {
  assert.deepEqual(ticksOf([], places), []);
});

test("legs within a country are one, the sea is none, and a border parts a leg", () => {
  assert.deepEqual(countriesOf(route, along), [
    { country: "kz", km: 100 },
    { country: "", km: 300 },
    { country: "az", km: 75 },
    { country: "ge", km: 25 },
  ]);
});

test("a break of gauge is told where two legs meet, and once for the two stations of a border", () => {
  const border = [
    leg("china", "dostyk", { gauge_mm: "1435/1520" }),
    leg("dostyk", "tbilisi"),
    leg("tbilisi", "kars"),
    leg("kars", "istanbul", { gauge_mm: "1435" }),
  ];
  assert.deepEqual(breaksOf(border), [["china", "dostyk"], ["kars"]]);
});

test("where a ship comes between two gauges, nothing is told of them", () => {
  const ship = leg("poti", "istanbul", { mode: "sea", gauge_mm: "" });
  assert.deepEqual(breaksOf([leg("tbilisi", "poti"), ship, leg("istanbul", "x", { gauge_mm: "1435" })]), []);
});

import assert from "node:assert/strict";
import test from "node:test";
import { setApart } from "../../geodata/corridor/apart.js";

const leg = (start, end, gauge = "1520", mode = "rail", id = `${start}-${end}`) => ({
  id,
  start,
  end,
  mode,
  gauge_mm: gauge,
});
const never = () => false;

test("two routes by sea are set apart by the ports where they take ship", () => {
  const routes = [
    [leg("beyneu", "aktau"), leg("aktau", "baku", "", "sea")],
    [leg("beyneu", "kuryk"), leg("kuryk", "baku", "", "sea")],
  ];
  assert.deepEqual(setApart(routes, routes.flat(), never), [["aktau"], ["kuryk"]]);
});

test("a change of gauge is told once, at the end of the leg with both", () => {
  const routes = ["dostyk", "altynkol"].map((border) => [
    leg("urumqi", `to-${border}`, "1435"),
    leg(`to-${border}`, border, "1435/1520"),
    leg(border, "almaty"),
  ]);
  const changes = (stop) => stop !== "urumqi" && stop !== "almaty";
  assert.deepEqual(setApart(routes, routes.flat(), changes), [["dostyk"], ["altynkol"]]);
});

test("what all routes have sets none apart", () => {
  const ship = leg("aktau", "baku", "", "sea");
  const routes = [
    [ship, leg("baku", "kars", "1435")],
    [ship, leg("baku", "poti")],
  ];
  assert.deepEqual(
    setApart(routes, routes.flat(), (stop) => stop === "kars"),
    [["kars"], ["poti"]],
  );
});

test("of two lines between the same stops the line itself is named", () => {
  const routes = [[leg("a", "b")], [leg("a", "b", "1520", "rail", "new")]];
  assert.deepEqual(setApart(routes, routes.flat(), never), [["a-b"], ["new"]]);
});

test("routes by land alone are set apart by their stops", () => {
  const routes = [
    [leg("a", "b"), leg("b", "d")],
    [leg("a", "c"), leg("c", "d")],
  ];
  assert.deepEqual(setApart(routes, routes.flat(), never), [["b"], ["c"]]);
});

test("a single route needs no name", () => {
  const route = [leg("aktau", "baku", "", "sea")];
  assert.deepEqual(setApart([route], route, never), [[]]);
  assert.deepEqual(setApart([], [], never), []);
});

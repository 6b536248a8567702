// What lies where along a route: distances from its start, countries, and the stops that the line diagram names.
import { hasBothGauges, isLowerBound } from "./sent.js";
import { lengthKm } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

const BETWEEN_PX = 4; // between the words of two ticks

/**
 * How far it is from the start to the end of each leg; from the first lower bound on, at least so far.
 *
 * @param {Leg[]} route
 */
export const distances = (route) => {
  const firstLowerBound = route.findIndex(isLowerBound);
  return route.map((_, at) => ({
    km: lengthKm(route.slice(0, at + 1)),
    isSure: firstLowerBound < 0 || at < firstLowerBound,
  }));
};

/**
 * The stops to name on the line diagram, with how far they are: the ends, ports, and where the gauge changes.
 *
 * @param {Leg[]} route
 * @param {Content["places"]} places
 */
export const ticksOf = (route, places) => {
  const all = distances(route);
  const ends = route.map((leg, at) => ({ leg, stop: leg.end, km: all[at].km }));
  const named = ends.filter(({ leg, stop }) => {
    const { changes_gauge: changes, type } = places[stop];
    return leg === route.at(-1) || (changes && !hasBothGauges(leg)) || type === "port";
  });
  return [
    ...route.slice(0, 1).map(({ start }) => ({ stop: start, km: 0 })),
    ...named.map(({ stop, km }) => ({ stop, km })),
  ];
};

/**
 * The countries that a route crosses one after the other, with how far; the empty one is the sea.
 *
 * @param {Leg[]} route
 * @param {Content["along"]} along
 */
export const countriesOf = (route, along) => {
  /** @type {{ country: string, km: number }[]} */
  const joined = [];
  for (const { country, km } of route.flatMap((leg) => countriesOfLeg(leg, along))) {
    const last = joined.at(-1);
    if (last && last.country === country) last.km += km;
    else joined.push({ country, km });
  }
  return joined;
};

/**
 * @param {Leg} leg
 * @param {Content["along"]} along
 */
const countriesOfLeg = ({ start, end, mode, border_at: border, km: length }, along) => {
  const km = length ?? 0;
  if (mode === "sea") return [{ country: "", km }];
  if (border === null) return [{ country: along[start].country, km }];
  return [
    { country: along[start].country, km: km * border },
    { country: along[end].country, km: km * (1 - border) },
  ];
};

/**
 * Put words that stand beside each other in rows: each in the first where it runs into no other.
 *
 * @example rowsOf([{ left: 0, right: 9 }, { left: 5, right: 20 }]) // [0, 1]
 * @param {{ left: number, right: number }[]} words
 */
export const rowsOf = (words) => {
  /** @type {{ left: number, right: number }[][]} */
  const rows = [];
  return words.map(({ left, right }) => {
    const isFree = (/** @type {typeof words} */ others) =>
      others.every((other) => right + BETWEEN_PX < other.left || other.right + BETWEEN_PX < left);
    const free = rows.findIndex(isFree);
    const row = free < 0 ? rows.push([]) - 1 : free;
    rows[row].push({ left, right });
    return row;
  });
};

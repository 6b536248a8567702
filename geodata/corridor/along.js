// What lies where along a route: distances from its start, countries, and the stops that the line diagram names.
import { hasBothGauges, isLowerBound } from "./sent.js";
import { lengthKm } from "./routes.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./names.js").Content} Content */

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
 * Where a route changes gauge: at the stop where two legs meet, or between the two stations of a border, at one or the
 * other. Where a ship comes between, goods change in any case.
 *
 * @param {Leg[]} route
 * @returns {string[][]} of each break its stop, or both stations
 */
export const breaksOf = (route) =>
  route.flatMap((leg, at) => {
    const next = route[at + 1];
    if (hasBothGauges(leg)) return [[leg.start, leg.end]];
    const meets = next && leg.gauge_mm && next.gauge_mm && !hasBothGauges(next);
    return meets && leg.gauge_mm !== next.gauge_mm ? [[leg.end]] : [];
  });

// All routes along legs from one stop to another, none of them through a stop twice, in the order to offer them.
import { sum } from "../page/grouped.js";
import { isLowerBound, isOpen } from "./sent.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {Leg[]} Route */

export const MOST_ROUTES = 30;
const NOT_OPEN_KM = 1e9; // no route is so long: a leg that is not in use counts as more than any length

/** @param {Leg[]} legs */
export const lengthKm = (legs) => sum(legs.map(({ km }) => km ?? 0));

/**
 * The stops that can be reached from a start, in the order of the legs.
 *
 * @param {Leg[]} legs
 * @param {string} start
 */
export const endsFrom = (legs, start) => {
  const reached = new Set([start]);
  for (const stop of reached) for (const leg of legs) if (leg.start === stop) reached.add(leg.end); // grows
  reached.delete(start);
  return [...new Set(legs.map(({ end }) => end))].filter((end) => reached.has(end));
};

/**
 * The routes from a start to an end: those with only legs in use, unless there is none. Those with the fewest legs not
 * in use come first, then those of known length, then the shortest. Where a table has more than `most`, the shortest
 * are taken, and `hasMore` says so.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @param {number} [most]
 * @returns {{ routes: Route[], hasMore: boolean }}
 */
export const routesBetween = (legs, start, end, most = MOST_ROUTES) => {
  const inUse = shortestRoutes(legs.filter(isOpen), start, end, most + 1);
  const found = inUse.length ? inUse : shortestRoutes(legs, start, end, most + 1);
  return { routes: found.slice(0, most).sort(inOrder), hasMore: found.length > most };
};

/**
 * @param {Route} one
 * @param {Route} other
 */
const inOrder = (one, other) =>
  notOpen(one) - notOpen(other) ||
  Number(one.some(isLowerBound)) - Number(other.some(isLowerBound)) ||
  lengthKm(one) - lengthKm(other);

/** @param {Route} route */
const notOpen = (route) => route.filter((leg) => !isOpen(leg)).length;

/** @param {Route} route */
const cost = (route) => notOpen(route) * NOT_OPEN_KM + lengthKm(route);

/** @param {Route} route */
const asKey = (route) => route.map(({ id }) => id).join();

/**
 * The shortest routes, the shortest first, by Yen's algorithm: each further route leaves one that was found before, and
 * is the shortest that does so there.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @param {number} most
 * @returns {Route[]}
 */
const shortestRoutes = (legs, start, end, most) => {
  /** @type {Route[]} */
  const found = [];
  const [first] = [shortestRoute(legs, start, end)].filter((route) => route !== undefined);
  const waiting = new Map(first ? [[asKey(first), first]] : []);
  while (waiting.size && found.length < most) {
    const [key, next] = [...waiting].reduce((one, other) => (cost(other[1]) < cost(one[1]) ? other : one));
    waiting.delete(key);
    found.push(next);
    for (const route of leaving(next, found, legs, end)) waiting.set(asKey(route), route);
  }
  return found;
};

/**
 * From each stop of a route, the shortest route that goes on otherwise than all that were found.
 *
 * @param {Route} route
 * @param {Route[]} found
 * @param {Leg[]} legs
 * @param {string} end
 */
const leaving = (route, found, legs, end) =>
  route.flatMap(({ start }, at) => {
    const before = route.slice(0, at);
    const passed = new Set(before.map((leg) => leg.start));
    const taken = new Set(found.filter((other) => startsWith(other, before)).map((other) => other[at]));
    const left = legs.filter((leg) => !passed.has(leg.start) && !passed.has(leg.end) && !taken.has(leg));
    const rest = shortestRoute(left, start, end);
    return rest ? [[...before, ...rest]] : [];
  });

/**
 * @param {Route} route
 * @param {Route} before
 */
const startsWith = (route, before) => before.every((leg, at) => route[at] === leg);

/**
 * Dijkstra's algorithm.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @returns {Route | undefined}
 */
const shortestRoute = (legs, start, end) => {
  /** @type {Map<string, { route: Route, length: number }>} */
  const waiting = new Map([[start, { route: [], length: 0 }]]);
  const passed = new Set();
  while (waiting.size) {
    const [stop, { route, length }] = [...waiting].reduce((one, other) =>
      other[1].length < one[1].length ? other : one,
    );
    if (stop === end) return route;
    waiting.delete(stop);
    passed.add(stop);
    for (const leg of legs.filter((each) => each.start === stop && !passed.has(each.end))) {
      const further = length + cost([leg]);
      if (further < (waiting.get(leg.end)?.length ?? Infinity))
        waiting.set(leg.end, { route: [...route, leg], length: further });
    }
  }
  return undefined;
};

// All ways along legs from one stop to another, none of them through a stop twice, in the order to offer them.
import { sum } from "../page/grouped.js";
import { isLowerBound, isOpen } from "./sent.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {Leg[]} Way */

export const MOST_WAYS = 30;
const NOT_OPEN_KM = 1e9; // no way is so long: a leg that is not in use counts as more than any length

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
 * The ways from a start to an end: those with only legs in use, unless there is none. Those with the fewest legs not
 * in use come first, then those of known length, then the shortest. Where a table has more than `most`, the shortest
 * are taken, and `hasMore` says so.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @param {number} [most]
 * @returns {{ ways: Way[], hasMore: boolean }}
 */
export const waysBetween = (legs, start, end, most = MOST_WAYS) => {
  const inUse = shortestWays(legs.filter(isOpen), start, end, most + 1);
  const found = inUse.length ? inUse : shortestWays(legs, start, end, most + 1);
  return { ways: found.slice(0, most).sort(inOrder), hasMore: found.length > most };
};

/**
 * @param {Way} one
 * @param {Way} other
 */
const inOrder = (one, other) =>
  notOpen(one) - notOpen(other) ||
  Number(one.some(isLowerBound)) - Number(other.some(isLowerBound)) ||
  lengthKm(one) - lengthKm(other);

/** @param {Way} way */
const notOpen = (way) => way.filter((leg) => !isOpen(leg)).length;

/** @param {Way} way */
const cost = (way) => notOpen(way) * NOT_OPEN_KM + lengthKm(way);

/** @param {Way} way */
const asKey = (way) => way.map(({ id }) => id).join();

/**
 * The shortest ways, the shortest first, by Yen's algorithm: each further way leaves one that was found before, and
 * is the shortest that does so there.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @param {number} most
 * @returns {Way[]}
 */
const shortestWays = (legs, start, end, most) => {
  /** @type {Way[]} */
  const found = [];
  const [first] = [shortestWay(legs, start, end)].filter((way) => way !== undefined);
  const waiting = new Map(first ? [[asKey(first), first]] : []);
  while (waiting.size && found.length < most) {
    const [key, next] = [...waiting].reduce((one, other) => (cost(other[1]) < cost(one[1]) ? other : one));
    waiting.delete(key);
    found.push(next);
    for (const way of leaving(next, found, legs, end)) waiting.set(asKey(way), way);
  }
  return found;
};

/**
 * From each stop of a way, the shortest way that goes on otherwise than all that were found.
 *
 * @param {Way} way
 * @param {Way[]} found
 * @param {Leg[]} legs
 * @param {string} end
 */
const leaving = (way, found, legs, end) =>
  way.flatMap(({ start }, at) => {
    const before = way.slice(0, at);
    const passed = new Set(before.map((leg) => leg.start));
    const taken = new Set(found.filter((other) => startsWith(other, before)).map((other) => other[at]));
    const left = legs.filter((leg) => !passed.has(leg.start) && !passed.has(leg.end) && !taken.has(leg));
    const rest = shortestWay(left, start, end);
    return rest ? [[...before, ...rest]] : [];
  });

/**
 * @param {Way} way
 * @param {Way} before
 */
const startsWith = (way, before) => before.every((leg, at) => way[at] === leg);

/**
 * Dijkstra's algorithm.
 *
 * @param {Leg[]} legs
 * @param {string} start
 * @param {string} end
 * @returns {Way | undefined}
 */
const shortestWay = (legs, start, end) => {
  /** @type {Map<string, { way: Way, length: number }>} */
  const waiting = new Map([[start, { way: [], length: 0 }]]);
  const passed = new Set();
  while (waiting.size) {
    const [stop, { way, length }] = [...waiting].reduce((one, other) =>
      other[1].length < one[1].length ? other : one,
    );
    if (stop === end) return way;
    waiting.delete(stop);
    passed.add(stop);
    for (const leg of legs.filter((each) => each.start === stop && !passed.has(each.end))) {
      const further = length + cost([leg]);
      if (further < (waiting.get(leg.end)?.length ?? Infinity))
        waiting.set(leg.end, { way: [...way, leg], length: further });
    }
  }
  return undefined;
};

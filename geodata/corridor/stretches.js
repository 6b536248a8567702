// Which reported transit times are for a journey, and which come nearest to it.

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./sent.js").TransitTime} TransitTime */

const MOST = 2; // of each kind: more would hide the nearest

/**
 * The times for a journey: `own` are for just these two ends; else `nearest` are for a stretch that has most of the
 * route's legs, of two such the shorter, and `unstated` are the latest whose source says no stretch.
 *
 * @param {TransitTime[]} times the latest first
 * @param {Leg[]} legs all that there are
 * @param {Leg[]} route
 */
export const timesFor = (times, legs, route) => {
  const [from, to] = [route.at(0)?.start, route.at(-1)?.end];
  const own = times.filter(({ starts, ends }) => starts.join() === from && ends.join() === to);
  if (own.length) return { own, nearest: [], unstated: [] };
  const stated = times
    .map((time) => ({ time, stretch: stretchOf(time, legs) }))
    .map(({ time, stretch }) => ({ time, stretch, shared: sharedKm(route, stretch) }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared || one.stretch.size - other.stretch.size);
  return {
    own,
    nearest: stated.slice(0, MOST).map(({ time }) => time),
    unstated: times.filter(({ starts, ends }) => !starts.length && !ends.length).slice(0, MOST),
  };
};

/**
 * All legs by which one may go from a start of a stretch to an end of it.
 *
 * @param {TransitTime} time
 * @param {Leg[]} legs
 */
const stretchOf = ({ starts, ends }, legs) => {
  const after = new Set(starts);
  for (const stop of after) for (const leg of legs) if (leg.start === stop) after.add(leg.end); // grows
  const before = new Set(ends);
  for (const stop of before) for (const leg of legs) if (leg.end === stop) before.add(leg.start);
  return new Set(legs.filter(({ start, end }) => after.has(start) && before.has(end)));
};

/**
 * @param {Leg[]} route
 * @param {Set<Leg>} stretch
 */
const sharedKm = (route, stretch) =>
  route.filter((leg) => stretch.has(leg)).reduce((km, leg) => km + (leg.km ?? 0), 0);

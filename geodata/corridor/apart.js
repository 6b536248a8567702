// What sets the routes between two stops apart, so that each can be named and has an address.
import { grouped } from "../page/grouped.js";
import { hasBothGauges } from "./sent.js";

/** @typedef {import("./sent.js").Leg} Leg */

/**
 * For each route the ids that set it apart from the others: where it takes ship, where it changes gauge, and which of
 * two lines between the same stops it goes by. Routes that this leaves alike or unmarked are told apart by their stops.
 *
 * @param {Leg[][]} routes
 * @param {Leg[]} legs all that there are
 * @param {(stop: string) => boolean} changesGauge
 */
export const setApart = (routes, legs, changesGauge) => {
  const own = ownOf(routes.map((route) => route.flatMap((leg) => marksOf(leg, legs, changesGauge))));
  for (const alike of grouped(own.keys(), (at) => own[at].join()).values()) {
    const isUnmarked = !own[alike[0]].length;
    const others = isUnmarked ? [...own.keys()] : alike;
    const stops = ownOf(others.map((at) => routes[at].map(({ end }) => end)));
    for (const at of alike) own[at] = [...new Set([...own[at], ...stops[others.indexOf(at)]])];
  }
  return own;
};

/**
 * @param {Leg} leg
 * @param {Leg[]} legs
 * @param {(stop: string) => boolean} changesGauge
 */
const marksOf = (leg, legs, changesGauge) => {
  const goesOnWithBoth = legs.some((next) => next.start === leg.end && hasBothGauges(next));
  const changes = hasBothGauges(leg) || (changesGauge(leg.end) && !goesOnWithBoth);
  const hasTwin = legs.some((other) => other !== leg && other.start === leg.start && other.end === leg.end);
  return [
    ...(leg.mode === "sea" ? [leg.start] : []),
    ...(changes ? [leg.end] : []),
    ...(hasTwin ? [leg.id] : []),
  ];
};

/**
 * What each list has and not all of them have.
 *
 * @param {string[][]} lists
 */
const ownOf = (lists) =>
  lists.map((list) => [...new Set(list)].filter((id) => !lists.every((other) => other.includes(id))));

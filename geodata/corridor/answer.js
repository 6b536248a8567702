// The answer for a journey: how far, by how many legs and ships, where the gauge breaks, and how long sources say it takes.
import { element, outside } from "../page/element.js";
import { around, say, sayMany } from "../words/say.js";
import { breaksOf } from "./along.js";
import { atLeast, kilometres, legName, placeName } from "./names.js";
import { lengthKm } from "./routes.js";
import { isLowerBound, isOpen } from "./sent.js";
import { timesFor } from "./stretches.js";

/** @typedef {import("./sent.js").Leg} Leg */
/** @typedef {import("./sent.js").TransitTime} TransitTime */
/** @typedef {import("./names.js").Content} Content */

/**
 * @param {Content} content
 * @param {Leg[]} route
 */
export const answer = (content, route) => {
  const [from, to] = [route[0].start, route[route.length - 1].end].map((id) => placeName(content, id));
  const title = element("strong", { textContent: say("{from} → {to}", { from, to }) });
  return [
    element("p", { className: "sum" }, title, `: ${factsOf(content, route).join(", ")}`),
    ...notInService(content, route),
    ...timesInWords(timesFor(content.times, content.legs, route)),
  ];
};

/** @param {Leg[]} route */
export const lengthOf = (route) => {
  const km = lengthKm(route);
  return say("{length} km", { length: route.some(isLowerBound) ? atLeast(km) : kilometres(km) });
};

/**
 * @param {Content} content
 * @param {Leg[]} route
 */
export const breaksInWords = (content, route) => {
  const stops = breaksOf(route).map((ids) =>
    ids.map((id) => placeName(content, id)).reduce((one, other) => say("{one} – {other}", { one, other })),
  );
  return stops.length
    ? sayMany("break of gauge: {stops}", "breaks of gauge: {stops}", stops.length, {
        stops: stops.join(", "),
      })
    : say("no break of gauge");
};

/**
 * @param {Content} content
 * @param {Leg[]} route
 */
const factsOf = (content, route) => {
  const ships = route.filter(({ mode }) => mode === "sea").length;
  return [
    lengthOf(route),
    sayMany("{number} leg", "{number} legs", route.length),
    ships ? sayMany("{number} by ship", "{number} by ship", ships) : say("none by ship"),
    breaksInWords(content, route),
  ];
};

/**
 * @param {Content} content
 * @param {Leg[]} route
 */
const notInService = (content, route) => {
  const legs = route.filter((leg) => !isOpen(leg));
  if (!legs.length) return [];
  const told = legs.map((leg) => `${legName(content, leg)} (${leg.words.status})`).join(", ");
  return [element("p", { textContent: say("Not in operation: {legs}.", { legs: told }) })];
};

/** @param {{ own: TransitTime[], nearest: TransitTime[], unstated: TransitTime[] }} times */
const timesInWords = ({ own, nearest, unstated }) => {
  const all = element("a", { href: "#alternatives", target: "_self", textContent: say("All transit times") });
  if (own.length) return [timesUnder(say("Transit time, as sources report it:"), own), element("p", {}, all)];
  const title = nearest.length
    ? say("No source gives a transit time for this stretch. Nearest:")
    : say("No source gives a transit time for this stretch.");
  return [
    timesUnder(title, nearest),
    ...(unstated.length ? [timesUnder(say("For the route, section not stated:"), unstated)] : []),
    element("p", {}, all),
  ];
};

/**
 * @param {string} title
 * @param {TransitTime[]} times
 */
const timesUnder = (title, times) =>
  element(
    "div",
    { className: "times" },
    element("p", { textContent: title }),
    element("ul", {}, ...times.map(timeLine)),
  );

/** @param {TransitTime} time */
const timeLine = ({ value, scope, when, source: { address, publisher, title } }) => {
  const source = outside(address, publisher, { title, lang: "en" });
  const words = around(say("{scope} ({when}; {source})"), { scope, when, source });
  const one = element("strong", { textContent: value });
  return element("li", {}, ...around(say("{one} – {other}"), { one, other: element("span", {}, ...words) }));
};

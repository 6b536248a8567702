// What the corridor page is sent, as sent.py gathers it, and what a leg says of itself.

/** @typedef {import("../page/sent.js").Source} Source */
/** @typedef {import("../page/sent.js").Speech} Speech */
/** @typedef {import("../page/sent.js").Strength} Strength */
/** @typedef {import("../page/sent.js").Place} Place */

/** @typedef {"rail" | "sea" | "road"} Mode */

/** @typedef {"open" | "suspended" | "under construction" | "planned"} Status */

/** @typedef {"published" | "network" | "at least" | ""} LengthBasis */

/**
 * @typedef {object} LegInWords
 * @property {string} by
 * @property {string} mode
 * @property {string} gauge
 * @property {string} status
 * @property {string} drawn
 */

/**
 * @typedef {object} Leg
 * @property {string} id
 * @property {string} start
 * @property {string} end
 * @property {Mode} mode
 * @property {string} gauge_mm
 * @property {Status} status
 * @property {string} as_of
 * @property {string} since
 * @property {string} note
 * @property {string[]} via
 * @property {number | null} km
 * @property {LengthBasis} length_basis
 * @property {number | null} border_at
 * @property {Source} source
 * @property {Source | null} length_source
 * @property {LegInWords} words
 */

/**
 * @typedef {object} PassageLink
 * @property {string} passage
 * @property {number} number
 * @property {Strength} strength
 */

/**
 * @typedef {object} PlaceAlong
 * @property {string} country
 * @property {string} short
 * @property {PassageLink[]} passages
 */

/**
 * @typedef {object} TransitTime
 * @property {string} value
 * @property {string} scope
 * @property {string} when
 * @property {Source} source
 * @property {string[]} starts
 * @property {string[]} ends
 */

/**
 * @typedef {object} LegsContent
 * @property {Speech} speech
 * @property {string} corridor
 * @property {Leg[]} legs
 * @property {Record<string, PlaceAlong>} along
 * @property {TransitTime[]} times
 */

/**
 * @typedef {object} OtherWords
 * @property {string} text
 * @property {string} lang
 * @property {string} [href]
 */

/** @typedef {string | OtherWords} Piece */

/**
 * @typedef {object} TableContent
 * @property {string} caption
 * @property {Record<string, string>} headings
 * @property {Piece[][][]} rows
 */

/**
 * @typedef {object} ChartSource
 * @property {string} text
 * @property {string} lang
 * @property {string} href
 * @property {string} date
 */

/**
 * @typedef {object} YearBar
 * @property {string} year
 * @property {string} value
 * @property {string} exact
 * @property {number} part
 * @property {boolean} later
 * @property {string} scope
 */

/**
 * @typedef {object} YearsChart
 * @property {string} title
 * @property {string} subtitle
 * @property {string} day
 * @property {number} day_at
 * @property {string} known
 * @property {string} later
 * @property {YearBar[]} bars
 * @property {string} foot
 * @property {ChartSource[]} sources
 */

/**
 * @typedef {object} YearsContent
 * @property {YearsChart[]} charts
 */

/**
 * @typedef {object} TimeBar
 * @property {string} label
 * @property {string} when
 * @property {string} value
 * @property {string} says
 * @property {number} start
 * @property {number} to
 * @property {boolean} is_fact
 * @property {boolean} later
 */

/**
 * @typedef {object} TimesGroup
 * @property {string} title
 * @property {TimeBar[]} bars
 */

/**
 * @typedef {object} TimesChart
 * @property {string} title
 * @property {string} subtitle
 * @property {Record<string, string>} key
 * @property {string} outlined
 * @property {string} later
 * @property {string} unit
 * @property {number} longest
 * @property {TimesGroup[]} groups
 * @property {string} foot
 * @property {ChartSource[]} sources
 */

/** @param {Leg} leg */
export const isOpen = ({ status }) => status === "open";

/** @param {Leg} leg whether it may be longer than it says */
export const isLowerBound = ({ km, length_basis: basis }) => km === null || basis === "at least";

/** @param {Leg} leg whether it has both gauges: so have those between the two stations of a border */
export const hasBothGauges = ({ gauge_mm: gauge }) => gauge.includes("/");

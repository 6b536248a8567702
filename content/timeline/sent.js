// What the timeline is sent, as sent.py gathers it.

/** @typedef {import("../../geodata/page/sent.js").Source} Source */
/** @typedef {import("../../geodata/page/sent.js").Speech} Speech */

/** @typedef {import("../reader/sent.js").Manner} Manner */
/** @typedef {import("../reader/sent.js").Mark} Mark */
/** @typedef {import("../reader/sent.js").Piece} Piece */

/**
 * @typedef {object} Answered
 * @property {string} passage
 * @property {number} number
 */

/**
 * @typedef {object} TimelineEvent
 * @property {string} id
 * @property {string} date
 * @property {string} until
 * @property {boolean} later
 * @property {string[]} places
 * @property {Piece[]} pieces
 * @property {Answered[]} passages
 */

/**
 * @typedef {object} TimelineContent
 * @property {Speech} speech
 * @property {string} day
 * @property {TimelineEvent[]} events
 * @property {Record<string, Source>} sources
 */

/**
 * Whether a piece points at a place.
 *
 * @param {Piece} piece
 * @returns {piece is Mark}
 */
export const isMark = (piece) => typeof piece !== "string" && "place" in piece;

// What the reader is sent, as its sent.py gathers it; and the passages and notes of content/sent.py.

/** @typedef {import("../../geodata/page/sent.js").Source} Source */
/** @typedef {import("../../geodata/page/sent.js").Speech} Speech */
/** @typedef {import("../../geodata/page/sent.js").Strength} Strength */

/** @typedef {"place" | "actor"} Manner */

/**
 * @typedef {object} Mark
 * @property {string} words
 * @property {string} place
 * @property {Manner} manner
 * @property {string} reason
 */

/**
 * @typedef {object} Citation
 * @property {string} words
 * @property {string} source
 */

/**
 * @typedef {object} Reference
 * @property {string} words
 * @property {string} passage
 */

/** @typedef {string | Mark | Citation | Reference} Piece */

/** @typedef {"" | "supported" | "stated goal" | "sources disagree" | "overstated"} Verdict */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {string} section
 * @property {string[]} about
 * @property {string[]} rates
 * @property {string[]} places
 * @property {Verdict} verdict
 * @property {string} date
 * @property {string} until
 * @property {boolean} later
 * @property {Piece[]} pieces
 */

/**
 * @typedef {object} Passage
 * @property {string} id
 * @property {number} paragraph
 * @property {Piece[]} pieces
 */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {Passage[]} passages
 */

/**
 * @typedef {object} Aliases
 * @property {Record<string, string>} places
 * @property {Record<string, string>} passages
 */

/**
 * @typedef {object} Cited
 * @property {string} file
 * @property {string} title
 * @property {string} date
 * @property {boolean} assumed
 * @property {string} version
 * @property {string} retells
 * @property {string} author
 * @property {string} publisher
 */

/**
 * @typedef {object} FigureValue
 * @property {string} before
 * @property {string} value
 * @property {string} after
 */

/**
 * @typedef {object} Figure
 * @property {string} measure
 * @property {string} scope
 * @property {FigureValue} value
 * @property {string} when
 * @property {string} source
 * @property {string} note
 */

/**
 * @typedef {object} Leg
 * @property {string} id
 * @property {string} start
 * @property {string} end
 * @property {string} words
 * @property {string[]} places
 */

/** @typedef {"part" | "shore" | "member" | "seat" | "capital" | "government"} Relation */

/**
 * @typedef {object} Belonging
 * @property {string} whole
 * @property {Relation} relation
 * @property {string} role
 */

/**
 * @typedef {object} AboutPlace
 * @property {string} called
 * @property {string} note
 * @property {string} offer
 * @property {number | null} km
 * @property {string[]} borders
 * @property {Belonging[]} belongs
 */

/**
 * @typedef {object} Link
 * @property {string} passage
 * @property {string} place
 * @property {Strength} strength
 * @property {string} reason
 * @property {Manner[]} manners
 * @property {string[]} through
 */

/**
 * @typedef {object} PassageWords
 * @property {string} id
 * @property {number} number
 * @property {string} words
 */

/**
 * @typedef {object} WordsOfText
 * @property {PassageWords[]} passages
 */

/**
 * @typedef {object} Elsewhere
 * @property {string} text
 * @property {Record<string, number[]>} mentions
 * @property {string} words
 */

/**
 * @typedef {object} Download
 * @property {string} title
 * @property {string} address
 */

/**
 * @typedef {object} ReaderContent
 * @property {Speech} speech
 * @property {string} title
 * @property {string} language
 * @property {string} lead
 * @property {string[]} facts
 * @property {string} origin
 * @property {string} address
 * @property {Cited} cited
 * @property {Section[]} sections
 * @property {Aliases} aliases
 * @property {Note[]} notes
 * @property {Record<string, Source>} sources
 * @property {Record<string, Figure[]>} figures
 * @property {Leg[]} legs
 * @property {Record<string, AboutPlace>} about
 * @property {Link[]} links
 * @property {Elsewhere[]} elsewhere
 * @property {Download[]} downloads
 * @property {string} edition
 */

/**
 * The words of a passage or a note, as one reads them.
 *
 * @param {Piece[]} pieces
 */
export const wordsOf = (pieces) =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("");

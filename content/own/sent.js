// What the page of one's own text is sent and sends, as its sent.py says.

/** @typedef {import("../reader/sent.js").ReaderContent} ReaderContent */
/** @typedef {import("../../geodata/page/sent.js").Belonging} Belonging */
/** @typedef {import("../../geodata/page/sent.js").Speech} Speech */

/** @typedef {"suggested" | "accepted" | "changed" | "added"} How */

/**
 * @typedef {object} Decision
 * @property {number} passage
 * @property {number} start
 * @property {string} words
 * @property {string} place
 * @property {string} manner
 * @property {boolean} everywhere
 */

/**
 * @typedef {object} Asked
 * @property {string} title
 * @property {string} date
 * @property {string} text
 * @property {Decision[]} decisions
 */

/**
 * @typedef {object} Opened
 * @property {string} title
 * @property {string} date
 * @property {string} text
 * @property {Decision[]} decisions
 */

/**
 * @typedef {object} FoundMark
 * @property {number} passage
 * @property {number} start
 * @property {number} end
 * @property {string} words
 * @property {string} place
 * @property {string} manner
 * @property {string} reason
 * @property {number} sure
 * @property {How} how
 */

/**
 * @typedef {object} LeftOut
 * @property {number} passage
 * @property {number} start
 * @property {string} words
 * @property {string} reason
 */

/**
 * @typedef {object} ReadText
 * @property {ReaderContent} reader
 * @property {Record<string, number[]>} mentions
 * @property {Belonging} belonging
 * @property {FoundMark[]} found
 * @property {LeftOut[]} left_out
 * @property {number} words
 * @property {string[]} notices
 */

/**
 * @typedef {object} TakeHome
 * @property {string} id
 * @property {string} title
 */

/**
 * @typedef {object} OwnContent
 * @property {Speech} speech
 * @property {TakeHome[]} formats
 * @property {number} most_words
 * @property {number} most_bytes
 */

/** @type {(found: FoundMark[], passage: number) => FoundMark[]} */
export const marksOf = (found, passage) => found.filter((mark) => mark.passage === passage);

/**
 * The places with how often a text mentions them.
 *
 * @param {Record<string, import("../../geodata/page/sent.js").Place>} places
 * @param {Record<string, number[]>} mentions
 */
export const countedPlaces = (places, mentions) =>
  Object.fromEntries(
    Object.entries(places).map(([id, place]) => {
      const [named = 0, implied = 0] = Object.hasOwn(mentions, id) ? mentions[id] : [];
      return [id, { ...place, named, implied }];
    }),
  );

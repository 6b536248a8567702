// Finds words in texts, without regard to case, accents, forms of letters, and kinds of quotes, dashes and spaces.

const SHOWN_BEFORE = 24; // characters of the passage that are shown before a hit, and after it
const SHOWN_AFTER = 40;
const ALIKE = new Map(
  /** @type {[string, string][]} */ ([
    ["'", "‘’‚‛′ʼʹ`´"],
    ['"', "“”„‟″«»"],
    ["-", "‐‑‒–—―−"],
    ["i", "ı"],
  ]).flatMap(([plain, kinds]) => [...kinds].map((kind) => [kind, plain])),
);

/**
 * A text as it is compared, and where each of its characters begins and ends in the text itself.
 *
 * @typedef {object} Folded
 * @property {string} plain
 * @property {number[]} starts
 * @property {number[]} ends
 */

/**
 * Where words stand in a text: the first hit with what stands round it, and all hits as offsets.
 *
 * @typedef {object} Hit
 * @property {string} before
 * @property {string} hit
 * @property {string} after
 * @property {{ start: number, end: number }[]} spans
 */

/**
 * @example folded("İslam’s").plain // "islam's"
 * @param {string} text
 * @returns {Folded}
 */
export const folded = (text) => {
  let plain = "";
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let offset = 0;
  for (const letter of text) {
    const start = offset;
    offset += letter.length;
    const shown = plainLetter(letter);
    const isMore = shown === "" || (shown === " " && plain.endsWith(" "));
    if (isMore && ends.length) ends[ends.length - 1] = offset; // an accent, or one more space, goes with what it follows
    if (isMore) continue;
    plain += shown;
    for (const _ of shown.split("")) {
      starts.push(start);
      ends.push(offset);
    }
  }
  return { plain, starts, ends };
};

/** @type {Map<string, Folded>} */
const foldings = new Map();

/**
 * The same of a text that is looked through at every letter that someone types.
 *
 * @param {string} text
 */
const keptFolded = (text) => {
  const found = foldings.get(text) ?? folded(text);
  foldings.set(text, found);
  return found;
};

/**
 * @param {string} letter
 * @returns {string} nothing for an accent that stands alone, and for what is not seen
 */
const plainLetter = (letter) => {
  const bare = (ALIKE.get(letter) ?? letter).normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "");
  const lower = bare.toLowerCase().replace(/\p{M}/gu, "");
  return [...lower].map((each) => (/\s/.test(each) ? " " : (ALIKE.get(each) ?? each))).join("");
};

/**
 * @param {string} asked
 * @param {string} text
 * @param {boolean} [isWhole] whether all of the text is shown
 * @returns {Hit | undefined}
 */
export const wordsFound = (asked, text, isWhole = false) => {
  const wanted = folded(asked).plain.trim();
  const { plain, starts, ends } = keptFolded(text);
  const spans = placesOf(wanted, plain).map((at) => ({
    start: starts[at],
    end: ends[at + wanted.length - 1],
  }));
  if (!spans.length) return undefined;
  const [{ start, end }] = spans;
  const from = isWhole || start < SHOWN_BEFORE ? 0 : text.lastIndexOf(" ", start - SHOWN_BEFORE) + 1;
  return {
    before: (from ? "… " : "") + text.slice(from, start),
    hit: text.slice(start, end),
    after:
      isWhole || text.length <= end + SHOWN_AFTER ? text.slice(end) : cut(text.slice(end, end + SHOWN_AFTER)),
    spans,
  };
};

/** @param {string} words the last of which may be broken off */
const cut = (words) => `${words.replace(/\S*$/, "")}…`;

/**
 * @param {string} wanted
 * @param {string} text
 */
const placesOf = (wanted, text) => {
  /** @type {number[]} */
  const found = [];
  if (!wanted) return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
};

// Names and ids as they are compared: without case, diacritics, spaces and other signs.

/** @type {Record<string, string>} letters that are no other with a mark, and how they are typed without them */
const TYPED_AS = {
  ı: "i",
  ə: "e",
  ł: "l",
  ø: "o",
  ß: "ss",
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};

/**
 * @example plain("Xi’an") // "xian"
 * @param {string} text
 */
export const plain = (text) =>
  [...text.normalize("NFD").toLowerCase()]
    .map((letter) => TYPED_AS[letter] ?? letter)
    .join("")
    .replace(/[^\p{L}\p{N}]/gu, "");

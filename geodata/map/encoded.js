// Reads encoded polylines, which encoded.py beside this file writes and explains.

const FIRST = 63; // "?"
const BITS = 5;
const MORE = 1 << BITS; // in each group that another follows

/**
 * The numbers that letters stand for.
 *
 * @param {string} letters
 */
const numbersOf = (letters) => {
  const numbers = [];
  for (let at = 0, number = 0, shift = 0; at < letters.length; at += 1) {
    const group = letters.charCodeAt(at) - FIRST;
    number |= (group & (MORE - 1)) << shift;
    if (group & MORE) {
      shift += BITS;
    } else {
      numbers.push(number & 1 ? ~(number >> 1) : number >> 1);
      number = shift = 0;
    }
  }
  return numbers;
};

/**
 * The points of a line, latitude and longitude in degrees, as Leaflet takes them.
 *
 * @example decoded("_p~iF~ps|U_ulLnnqC", 5) // [[38.5, -120.2], [40.7, -120.95]]
 * @param {string} letters
 * @param {number} decimals of a degree that were kept
 */
export const decoded = (letters, decimals) => {
  const numbers = numbersOf(letters);
  /** @type {[number, number][]} */
  const points = [];
  for (let at = 0, north = 0, east = 0; at < numbers.length; at += 2) {
    north += numbers[at];
    east += numbers[at + 1];
    points.push([north / 10 ** decimals, east / 10 ** decimals]);
  }
  return points;
};

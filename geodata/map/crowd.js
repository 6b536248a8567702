// How far a name keeps from a symbol that is not its own, so that it is not taken for the name of that.

/**
 * @typedef {object} Kept in pixels from the middle of a symbol
 * @property {number} near within which no name may stand
 * @property {number} closer within which it stands as near to this symbol as to its own, or on it
 * @property {number} wide within which it may be taken for its name
 */

/**
 * @typedef {object} Naming a name, or the symbol of one
 * @property {number} weight
 * @property {boolean} isBeside whether it stands beside a symbol, not on an area
 * @property {boolean} isFirst whether it must find a place
 * @property {boolean} isFar whether it is a town that is drawn only near
 * @property {boolean} isOnLand whether it names a country
 * @property {boolean} isTight whether that has hardly room for it
 * @property {number} radius of its symbol
 */

export const GAP = 4; // pixels between a symbol and its name
const SLACK = 1; // pixels by which a name may stand nearer to another symbol: nobody sees it
const KEPT_OFF = 2; // pixels from any symbol to the name of an area, but where there is hardly room for it
const WIDE = 13; // pixels within which a name may be taken for that of another symbol

/**
 * @param {Naming} name
 * @param {Naming} symbol of another
 * @returns {Kept}
 */
export const keptFrom = (name, symbol) => {
  if (!name.isBeside)
    return { near: name.isTight ? 0 : KEPT_OFF, closer: KEPT_OFF, wide: name.isOnLand ? 0 : WIDE };
  if (symbol.isFar && !name.isFar) return { near: -Infinity, closer: symbol.radius, wide: WIDE }; // in nobody's way
  const own = symbol.radius + GAP - SLACK;
  if (name.isFirst) return { near: KEPT_OFF, closer: own, wide: WIDE };
  return { near: own, closer: 0, wide: symbol.weight <= name.weight ? WIDE : 0 }; // a rival might be taken for it
};

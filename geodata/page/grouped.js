// Lists, put in groups and sums.

/**
 * @template Row
 * @param {Iterable<Row>} rows
 * @param {(row: Row) => string} by
 * @returns {Map<string, Row[]>} the groups in the order of their first rows
 */
export const grouped = (rows, by) => {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = by(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((whole, part) => whole + part, 0);

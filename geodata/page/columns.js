// Makes records by id of the columns in which columns.py sends them.

/** @typedef {{ [field: string]: unknown[] | { columns: Columns } }} Columns */

/**
 * @template Content
 * @param {Content} content as it was sent
 * @returns {Content}
 */
export const unpacked = (content) => {
  const parts = Object.entries(/** @type {Record<string, unknown>} */ (content));
  return /** @type {Content} */ (Object.fromEntries(parts.map(([name, part]) => [name, recordsOf(part)])));
};

/** @param {any} part */
const recordsOf = (part) => {
  if (!part?.ids || !part.columns) return part;
  const { ids, columns } = /** @type {{ ids: string[], columns: Columns }} */ (part);
  return Object.fromEntries(ids.map((id, at) => [id, recordAt(columns, at)]));
};

/** @type {(columns: Columns, at: number) => Record<string, unknown>} */
const recordAt = (columns, at) =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      field,
      Array.isArray(column) ? column[at] : textsAt(column.columns, at),
    ]),
  );

/**
 * One text for each language that has one.
 *
 * @type {(columns: Columns, at: number) => Record<string, unknown>}
 */
const textsAt = (columns, at) => {
  const texts = Object.entries(recordAt(columns, at));
  return Object.fromEntries(texts.filter(([, text]) => text !== null));
};

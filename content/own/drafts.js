// The draft: what the author has written and decided, kept in this browser and nowhere else.

/** @typedef {import("./sent.js").Decision} Decision */

/**
 * @typedef {object} Draft
 * @property {string} title
 * @property {string} date
 * @property {string} text
 * @property {Decision[]} decisions in the order in which they were made
 * @property {number} done how many of them hold: the rest were undone
 * @property {number} [opened] how many came with the file: undo does not go behind them
 * @property {boolean} isRead whether it is shown with the map
 */

/** @type {(date: string) => Draft} */
export const emptyDraft = (date) => ({ title: "", date, text: "", decisions: [], done: 0, isRead: false });

/**
 * A draft after one more decision: what was undone before is forgotten.
 *
 * @param {Draft} draft
 * @param {Decision} decision
 * @returns {Draft}
 */
export const withDecision = (draft, decision) => {
  const decisions = [...draft.decisions.slice(0, draft.done), decision];
  return { ...draft, decisions, done: decisions.length };
};

/**
 * A draft with a decision less, or with one that was undone once more; what came with the file stays.
 *
 * @example afterStep({ decisions: [one, two], done: 2 }, -1).done // 1
 * @param {Draft} draft
 * @param {number} by
 * @returns {Draft}
 */
export const afterStep = (draft, by) => ({
  ...draft,
  done: Math.max(draft.opened ?? 0, Math.min(draft.decisions.length, draft.done + by)),
});

/**
 * Whether what was kept is a draft: another version of the page may have kept it.
 *
 * @param {unknown} kept
 * @returns {kept is Draft}
 */
export const isDraft = (kept) => {
  const { title, date, text, decisions, done } = Object(kept);
  const areTexts = [title, date, text].every((each) => typeof each === "string");
  return areTexts && Array.isArray(decisions) && Number.isInteger(done);
};

/**
 * How many code points there are in a text: the server counts these.
 *
 * @example lengthOf("👍!") // 2
 * @param {string} text
 */
export const lengthOf = (text) => [...text].length;

const STORE = "drafts";

/** Of this app alone: another of its kind may stand at the same host. */
const ownName = () => `own text ${location.pathname.replace(/[^/]*$/, "")}`;

/** @returns {Promise<IDBDatabase>} */
const opened = () =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(ownName(), 1);
    asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(STORE));
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error));
  });

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
const inStore = async (mode, ask) => {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(STORE, mode);
      const asked = ask(change.objectStore(STORE));
      change.addEventListener("complete", () => resolve(asked.result));
      change.addEventListener("abort", () => reject(change.error));
    });
  } finally {
    base.close();
  }
};

/** @returns {Promise<Draft | undefined>} the draft that this browser has, if it keeps any */
export const keptDraft = async () => {
  const kept = await inStore("readonly", (store) => store.get("text")).catch(() => undefined);
  return isDraft(kept) ? kept : undefined;
};

/**
 * @param {Draft} draft
 * @returns {Promise<boolean>} whether the browser keeps it
 */
export const keepDraft = (draft) =>
  inStore("readwrite", (store) => store.put(draft, "text")).then(
    () => true,
    () => false,
  );

export const forgetDraft = () => inStore("readwrite", (store) => store.delete("text")).catch(() => undefined);

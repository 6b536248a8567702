// Brings a view to its place on the page: its script and its content are fetched by address, both at once, and what
// the page needs next is fetched ahead. Runs again at each rerun; mostly nothing is new then.
import { unpacked } from "./columns.js";

/**
 * @typedef {object} Sent
 * @property {string} script address
 * @property {string[]} contents addresses; together they are the content
 * @property {string[]} ahead addresses
 * @property {string} missed what to say where they do not arrive
 * @property {string} list what the list of places is called, which the reader has instead of a map
 */

/** @typedef {{ wanted: string, leave: () => void, over: AbortController }} Arrival */

const MAP_WAIT_MS = 10_000; // from here on the map is said to be missing; if it comes all the same, that is taken back

/** @param {{ data: Sent, parentElement: HTMLElement }} given */
export default function ({ data, parentElement }) {
  const root = /** @type {HTMLElement & { arrival?: Arrival }} */ (parentElement.firstElementChild);
  const arrival = (root.arrival ??= begin(parentElement, data));
  const wanted = [data.script, ...data.contents].join();
  if (arrival.wanted !== wanted) bring(arrival, wanted, data, parentElement);
  return () => {
    arrival.wanted = "";
    arrival.leave();
    arrival.over.abort();
  };
}

/**
 * Where the map beside a view does not arrive, the page says so in the place of the view, which is there.
 *
 * @param {HTMLElement} parentElement
 * @param {Sent} sent
 * @returns {Arrival}
 */
const begin = (parentElement, sent) => {
  const over = new AbortController();
  if (sent.ahead.length) awaitMap(parentElement, sent, over.signal);
  return { wanted: "", leave: () => {}, over };
};

/**
 * @param {HTMLElement} parentElement
 * @param {Sent} sent
 * @param {AbortSignal} signal
 */
const awaitMap = (parentElement, { missed, list }, signal) => {
  const note = told(missed);
  if (parentElement.querySelector(".reader")) note.append(" ", listOpener(list));
  const tellOnce = () => note.isConnected || parentElement.prepend(note);
  const waiting = setTimeout(tellOnce, MAP_WAIT_MS);
  const arrived = () => {
    clearTimeout(waiting);
    note.remove();
  };
  window.addEventListener("reader:missed", tellOnce, { signal });
  window.addEventListener("reader:ready", arrived, { signal });
  signal.addEventListener("abort", arrived);
};

/** @param {string} words */
const listOpener = (words) => {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  made.addEventListener("click", () => window.dispatchEvent(new CustomEvent("reader:list", { detail: {} })));
  return made;
};

/** @param {string} address */
const whole = (address) => new URL(address, location.href).href;

/**
 * @param {Arrival} arrival
 * @param {string} wanted
 * @param {Sent} sent
 * @param {HTMLElement} parentElement
 */
const bring = async (arrival, wanted, { script, contents, ahead, missed }, parentElement) => {
  arrival.wanted = wanted;
  const early = heardEarly();
  for (const address of ahead) fetchAhead(address);
  try {
    const [view, ...parts] = await Promise.all([import(whole(script)), ...contents.map(fetched)]);
    const data = unpacked(Object.assign({}, ...parts));
    if (arrival.wanted === wanted) arrival.leave = view.default({ data, parentElement });
    answerEarly(early, parentElement);
  } catch (error) {
    console.warn(error);
    if (arrival.wanted !== wanted) return;
    arrival.wanted = ""; // the next rerun tries again
    tellMissed(/** @type {HTMLElement} */ (parentElement.firstElementChild), missed);
  }
};

/**
 * Hear what is chosen before the view is there to answer: the map of a page may be quicker than its text.
 *
 * @returns {() => CustomEvent | undefined} what stops hearing, and returns the last choice
 */
const heardEarly = () => {
  /** @type {CustomEvent | undefined} */
  let choice;
  const hear = (/** @type {Event} */ event) => {
    choice = /** @type {CustomEvent} */ (event);
  };
  window.addEventListener("reader:choose", hear);
  return () => {
    window.removeEventListener("reader:choose", hear);
    return choice;
  };
};

/**
 * @param {() => CustomEvent | undefined} early
 * @param {HTMLElement} parentElement
 */
const answerEarly = (early, parentElement) => {
  const choice = early();
  const listens = parentElement.firstElementChild && "view" in parentElement.firstElementChild;
  if (choice && listens) window.dispatchEvent(new CustomEvent("reader:choose", { detail: choice.detail }));
};

/**
 * What does not arrive is asked for once more by the map, which is told to be there if it is.
 *
 * @param {string} address
 */
const fetchAhead = async (address) => {
  const answer = await fetch(whole(address)).catch(() => undefined);
  if (!answer?.ok) window.dispatchEvent(new CustomEvent("reader:missed"));
};

/** @param {string} address */
const fetched = async (address) => (await fetch(whole(address))).json();

/**
 * @param {HTMLElement} root
 * @param {string} missed
 */
const tellMissed = (root, missed) => {
  if (!root.childElementCount) root.replaceChildren(told(missed));
};

/** @param {string} missed */
const told = (missed) => {
  const made = Object.assign(document.createElement("p"), { className: "missed", textContent: missed });
  made.setAttribute("role", "alert");
  return made;
};

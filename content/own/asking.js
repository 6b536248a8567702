// Asks the server to read, to open a file, to write a format. It answers and keeps nothing.
import { count, language, say } from "../../geodata/words/say.js";

/** What went wrong, in a sentence for the reader. */
export class Refused extends Error {}

/**
 * Whether an error says that something newer was asked for.
 *
 * @param {unknown} error
 */
export const isGivenUp = (error) => error instanceof DOMException && error.name === "AbortError";

const UNREACHED = () =>
  say("The server can’t be reached. Nothing is lost: your text is kept in this browser.");

/**
 * @param {"read" | "open" | "export"} what
 * @param {BodyInit} body
 * @param {{ type?: string, query?: Record<string, string>, signal?: AbortSignal }} [how]
 * @returns {Promise<Response>}
 */
const posted = async (what, body, { type = "application/json", query = {}, signal } = {}) => {
  const address = `own/${what}?${new URLSearchParams({ ...query, lang: language() })}`;
  const headers = { "Content-Type": type };
  const answer = await fetch(address, { method: "POST", body, headers, signal }).catch((error) => {
    throw isGivenUp(error) ? error : new Refused(UNREACHED());
  });
  if (answer.ok) return answer;
  const { wrong } = await answer.json().catch(() => ({}));
  throw new Refused(typeof wrong === "string" ? wrong : UNREACHED());
};

/**
 * @param {import("./drafts.js").Draft} draft
 * @returns {import("./sent.js").Asked}
 */
const toSend = ({ title, date, text, decisions, done }) => ({
  title,
  date,
  text,
  decisions: decisions.slice(0, done),
});

/**
 * @param {import("./drafts.js").Draft} draft
 * @param {AbortSignal} signal
 * @param {(words: string) => void} step says how far it has come
 * @returns {Promise<import("./sent.js").ReadText>}
 */
export const askToRead = async (draft, signal, step) => {
  const answer = await posted("read", JSON.stringify(toSend(draft)), { signal });
  const kilobytes = Math.ceil(Number(answer.headers.get("content-length")) / 1000);
  step(say("Read. Receiving {kilobytes} kB …", { kilobytes: count(kilobytes) }));
  return answer.json();
};

/**
 * @param {File} file
 * @returns {Promise<import("./sent.js").Opened>}
 */
export const askToOpen = async (file) =>
  (await posted("open", file, { type: "application/octet-stream", query: { name: file.name } })).json();

/**
 * @param {import("./drafts.js").Draft} draft
 * @param {string} format
 * @returns {Promise<{ name: string, content: Blob }>}
 */
export const askToWrite = async (draft, format) => {
  const answer = await posted("export", JSON.stringify(toSend(draft)), { query: { format } });
  const [, name = "text"] = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  return { name, content: await answer.blob() };
};

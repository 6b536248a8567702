// Marks words that were found, in the text itself, without changing it; where the browser cannot, they are not marked.

/**
 * @param {{ words: HTMLElement | undefined, hit: import("./words_found.js").Hit }[]} found
 */
export const paintFound = (found) => {
  if (!CSS.highlights) return;
  const ranges = found.flatMap(({ words, hit }) => (words ? rangesIn(words, hit.spans) : []));
  CSS.highlights.set("reader-found", new Highlight(...ranges));
};

/**
 * @param {HTMLElement} words
 * @param {{ start: number, end: number }[]} spans offsets in its text
 */
const rangesIn = (words, spans) => {
  const nodes = textNodes(words);
  return spans.map(({ start, end }) => {
    const range = document.createRange();
    const [from, to] = [
      nodes.findLast((each) => each.start <= start),
      nodes.findLast((each) => each.start < end),
    ];
    if (from) range.setStart(from.node, start - from.start);
    if (to) range.setEnd(to.node, end - to.start);
    return range;
  });
};

/** @param {HTMLElement} words */
const textNodes = (words) => {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const nodes = [];
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start });
    start += node.textContent?.length ?? 0;
  }
  return nodes;
};

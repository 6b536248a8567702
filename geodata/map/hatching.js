// Hatching is a fill that style sheets can name; it needs a definition in the document.

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {...SVGElement} children
 */
const drawing = (name, attributes, ...children) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
};

/**
 * A square with a line in it, which is laid side by side.
 *
 * @param {string} id
 * @param {{ side: number, length: number, turned: number, className: string, on: string }} looks
 */
const pattern = (id, { side, length, turned, className, on }) => {
  const tile = { width: side, height: side };
  const laid = { patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turned})` };
  const ground = drawing("rect", { ...tile, class: on });
  return drawing(
    "pattern",
    { id, ...tile, ...laid },
    ground,
    drawing("line", { y2: length, class: className }),
  );
};

/** The patterns for what is implied on land and on water, for members and for associates, to be put in the document. */
export const hatchings = () => {
  const patterns = [
    pattern("hatch", { side: 6, length: 6, turned: 45, className: "hatch", on: "ground" }),
    pattern("ripple", { side: 6, length: 6, turned: 45, className: "hatch", on: "waters" }),
    pattern("member", { side: 5, length: 5, turned: -45, className: "member-line", on: "ground" }),
    pattern("associate", { side: 9, length: 5, turned: -45, className: "member-line", on: "ground" }),
  ];
  return drawing("svg", { class: "definitions", "aria-hidden": "true" }, drawing("defs", {}, ...patterns));
};

// Elements: made in one call. What is text stays text: nothing here takes HTML.

/**
 * Make an element. Properties are those of the element (`textContent`, `className` …); a name with a hyphen
 * (`aria-label`) and `role` are attributes, `dataset` adds to the element's own. A list among the children may have
 * any length; what a call is given one by one may not.
 *
 * @example element("a", { href: "./corridor", textContent: "The corridor", "aria-current": "page" })
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | (Node | string)[])} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export const element = (name, properties = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "dataset") Object.assign(made.dataset, value);
    else if (key === "role" || key.includes("-")) made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  }
  for (const child of children.flat()) made.append(child);
  return made;
};

/**
 * @param {string} className
 * @param {string} textContent
 * @param {(event: MouseEvent) => void} onclick
 * @param {Record<string, unknown>} [properties]
 */
export const button = (className, textContent, onclick, properties = {}) =>
  element("button", { type: "button", className, textContent, onclick, ...properties });

/**
 * A link to another site, in a window of its own.
 *
 * @param {string} href
 * @param {string} textContent
 * @param {Record<string, unknown>} [properties]
 */
export const outside = (href, textContent, properties = {}) =>
  element("a", { href, textContent, target: "_blank", rel: "noopener", ...properties });

/**
 * Words that stay English in a page of another language.
 *
 * @param {string} textContent
 */
export const english = (textContent) => element("span", { textContent, lang: "en" });

/**
 * Set a `data-` attribute, or take it away where the value is empty.
 *
 * @param {HTMLElement | SVGElement} made
 * @param {string} name
 * @param {string | undefined | false} value
 */
export const setData = (made, name, value) => {
  if (value) made.dataset[name] = value;
  else delete made.dataset[name];
};

// The page's own font, in the frame too: from the same address, so that it is not fetched again.

const FAMILY = "Source Sans";

/**
 * The rule of a style sheet that tells where the upright letters of the font lie, if this is it.
 *
 * @param {CSSRule} rule
 */
const isOfFont = ({ cssText }) =>
  cssText.startsWith("@font-face") && cssText.includes(`"${FAMILY}"`) && !cssText.includes("italic");

/**
 * @param {CSSStyleSheet} sheet
 * @returns {CSSRule[]}
 */
const rulesOf = (sheet) => {
  try {
    return [...sheet.cssRules];
  } catch {
    return []; // a sheet of another host, which a browser's extension has put there
  }
};

/**
 * The font of a page as a style for another document, with whole addresses. Slanted letters are made from the upright
 * ones: their file would be as large again.
 *
 * @param {Document} page
 */
export const fontOf = (page) =>
  [...page.styleSheets]
    .flatMap((sheet) => rulesOf(sheet).map((rule) => ({ rule, base: sheet.href ?? page.baseURI })))
    .filter(({ rule }) => isOfFont(rule))
    .map(({ rule, base }) =>
      rule.cssText.replace(/url\("([^"]+)"\)/g, (_, address) => `url("${new URL(address, base).href}")`),
    )
    .join("\n");

// The parts of the reader, made and laid out.
import { element } from "../../geodata/page/element.js";
import { articleMade } from "./article.js";
import { barMade, mapToolsMade, skipLink } from "./bar.js";
import { Card } from "./card.js";
import { Hint } from "./hint.js";
import { Keys } from "./keys.js";
import { MentionStrip } from "./mention_strip.js";
import { Passages } from "./passages.js";
import { PlaceList } from "./place_list.js";
import { previewMade } from "./preview.js";
import { Reasons } from "./reasons.js";
import { Search } from "./search.js";
import { Sheet, isOnPhone } from "./sheet.js";
import { VerdictBar } from "./verdict_bar.js";
import { backButton } from "./way_back.js";

/** @typedef {ReturnType<typeof partsMade>} Parts */

/**
 * @param {HTMLElement} root
 * @param {import("./known.js").Known} known
 * @param {import("./chosen.js").Chosen} chosen
 * @param {import("./actions.js").Actions} act
 */
export const partsMade = (root, known, chosen, act) => {
  const passages = new Passages(known, act);
  const keys = new Keys(act);
  const placeList = new PlaceList(known, act);
  const hint = new Hint();
  const mapTools = mapToolsMade(act);
  const sheet = new Sheet(root, mapTools);
  const preview = previewMade(() => sheet.raise(true));
  const around = { hint: hint.made, preview, keyList: keys.list, placeList: placeList.made };
  const article = articleMade(known, act, passages, around);
  return {
    article,
    back: backButton(act),
    card: new Card(root, known, chosen, act),
    hint,
    keys,
    mapTools,
    passages,
    placeList,
    preview,
    reasons: new Reasons(known, chosen, passages, act),
    search: new Search(known, passages, act),
    sheet,
    skip: skipLink(act),
    status: element("p", { className: "status", role: "status" }),
    strip: new MentionStrip(article, passages, chosen, act),
    verdictBar: new VerdictBar(known, chosen, act),
  };
};

/**
 * @param {HTMLElement} root
 * @param {Parts} parts
 */
export const layOut = (root, parts) => {
  const { article, back, card, mapTools, search, sheet, skip, status, strip, verdictBar } = parts;
  root.replaceChildren(
    skip,
    barMade(search.made, mapTools, back),
    card.made,
    element("div", { className: "body" }, article, strip.made),
    sheet.made,
    status,
  );
  // On a phone the title comes first; else the verdicts stay in view above the text.
  if (isOnPhone()) article.querySelector("header")?.after(verdictBar.made);
  else card.made.after(verdictBar.made);
};

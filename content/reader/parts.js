// The parts of the reader, made and laid out.
import { element } from "../../geodata/page/element.js";
import { articleMade } from "./article.js";
import { barMade, skipLink } from "./bar.js";
import { Card } from "./card.js";
import { Keys } from "./keys.js";
import { MentionStrip } from "./mention_strip.js";
import { Passages } from "./passages.js";
import { PlaceList } from "./place_list.js";
import { Reasons } from "./reasons.js";
import { Search } from "./search.js";
import { Sheet } from "./sheet.js";
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
  const article = articleMade(known.content, passages, keys.list, placeList.made);
  return {
    article,
    back: backButton(act),
    card: new Card(root, known, chosen, act),
    keys,
    passages,
    placeList,
    reasons: new Reasons(known, chosen, passages, act),
    search: new Search(known, passages, act),
    sheet: new Sheet(root),
    skip: skipLink(act),
    status: element("p", { className: "status", role: "status" }),
    strip: new MentionStrip(article, passages, chosen, act),
    verdictBar: new VerdictBar(known, chosen, act),
  };
};

/**
 * @param {HTMLElement} root
 * @param {Parts} parts
 * @param {import("./actions.js").Actions} act
 */
export const layOut = (root, { article, back, card, search, sheet, skip, status, strip, verdictBar }, act) =>
  root.replaceChildren(
    skip,
    barMade(search.made, back, act),
    card.made,
    verdictBar.made,
    element("div", { className: "body" }, article, strip.made),
    sheet.made,
    status,
  );

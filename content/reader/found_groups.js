// What the search has found, in groups of options, and where each leads.
import { pageAddress } from "../../geodata/page/address.js";
import { textInAddress, textOf } from "../../geodata/page/shelf.js";
import { say, sayMany } from "../../geodata/words/say.js";
import { journeyOption, passageOption, placeOption, wordsOption } from "./found_options.js";

/** @typedef {import("./asked_journey.js").AskedJourney} AskedJourney */
/** @typedef {import("./found.js").Found} Found */
/** @typedef {import("./found_options.js").FoundGroup} FoundGroup */
/** @typedef {import("./found_options.js").FoundOption} FoundOption */
/** @typedef {import("./found_options.js").FoundPlace} FoundPlace */
/** @typedef {import("./known.js").Known} Known */
/** @typedef {import("./other_texts.js").FoundElsewhere} FoundElsewhere */
/** @typedef {import("./sent.js").Note} Note */

/**
 * Where something found leads: to another page, or to what is selected, and what is opened of it.
 *
 * @typedef {object} Taken
 * @property {string} [page]
 * @property {{ place?: string, passage?: string }} [choice]
 * @property {string} [tab]
 * @property {string} [note]
 */

const MOST_SHOWN = 8; // of a kind; its name says how many there are

/**
 * @param {Found & { places: FoundPlace[], journeys: AskedJourney[], elsewhere: FoundElsewhere[] }} found
 * @param {Known} known
 * @param {(taken: Taken) => void} take
 * @returns {FoundGroup[]} without those in which nothing was found
 */
export const groupsOf = (
  { places, journeys, passages, notes, dates, elsewhere, legs, figures },
  known,
  take,
) =>
  [
    foundGroup(journeys, say("Journey on the corridor"), (each) =>
      journeyOption(each, known, () => take({ page: pageAddress("corridor", each) })),
    ),
    foundGroup(places, sayMany("{number} place", "{number} places", places.length), (each) =>
      placeOption(each, known, () => take({ choice: { place: each.id } })),
    ),
    foundGroup(passages, sayMany("{number} passage", "{number} passages", passages.length), (each) =>
      passageOption(known.numberOf(each.passage), each.hit, known.content.language, () =>
        take({ choice: { passage: each.passage } }),
      ),
    ),
    foundGroup(notes, sayMany("{number} note", "{number} notes", notes.length), ({ note, hit }) =>
      wordsOption(hit, () => take(toNote(note)), { lang: "en" }, note.verdict),
    ),
    foundGroup(dates, sayMany("{number} event", "{number} events", dates.length), ({ note, hit }) =>
      wordsOption(hit, () => take({ page: pageAddress("timeline", { event: note.id }) }), { lang: "en" }),
    ),
    ...elsewhere.map((found) => groupElsewhere(found, take)),
    foundGroup(legs, sayMany("{number} leg", "{number} legs", legs.length), ({ leg, hit }) =>
      wordsOption(hit, () => take({ page: pageAddress("corridor", { leg: leg.id }) })),
    ),
    foundGroup(figures, sayMany("{number} figure", "{number} figures", figures.length), ({ place, hit }) =>
      wordsOption(hit, () => take({ choice: { place }, tab: "figures" })),
    ),
  ].filter(({ options }) => options.length);

/** @type {(found: FoundElsewhere, take: (taken: Taken) => void) => FoundGroup} */
const groupElsewhere = ({ text, passages }, take) => {
  const { title = "", language = "" } = textOf(text) ?? {};
  const { length } = passages;
  const name = sayMany("{number} passage of “{title}”", "{number} passages of “{title}”", length, { title });
  return foundGroup(passages, name, ({ id, number, hit }) =>
    passageOption(number, hit, language, () =>
      take({ page: pageAddress("", { text: textInAddress(text), passage: id }) }),
    ),
  );
};

/** @type {<Row>(rows: Row[], name: string, option: (row: Row) => FoundOption) => FoundGroup} */
const foundGroup = (rows, name, option) => ({ name, options: rows.slice(0, MOST_SHOWN).map(option) });

/**
 * A note is opened under a passage that it answers, else on the card of a place that it tells of.
 *
 * @param {Note} note
 * @returns {Taken}
 */
const toNote = ({ id, about: [passage], places: [place] }) => ({
  choice: passage ? { passage } : { place },
  note: id,
});

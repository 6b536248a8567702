import assert from "node:assert/strict";
import test from "node:test";
import { isInNotesAlone } from "../../content/reader/notes_alone.js";

/** What is known of a place with so many links and notes. */
const known = (links, notes) => ({ linksTo: () => Array(links), notesOf: () => Array(notes) });

test("a place that only notes mention is told from one that a passage mentions, and from one that nothing does", () => {
  assert.equal(isInNotesAlone("mersin", known(0, 2)), true);
  assert.equal(isInNotesAlone("aktau", known(1, 2)), false);
  assert.equal(isInNotesAlone("japan", known(0, 0)), false);
});

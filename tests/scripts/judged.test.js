import assert from "node:assert/strict";
import test from "node:test";
import { judgedIn, runsOf } from "../../content/reader/judged.js";

const note = (id, verdict, ...rates) => ({ id, verdict, rates, date: "" });
const mark = (words) => ({ words, place: "iran", manner: "place", reason: "" });
const shown = (runs) =>
  runs.map(({ pieces, judged }) => [
    pieces.map((each) => each.words ?? each).join("|"),
    judged?.notes.map(({ id }) => id).join(),
  ]);

test("a note that rates words of another passage rates none of this one", () => {
  assert.deepEqual(judgedIn("The route is long.", [note("a", "supported", "the sea")]), []);
});

test("words that several notes rate are one, and the strongest verdict comes first", () => {
  const notes = [note("a", "supported", "is long"), note("b", "overstated", "route is")];
  const [judged, ...others] = judgedIn("The route is long.", notes);
  assert.deepEqual([judged.start, judged.end, judged.notes.map(({ id }) => id)], [4, 17, ["b", "a"]]);
  assert.deepEqual(others, []);
});

test("a passage is cut where rated words begin and end, and a mark stays whole", () => {
  const pieces = ["It lies in ", mark("Iran"), " by the sea."];
  assert.deepEqual(shown(runsOf(pieces, [note("a", "supported", "in Iran by")])), [
    ["It lies ", undefined],
    ["in |Iran| by", "a"],
    [" the sea.", undefined],
  ]);
});

test("what no note rates stays as it is", () => {
  const pieces = ["In ", mark("Iran"), "."];
  assert.deepEqual(runsOf(pieces, []), [{ pieces, judged: undefined }]);
});

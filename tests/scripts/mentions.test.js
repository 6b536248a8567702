import assert from "node:assert/strict";
import test from "node:test";
import { countsOf, mannersOf, mentionsOf, strongest } from "../../content/reader/mentions.js";

const link = (passage, place, strength, reason = "", manners = []) => ({
  passage,
  place,
  strength,
  reason,
  manners,
  through: [],
});
const links = [
  link("geneva", "iran", "implied", "borders the Caspian Sea"),
  link("berlin", "iran", "implied", "a shore"),
  link("berlin", "germany", "named", "as an actor", ["actor"]),
  link("aktau", "germany", "named", "as a location", ["place"]),
];
const order = ["berlin", "geneva", "aktau"];

test("one link that names outweighs those that imply", () => {
  assert.deepEqual(strongest(links, "passage"), { geneva: "implied", berlin: "named", aktau: "named" });
  assert.deepEqual(strongest(links, "place"), { iran: "implied", germany: "named" });
});

test("a place spoken of in two manners has both, and one that is only implied has none", () => {
  assert.deepEqual(mannersOf(links), { iran: "", germany: "actor place" });
});

test("mentions of one place come in the order of reading", () => {
  const mentions = mentionsOf(links.slice(0, 2), ["iran"], order);
  assert.deepEqual(
    mentions.map(({ passage, all }) => [passage, all]),
    [
      ["berlin", false],
      ["geneva", false],
    ],
  );
});

test("of several places, the passages that speak of all come first, with every reason", () => {
  const mentions = mentionsOf(links, ["iran", "germany"], ["geneva", "aktau", "berlin"]);
  assert.deepEqual(
    mentions.map(({ passage }) => passage),
    ["berlin", "geneva", "aktau"],
  );
  assert.deepEqual(mentions[0], {
    passage: "berlin",
    strength: "named",
    reason: "a shore; as an actor",
    all: true,
  });
});

test("links are counted by whether they name or imply", () => {
  assert.deepEqual(countsOf(links), { named: 2, implied: 2 });
  assert.deepEqual(countsOf([]), { named: 0, implied: 0 });
});

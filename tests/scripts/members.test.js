import assert from "node:assert/strict";
import { test } from "node:test";
import { Members } from "../../geodata/map/members.js";

const content = {
  wholes: {},
  roles: { eu: { estonia: "member" } },
  on: "now",
  areas: { estonia: [] },
};

test("members of another day are hatched in place of those of today", () => {
  const path = { dataset: { member: "" } };
  const shapes = { of: () => [{ getElement: () => path }] };
  const drawing = { content, shapes, places: { estonia: { type: "country" } }, names: { of: () => "EU" } };
  const members = new Members(/** @type {any} */ (drawing));
  members.hatch("eu");
  assert.equal(path.dataset.member, "member");

  members.take({ wholes: {}, roles: {}, on: "2003" });
  assert.ok(!path.dataset.member);
  assert.equal(members.inWords, "EU, 2003");
});

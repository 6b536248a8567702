import assert from "node:assert/strict";
import test from "node:test";

const page = { pathname: "/timeline", search: "" };
globalThis.location = page;
globalThis.document = { documentElement: {} };
globalThis.window = { location: page, document };
globalThis.window.parent = globalThis.window;
globalThis.window.history = {
  state: null,
  replaceState: (_state, _title, address) => (page.search = address.replace(/^[^?]*/, "")),
};
const { missedTextInWords, openShelf, openTitle, textInAddress, textOf } = await import(
  "../../geodata/page/shelf.js"
);

const text = (id) => ({ id, title: `Title of ${id}`, language: "en", date: "", passages: 1 });
const texts = [text("outlook"), text("since")];

/** The address after the page has arrived at one, with the text that the server opened for it. */
const arrived = (search, open) => {
  page.search = search;
  openShelf({ open, texts });
  return page.search;
};

test("the first text needs no name in the address, any other keeps it", () => {
  assert.equal(arrived("?text=outlook&place=iran", "outlook"), "?place=iran");
  assert.equal(arrived("?place=iran", "outlook"), "?place=iran");
  assert.equal(arrived("?text=since&place=iran", "since"), "?text=since&place=iran");
  assert.equal(missedTextInWords(), "");
});

test("a page that is reached by the navigation, which drops the name, has it again", () => {
  assert.equal(arrived("?lang=ru", "since"), "?lang=ru&text=since");
});

test("the name of a text is read in any case, and put right", () => {
  assert.equal(arrived("?Text=%20SINCE", "since"), "?text=since");
  assert.equal(missedTextInWords(), "");
});

test("a text that is not here is said, once, and leaves the address", () => {
  assert.equal(arrived("?text=sinse&place=iran", "outlook"), "?place=iran");
  assert.match(missedTextInWords(), /“sinse”/);
  arrived(page.search, "outlook");
  assert.equal(missedTextInWords(), "");
});

test("only a text that is not the first stands in titles of pages", () => {
  arrived("", "outlook");
  assert.equal(openTitle(), "");
  arrived("?text=since", "since");
  assert.equal(openTitle(), "Title of since");
  assert.equal(textInAddress("outlook"), "");
  assert.equal(textOf("nowhere"), undefined);
});

// The search of the panel: places by any of their names, words of the text; results as one types.
import { labelled } from "./page.js";
import { element } from "../../geodata/page/element.js";
import { listed, say, sayMany } from "../../geodata/words/say.js";

const MOST_FOUND = 8;

export class Find {
  constructor(reader) {
    this.reader = reader;
    this.options = [];
    this.active = -1;
    const name = say("Find a place, or words in the text");
    this.input = element("input", { type: "search", placeholder: name, autocomplete: "off" });
    this.list = labelled(element("ul", { id: "reader-found", className: "found", hidden: true }), {
      role: "listbox",
      "aria-label": say("Found"),
    });
    labelled(this.input, {
      role: "combobox",
      "aria-label": name,
      "aria-controls": "reader-found",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
    });
    this.made = element("div", { className: "find" }, this.input, this.list);
    this.input.addEventListener("input", () => this.look());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("focus", () => this.input.value && this.look());
    this.made.addEventListener(
      "focusout",
      (event) => this.made.contains(event.relatedTarget) || this.close(),
    );
  }

  look() {
    const asked = this.input.value.trim();
    const passages = asked ? wordsFound(asked, this.reader.text.parts) : [];
    const places = asked ? this.reader.findPlaces(asked).slice(0, MOST_FOUND) : [];
    paintFound(passages.flatMap(({ ranges }) => ranges));
    this.options = [
      ...places.map((found) => this.placeOption(found)),
      ...passages.slice(0, MOST_FOUND).map((found) => this.passageOption(found)),
    ];
    this.options.forEach((made, at) => (made.id = `reader-found-${at}`));
    const none = element("li", {
      className: "none",
      textContent: say("No place has this name, and no passage these words."),
    });
    this.list.replaceChildren(...(this.options.length ? this.options : [none]));
    this.list.hidden = !asked;
    this.mark(this.options.length ? 0 : -1);
    if (!asked) return;
    const found = [
      places.length && sayMany("{number} place", "{number} places", places.length),
      passages.length && sayMany("{number} passage", "{number} passages", passages.length),
    ].filter(Boolean);
    this.reader.announce(
      this.options.length ? say("Found: {found}", { found: listed(found) }) : none.textContent,
    );
  }

  placeOption({ id, spelling }) {
    const name = this.reader.nameOf(id);
    const small = element("small", { textContent: this.reader.places.get(id).kind });
    const take = () => {
      this.clear();
      this.reader.choose({ place: id });
    };
    return this.option(take, name, spelling === name ? "" : ` (${spelling})`, " ", small);
  }

  passageOption({ id, before, hit, after }) {
    const { paragraph } = this.reader.text.parts.get(id);
    const words = element("span", { lang: "en" }, before, element("mark", { textContent: hit }), after);
    return this.option(
      () => this.reader.choose({ passage: id }),
      element("b", { textContent: paragraph }),
      " ",
      words,
    );
  }

  option(take, ...children) {
    const made = labelled(element("li", {}, ...children), { role: "option" });
    made.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus until the click
    made.addEventListener("click", () => this.take(take));
    made.take = take;
    return made;
  }

  take(take) {
    this.reader.leave();
    take();
    this.close();
    this.reader.focusChosen();
  }

  mark(active) {
    this.active = active;
    this.options.forEach((made, at) => made.setAttribute("aria-selected", String(at === active)));
    this.options[active]?.scrollIntoView({ block: "nearest" });
    labelled(this.input, { "aria-expanded": String(!this.list.hidden) });
    if (active < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.options[active].id);
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { length } = this.options;
    if (step && length) this.mark((this.active + step + length) % length);
    else if (event.key === "Enter" && length && !this.list.hidden) this.take(this.options[this.active].take);
    else if (event.key === "Escape" && this.input.value) this.clear();
    else if (event.key === "Escape") this.reader.enterText();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  enter() {
    this.reader.cameFrom = document.activeElement;
    this.input.focus();
    this.input.select();
  }

  clear() {
    this.input.value = "";
    this.look();
  }

  close() {
    this.list.hidden = true;
    labelled(this.input, { "aria-expanded": "false" });
  }
}

// Letters are compared without case and diacritics, each in its place, so that a hit can be shown where it stands.
const plainLetters = (text) =>
  [...text].map((letter) => letter.normalize("NFD")[0].toLowerCase().replace("’", "'"));

const wordsFound = (asked, parts) => {
  const wanted = plainLetters(asked).join("");
  return [...parts].flatMap(([id, { words }]) => {
    const text = words.textContent;
    const plain = plainLetters(text).join("");
    const at = plain.indexOf(wanted);
    if (at < 0 || plain.length !== text.length) return [];
    const end = at + wanted.length;
    const start = Math.max(text.lastIndexOf(" ", at - 24) + 1, 0);
    const found = {
      before: (start ? "… " : "") + text.slice(start, at),
      hit: text.slice(at, end),
      after: `${text.slice(end, end + 40).replace(/\S*$/, "")}…`,
    };
    return [{ id, ...found, ranges: rangesOf(words, plain, wanted) }];
  });
};

const rangesOf = (words, plain, wanted) => {
  const nodes = [];
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let start = 0; walker.nextNode(); start += walker.currentNode.length)
    nodes.push({ node: walker.currentNode, start });
  const pointAt = (at) => {
    const { node, start } = nodes.findLast((each) => each.start <= at);
    return [node, at - start];
  };
  const ranges = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange();
    range.setStart(...pointAt(at));
    range.setEnd(...pointAt(at + wanted.length));
    ranges.push(range);
  }
  return ranges;
};

const paintFound = (ranges) => {
  if (CSS.highlights) CSS.highlights.set("reader-found", new Highlight(...ranges));
};

// Where the reader is in the text: the passage that crosses a line a third of the way down.
import { labelled, kept } from "./page.js";
import { element } from "../../geodata/page/element.js";
import { scroller } from "../../geodata/page/paint.js";
import { say } from "../../geodata/words/say.js";

const READING_LINE = 0.3;
const PAUSE_MS = 100; // the map lights when the text has stopped, and moves a little later:
export const REST_MS = 350; // to draw either while the text is on the move would make the text stutter

export class Reading {
  constructor(reader) {
    this.reader = reader;
    this.passage = "";
  }

  // Follow what scrolls; on a phone that is another element, so this begins anew when it changes.
  watch() {
    this.end();
    this.ending = new AbortController();
    const { made } = this.reader.text;
    this.within = scroller(made.firstChild);
    this.within.addEventListener("scroll", () => this.look(), { passive: true, signal: this.ending.signal });
    const resized = new ResizeObserver(() => scroller(made.firstChild) === this.within || this.watch());
    resized.observe(made);
    this.ending.signal.addEventListener("abort", () => resized.disconnect());
  }

  end() {
    this.ending?.abort();
  }

  // Once a frame: what is read is the first passage that ends below the line; at the very top nobody has begun.
  look() {
    clearTimeout(this.pausing);
    this.pausing = setTimeout(() => this.reader.pause(), PAUSE_MS);
    this.looking ??= requestAnimationFrame(() => {
      this.looking = undefined;
      const line =
        Math.max(this.within.getBoundingClientRect().top, this.reader.top) +
        READING_LINE * this.within.clientHeight;
      const isBelow = ([, { made }]) => made.getBoundingClientRect().bottom > line;
      const [passage] = (this.within.scrollTop && [...this.reader.text.parts].find(isBelow)) || [""];
      if (passage === this.passage) return;
      this.passage = passage;
      this.reader.read();
    });
  }
}

// A thin strip beside the text: where the passages are that speak of what is chosen.
export class Strip {
  constructor(reader) {
    this.reader = reader;
    this.made = labelled(element("div", { className: "strip" }), { "aria-hidden": "true" });
  }

  write() {
    const { text, mentions, selection } = this.reader;
    const all = text.made.scrollHeight;
    const places = selection.places.length ? mentions : [];
    this.made.replaceChildren(
      ...places.map(({ passage, lit }, at) => this.tick(text.parts.get(passage).made, lit, at, all)),
    );
    this.show();
  }

  tick(passage, lit, at, all) {
    const made = element("i", { onclick: () => this.reader.goTo(at) });
    made.style.top = `${(100 * passage.offsetTop) / all}%`;
    made.style.height = `${(100 * passage.offsetHeight) / all}%`;
    Object.assign(made.dataset, { strength: lit, at });
    return made;
  }

  show() {
    for (const made of this.made.children)
      made.toggleAttribute("data-current", Number(made.dataset.at) === this.reader.at);
  }
}

// The keys, each with what it does; they work in the map, too, and can be turned off. R and C are Streamlit's own.
export class Keys {
  constructor(reader) {
    this.reader = reader;
    this.actions = {
      n: [say("next mention or passage"), () => reader.step(1)],
      p: [say("previous mention or passage"), () => reader.step(-1)],
      b: [say("back to where you were reading"), () => reader.comeBack()],
      m: [say("to the map"), () => reader.enterMap()],
      t: [say("to the text"), () => reader.enterText()],
      i: [say("the map in words"), () => reader.openIndex()],
      a: [say("compare with another place"), () => reader.awaitAnother()],
      "/": [say("find a place or words"), () => reader.find.enter()],
      "?": [say("these keys"), () => this.toggle()],
    };
    const rows = Object.entries(this.actions).flatMap(([key, [words]]) => [
      element("dt", {}, element("kbd", { textContent: key })),
      element("dd", { textContent: words }),
    ]);
    const more = [
      [say("Esc"), say("clear what is chosen")],
      [say("arrow keys, Enter"), say("on the map: go to the nearest place that way, choose it")],
      [say("Ctrl or ⌘ with Enter"), say("add to the comparison")],
    ];
    const others = more.flatMap(([key, words]) => [
      element("dt", {}, element("kbd", { textContent: key })),
      element("dd", { textContent: words }),
    ]);
    this.box = element("input", { type: "checkbox", checked: !kept.all.keysOff });
    this.box.addEventListener("change", () => kept.set("keysOff", !this.box.checked));
    const off = element("label", {}, this.box, say("Single keys are on"));
    this.made = element(
      "details",
      { className: "key-list" },
      element("summary", { textContent: say("Keys") }),
      element("dl", {}, ...rows, ...others),
      off,
    );
  }

  toggle() {
    this.made.open = !this.made.open;
    if (!this.made.open) return this.reader.comeBack();
    this.reader.leave({ always: true });
    this.made.scrollIntoView({ block: "nearest" });
    this.made.firstChild.focus();
  }

  // Answer a key that nothing else has taken.
  press(event) {
    if (event.key === "Escape") return this.reader.escape();
    const typing = event.target?.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (!this.box.checked && event.key !== "?"))
      return;
    const action = Object.hasOwn(this.actions, event.key) && this.actions[event.key][1];
    if (!action) return;
    event.preventDefault?.();
    action();
  }
}

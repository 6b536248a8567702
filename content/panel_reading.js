// Where the reader is in the text: the passage that crosses a line a third of the way down.
const READING_LINE = 0.3;
const REST_MS = 350; // the map comes into view when the text has come to rest

class Reading {
  constructor(reader) {
    this.reader = reader;
    this.passage = "";
    this.crossing = new Set();
  }

  // Watch the passages; what scrolls is another element on a phone, so this begins anew when that changes.
  watch() {
    this.end();
    const { parts, made } = this.reader.text;
    this.within = scroller(made.firstChild);
    const rest = { root: this.within, rootMargin: `${-READING_LINE * 100}% 0px ${-(1 - READING_LINE) * 100}% 0px` };
    this.observer = new IntersectionObserver((entries) => this.cross(entries), rest);
    for (const { made: passage } of parts.values()) this.observer.observe(passage);
    this.resized = new ResizeObserver(() => scroller(this.reader.text.made.firstChild) === this.within || this.watch());
    this.resized.observe(made);
  }

  end() {
    this.observer?.disconnect();
    this.resized?.disconnect();
  }

  cross(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.crossing.add(target.dataset.passage);
      else this.crossing.delete(target.dataset.passage);
    }
    const [passage] = this.within.scrollTop ? this.crossing : [""]; // at the very top nobody has begun to read
    if (passage === undefined || passage === this.passage) return;
    this.passage = passage;
    this.reader.read();
  }
}

// A thin strip beside the text: where the passages are that speak of what is chosen.
class Strip {
  constructor(reader) {
    this.reader = reader;
    this.made = labelled(element("div", { className: "strip" }), { "aria-hidden": "true" });
  }

  write() {
    const { text, mentions, selection } = this.reader;
    const all = text.made.scrollHeight;
    const places = selection.places.length ? mentions : [];
    this.made.replaceChildren(...places.map(({ passage, lit }, at) => this.tick(text.parts.get(passage).made, lit, at, all)));
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
    for (const made of this.made.children) made.toggleAttribute("data-current", Number(made.dataset.at) === this.reader.at);
  }
}

// The keys, each with what it does; they work in the map, too, and can be turned off.
class Keys {
  constructor(reader) {
    this.reader = reader;
    this.actions = {
      n: [say("next mention or passage"), () => reader.step(1)],
      p: [say("previous mention or passage"), () => reader.step(-1)],
      r: [say("back to where you were reading"), () => reader.comeBack()],
      m: [say("to the map"), () => reader.enterMap()],
      t: [say("to the text"), () => reader.enterText()],
      i: [say("the map in words"), () => reader.openIndex()],
      c: [say("compare with another place"), () => reader.awaitAnother()],
      "/": [say("find a place or words"), () => reader.find.enter()],
      "?": [say("these keys"), () => this.toggle()],
    };
    const rows = Object.entries(this.actions).flatMap(([key, [words]]) => [element("dt", {}, element("kbd", { textContent: key })), element("dd", { textContent: words })]);
    const more = [[say("Esc"), say("clear what is chosen")], [say("arrow keys, Enter"), say("on the map: go to the nearest place that way, choose it")], [say("Ctrl or ⌘ with Enter"), say("add to the comparison")]];
    const others = more.flatMap(([key, words]) => [element("dt", {}, element("kbd", { textContent: key })), element("dd", { textContent: words })]);
    this.box = element("input", { type: "checkbox", checked: !kept.all.keysOff });
    this.box.addEventListener("change", () => kept.set("keysOff", !this.box.checked));
    const off = element("label", {}, this.box, say("Single keys are on"));
    this.made = element("details", { className: "key-list" }, element("summary", { textContent: say("Keys") }), element("dl", {}, ...rows, ...others), off);
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
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (!this.box.checked && event.key !== "?")) return;
    const action = Object.hasOwn(this.actions, event.key) && this.actions[event.key][1];
    if (!action) return;
    event.preventDefault?.();
    action();
  }
}

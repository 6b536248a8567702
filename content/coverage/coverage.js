// Shows headings and places as a matrix, who is named with whom, and the silences. What is opened needs no rerun.
// Keeps the address (?cell=place.heading). Esc closes; the arrow keys move among cells.
import { pageAddress, shortened } from "../../geodata/page/address.js";
import { element, english } from "../../geodata/page/element.js";
import { sum } from "../../geodata/page/grouped.js";
import { view } from "../../geodata/page/view.js";
import { around, count, listed, say, sayMany } from "../../geodata/words/say.js";

const isVisible = (made) => made.getClientRects().length > 0;
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

class Coverage {
  constructor(root, signal) {
    this.root = root;
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.close(), { signal });
  }

  show(data) {
    Object.assign(this, data);
    this.opened = null;
    this.write();
    this.arrive(new URLSearchParams(location.search).get("cell") ?? "");
  }

  write() {
    this.notice = element("p", { className: "notice", hidden: true });
    this.table = this.writeTable();
    const cells = this.table.querySelectorAll(".cell");
    for (const made of cells) made.tabIndex = made === cells[0] ? 0 : -1; // one stop for Tab; arrow keys go on from there
    this.root.replaceChildren(
      this.head(),
      this.notice,
      this.controls(),
      this.table,
      this.together(),
      this.silence(),
    );
  }

  head() {
    const link = (page, textContent) =>
      element("a", { href: pageAddress(page), target: "_self", textContent });
    const rows = this.groups.flatMap((group) => group.rows);
    const named = rows.filter((row) => row.named).length;
    const passages = sayMany("{number} passage", "{number} passages", Object.keys(this.numbers).length);
    const headings = sayMany("{number} heading", "{number} headings", this.sections.length);
    const places = sayMany("{number} place", "{number} places", named);
    const words = [
      say("{title}: {passages} under {headings}.", { passages, headings }),
      say("They name {places}, and imply {more} more that no passage names.", {
        places,
        more: rows.length - named,
      }),
    ];
    const ways = element(
      "p",
      { className: "ways" },
      link("", say("The analysis beside the map")),
      " · ",
      link("corridor", say("The corridor, leg by leg")),
    );
    const about = element("p", {}, ...around(words.join(" "), { title: english(this.title) }));
    return element("header", {}, element("h1", { textContent: say("Shape of the argument") }), about, ways);
  }

  controls() {
    const only = element("input", { type: "checkbox", role: "switch" });
    only.addEventListener("change", () => this.nameOnly(only.checked));
    const key = element(
      "p",
      { className: "key" },
      element("span", {}, amount(2, "named"), " ", say("passages that name the place")),
      element(
        "span",
        { className: "unnamed" },
        amount(3, "implied"),
        " ",
        say("passages that only imply it"),
      ),
      element("span", { textContent: say("the longer, the more") }),
    );
    return element("div", { className: "controls" }, key, element("label", {}, only, " ", say("Named only")));
  }

  nameOnly(on) {
    this.root.classList.toggle("only-named", on);
    const { button } = this.opened ?? {};
    if (button && !isVisible(button)) this.close();
    if (this.at && !isVisible(this.at))
      this.stopAt([...this.table.querySelectorAll(".cell")].find(isVisible));
  }

  // ---- the matrix --------------------------------------------------------------------------------------------------
  writeTable() {
    const caption = element("caption", {
      textContent: say(
        "Choose a cell to see its passages, again to close it. Arrow keys go from cell to cell.",
      ),
    });
    const corner = element("th", { scope: "col", role: "columnheader", textContent: say("Place") });
    const titles = this.sections.map(({ title, passages }) =>
      element(
        "th",
        { scope: "col", role: "columnheader" },
        english(title),
        " ",
        element("small", { textContent: this.range(passages) }),
      ),
    );
    const whole = element("th", { scope: "col", role: "columnheader", textContent: say("In all") });
    const head = element(
      "thead",
      { role: "rowgroup" },
      element("tr", { role: "row" }, corner, ...titles, whole),
    );
    const table = element(
      "table",
      { role: "table" },
      caption,
      head,
      ...this.groups.map((group) => this.group(group)),
      this.foot(),
    );
    table.addEventListener("keydown", (event) => this.move(event));
    table.addEventListener("focusin", ({ target }) => target.matches(".cell") && this.stopAt(target));
    return table;
  }

  range(passages) {
    const [first, last] = [passages[0], passages.at(-1)].map((id) => this.numbers[id]);
    if (!passages.length) return "";
    return first === last
      ? say("passage {number}", { number: first })
      : say("passages {first}–{last}", { first, last });
  }

  // In view stand the places that are named, and the states that one would expect; the others are folded away.
  group({ title, rows }) {
    const isExpected = (row) => row.named || this.expected.includes(row.place);
    const [plain, folded] = [rows.filter(isExpected), rows.filter((row) => !isExpected(row))];
    const name = element("th", {
      scope: "rowgroup",
      role: "rowheader",
      colSpan: this.sections.length + 2,
      textContent: title,
    });
    const made = folded.map((row) => this.row(row));
    return element(
      "tbody",
      { role: "rowgroup" },
      element("tr", { className: "group", role: "row" }, name),
      ...plain.map((row) => this.row(row)),
      ...(folded.length ? [this.fold(folded, made)] : []),
      ...made,
    );
  }

  row({ place, cells, named, implied }) {
    const name = element("th", { scope: "row", role: "rowheader" }, this.placeLink(place, this.names[place]));
    const made = this.sections.map((section, column) => {
      const cell = cells[section.id];
      return element(
        "td",
        { role: "cell", className: cell ? "" : "empty" },
        ...(cell ? [this.cell(place, section, cell, column)] : []),
      );
    });
    const whole = element("td", { role: "cell", className: "whole" }, ...totals(named, implied, inPassages));
    return element("tr", { className: named ? "row" : "row unnamed", role: "row" }, name, ...made, whole);
  }

  cell(place, section, { named, implied }, column) {
    const counts = [
      ["named", named],
      ["implied", implied],
    ].filter(([, those]) => those.length);
    const made = element(
      "button",
      { type: "button", className: named.length ? "cell" : "cell unnamed" },
      element("span", { className: "title", textContent: section.title, lang: "en" }),
      ...counts.map(([lit, { length }]) => amount(length, lit)),
    );
    made.dataset.cell = `${place}.${section.id}`;
    made.dataset.column = column;
    const values = { place: this.names[place], implied: implied.length };
    const words = sayMany(
      "{place} under {heading}: named in {number} passage, implied in {implied}",
      "{place} under {heading}: named in {number} passages, implied in {implied}",
      named.length,
      values,
    );
    this.opens(made, around(words, { heading: english(section.title) }), () => {
      const cell = element(
        "td",
        { colSpan: this.sections.length + 2, role: "cell" },
        ...this.cellDetail(place, section, named, implied),
      );
      const detail = element("tr", { className: "detail", role: "row" }, cell);
      made.closest("tr").after(detail);
      return detail;
    });
    return made;
  }

  cellDetail(place, { title }, named, implied) {
    const lists = [
      ["named", say("Named in"), named],
      ["implied", say("Implied in"), implied],
    ].filter(([, , those]) => those.length);
    const made = lists.map(([lit, words, those]) => {
      const lines = those.map((id) =>
        element(
          "li",
          {},
          this.passageLink(id, lit, this.told(id, lit, place)),
          element("span", { textContent: this.reasons[place][id] }),
        ),
      );
      return element(
        "div",
        { className: lit },
        element("h3", { textContent: words }),
        element("ul", {}, ...lines),
      );
    });
    const all = element(
      "p",
      {},
      this.placeLink(place, say("{place} in the text and on the map", { place: this.names[place] })),
    );
    return [
      element("h2", {}, `${this.names[place]}: `, english(title)),
      element("div", { className: "lists" }, ...made),
      all,
    ];
  }

  fold(rows, made) {
    const textContent = sayMany("{number} more, only implied", "{number} more, only implied", rows.length);
    const button = element("button", { type: "button", className: "more", textContent });
    const show = (on) => {
      button.setAttribute("aria-expanded", String(on));
      for (const row of made) row.hidden = !on;
      if (!on && this.opened && made.includes(this.opened.button.closest("tr"))) this.close();
    };
    button.addEventListener("click", () => show(made[0].hidden));
    for (const row of made) row.unfold = () => show(true);
    show(false);
    const sums = this.sections.map(({ id }) =>
      this.totalCell([0, sum(rows.map(({ cells }) => cells[id]?.implied.length ?? 0))]),
    );
    const whole = element(
      "td",
      { role: "cell", className: "whole" },
      ...totals(0, sum(rows.map(({ implied }) => implied)), asLinks),
    );
    return element(
      "tr",
      { className: "fold unnamed", role: "row" },
      element("th", { scope: "row", role: "rowheader" }, button),
      ...sums,
      whole,
    );
  }

  foot() {
    const rows = this.groups.flatMap((group) => group.rows);
    const count = (id, lit) => sum(rows.map(({ cells }) => cells[id]?.[lit].length ?? 0));
    const sums = this.sections.map(({ id, title }) =>
      this.totalCell([count(id, "named"), count(id, "implied")], title),
    );
    const whole = element(
      "td",
      { role: "cell", className: "whole" },
      ...totals(sum(rows.map(({ named }) => named)), sum(rows.map(({ implied }) => implied)), asLinks),
    );
    const name = element("th", { scope: "row", role: "rowheader", textContent: say("All places") });
    return element("tfoot", { role: "rowgroup" }, element("tr", { role: "row" }, name, ...sums, whole));
  }

  totalCell([named, implied], title = "") {
    const words = title ? [element("span", { className: "title", textContent: title, lang: "en" })] : [];
    return element(
      "td",
      { role: "cell", className: named + implied ? "sum" : "sum empty" },
      ...words,
      ...totals(named, implied, asLinks),
    );
  }

  // ---- the keyboard --------------------------------------------------------------------------------------------------
  get at() {
    return this.table.querySelector('.cell[tabindex="0"]');
  }

  stopAt(cell) {
    if (!cell) return;
    if (this.at) this.at.tabIndex = -1;
    cell.tabIndex = 0;
  }

  // Left and right go along the row, up and down along the column, past what is empty or not in view.
  move(event) {
    const cell = event.target.closest(".cell");
    const step = STEPS[event.key];
    if (!cell || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const along = /Left|Right/.test(event.key)
      ? cell.closest("tr").querySelectorAll(".cell")
      : this.table.querySelectorAll(`.cell[data-column="${cell.dataset.column}"]`);
    const line = [...along].filter(isVisible);
    line[line.indexOf(cell) + step]?.focus();
  }

  // ---- opening -------------------------------------------------------------------------------------------------------
  // A button that opens something beneath it; `make` puts that on the page and returns it.
  opens(button, words, make) {
    for (const seen of button.children) seen.ariaHidden = "true";
    button.append(element("span", { className: "aloud" }, ...words));
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () =>
      this.opened?.button === button ? this.close() : this.open(button, make),
    );
    button.open = () => this.open(button, make);
  }

  open(button, make) {
    this.close();
    const detail = make();
    detail.id = "coverage-detail";
    button.setAttribute("aria-expanded", "true");
    button.setAttribute("aria-controls", detail.id);
    this.opened = { button, detail };
    this.notice.hidden = true;
    this.keepAddress(button.dataset.cell);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    detail.scrollIntoView({ block: "nearest", behavior: calm ? "instant" : "smooth" });
  }

  close() {
    if (!this.opened) return;
    const { button, detail } = this.opened;
    const wasInside = detail.contains(document.activeElement);
    this.opened = null;
    detail.remove();
    button.setAttribute("aria-expanded", "false");
    button.removeAttribute("aria-controls");
    this.keepAddress("");
    if (wasInside) button.focus();
  }

  keepAddress(cell) {
    const query = new URLSearchParams(location.search);
    query.delete("cell");
    if (cell) query.set("cell", cell);
    history.replaceState(history.state, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
  }

  arrive(asked) {
    const at = CSS.escape(asked); // a cell, or a place: its first cell then
    const cell = asked && this.table.querySelector(`[data-cell="${at}"], [data-cell^="${at}."]`);
    if (cell) {
      cell.closest("tr").unfold?.();
      this.stopAt(cell);
      cell.open();
    } else if (asked) {
      this.notice.textContent = say(
        "The address asks for “{asked}”; no passage speaks of such a place under such a heading.",
        { asked: shortened(asked) },
      );
      this.notice.hidden = false;
    }
  }

  // ---- who is spoken of with whom --------------------------------------------------------------------------------------
  together() {
    const withHome = this.pairs.filter(({ places }) => places.includes(this.home));
    const others = this.pairs.filter(({ places }) => !places.includes(this.home));
    const home = this.names[this.home];
    const lists = [
      [say("{place} with", { place: home }), withHome],
      [say("Other places with each other"), others],
    ].filter(([, those]) => those.length);
    const words = say(
      "Places named in the same passage, and in how many. A place and the country that it lies in are no pair.",
    );
    return element(
      "section",
      { className: "together" },
      element("h2", { textContent: say("Spoken of together") }),
      element("p", { textContent: words }),
      ...lists.flatMap(([title, those]) => [element("h3", { textContent: title }), ...this.pairList(those)]),
    );
  }

  // What stands together once only is folded away where other pairs come more often.
  pairList(pairs) {
    const often = pairs.filter(({ passages }) => passages.length > 1);
    const once = pairs.filter(({ passages }) => passages.length === 1);
    const list = (those) => element("ul", { className: "pairs" }, ...those.map((pair) => this.pair(pair)));
    if (!often.length || !once.length) return [list(pairs)];
    const textContent = sayMany(
      "{number} pair in one passage each",
      "{number} pairs in one passage each",
      once.length,
    );
    const summary = element("summary", { textContent });
    return [list(often), element("details", {}, summary, list(once))];
  }

  pair({ places, passages }) {
    const names = places.map((id) => this.names[id]);
    const words = places.includes(this.home)
      ? this.names[places.find((id) => id !== this.home)]
      : names.join(" – ");
    const button = element(
      "button",
      { type: "button", className: "pair" },
      element("span", { textContent: words }),
      amount(passages.length, "named"),
    );
    const line = element("li", {}, button);
    const counted = sayMany(
      "{places}: named together in {number} passage",
      "{places}: named together in {number} passages",
      passages.length,
      { places: listed(names) },
    );
    this.opens(button, [counted], () => {
      const both = (id) =>
        say("Passage {number}: {places} both named", { number: this.numbers[id], places: listed(names) });
      const numbers = passages.map((id) => this.passageLink(id, "named", both(id)));
      const ways = places.map((id) => this.placeLink(id, this.names[id]));
      const detail = element(
        "div",
        { className: "detail" },
        element("p", {}, passages.length === 1 ? say("Passage") : say("Passages"), ...numbers),
        element("p", { className: "ways" }, ...ways),
      );
      line.append(detail);
      return detail;
    });
    return line;
  }

  // ---- the silences ----------------------------------------------------------------------------------------------------
  silence() {
    const home = this.names[this.home];
    const states = this.silences.length
      ? element("ul", {}, ...this.silences.map((each) => this.silentState(each)))
      : element("p", { textContent: say("None: each of them is named.") });
    const alone = this.alone.length
      ? element("ul", {}, ...this.sections.map((section) => this.aloneUnder(section)).filter(Boolean))
      : element("p", { textContent: say("None: each passage names another place.") });
    const values = { alone: this.alone.length, place: home };
    const count = sayMany(
      "{alone} of {number} passage name no place but {place}",
      "{alone} of {number} passages name no place but {place}",
      Object.keys(this.numbers).length,
      values,
    );
    const never = say("States of the corridor, and neighbours of {place}, that no passage names", {
      place: home,
    });
    return element(
      "section",
      { className: "silences" },
      element("h2", { textContent: say("Silences") }),
      element(
        "div",
        { className: "halves" },
        element("div", {}, element("h3", { textContent: never }), states),
        element("div", {}, element("h3", { textContent: count }), alone),
      ),
    );
  }

  silentState({ place, expected, implied }) {
    const values = { reasons: listed(expected) };
    const words = implied.length
      ? sayMany(
          "{place} is never named, though {reasons}; {number} passage implies it:",
          "{place} is never named, though {reasons}; {number} passages imply it:",
          implied.length,
          values,
        )
      : say("{place} is never named, though {reasons}; no passage implies it either.", values);
    const numbers = implied.map((id) => this.passageLink(id, "implied", this.told(id, "implied", place)));
    return element(
      "li",
      {},
      ...around(words, { place: this.placeLink(place, this.names[place]) }),
      " ",
      element("span", { className: "numbers" }, ...numbers),
    );
  }

  aloneUnder({ title, passages }) {
    const those = passages.filter((id) => this.alone.includes(id));
    const words = (id) =>
      say("Passage {number}: nothing but {place} named", {
        number: this.numbers[id],
        place: this.names[this.home],
      });
    const numbers = those.map((id) => this.passageLink(id, "named", words(id)));
    return (
      those.length &&
      element("li", {}, english(title), ": ", element("span", { className: "numbers" }, ...numbers))
    );
  }

  // ---- links to the reader ---------------------------------------------------------------------------------------------
  placeLink(id, textContent) {
    return element("a", {
      className: "place",
      href: pageAddress("", { place: id }),
      target: "_self",
      textContent,
    });
  }

  told(id, lit, place) {
    const values = { number: this.numbers[id], place: this.names[place] };
    return lit === "named"
      ? say("Passage {number}: {place} named", values)
      : say("Passage {number}: {place} implied", values);
  }

  passageLink(id, lit, words) {
    const made = element("a", {
      className: "chip",
      href: pageAddress("", { passage: id }),
      target: "_self",
      textContent: this.numbers[id],
    });
    made.dataset.strength = lit;
    made.setAttribute("aria-label", words);
    return made;
  }
}

// A number that is filled where places are named and outlined where they are implied, the longer the more.
const amount = (number, lit) => {
  const made = element("span", {
    className: `amount ${lit}`,
    textContent: count(number),
    ariaHidden: "true",
  });
  made.style.setProperty("--many", Math.min(number, 8));
  return made;
};

// What totals count, in words.
const inPassages = {
  named: (number) => sayMany("named in {number} passage", "named in {number} passages", number),
  implied: (number) => sayMany("implied in {number} passage", "implied in {number} passages", number),
};
const asLinks = {
  named: (number) => sayMany("named: {number} link", "named: {number} links", number),
  implied: (number) => sayMany("implied: {number} link", "implied: {number} links", number),
};

const totals = (named, implied, counted) => {
  const counts = [
    ["named", named],
    ["implied", implied],
  ].filter(([, number]) => number);
  const words = counts.map(([lit, number]) => counted[lit](number));
  return [
    ...counts.map(([lit, number]) =>
      element("span", { className: `total ${lit}`, textContent: number, ariaHidden: "true" }),
    ),
    element("span", { className: "aloud", textContent: words.join(", ") }),
  ];
};

export default view("coverage", (root, signal) => new Coverage(root, signal));

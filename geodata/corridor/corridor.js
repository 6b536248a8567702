// Shows the legs of the corridor as a timetable with a strip, and links them to the map without a rerun.
// Hears reader:choose {place, leg} (from the map or anyone) and reader:ready (the map has been drawn).
// Says  reader:light {places, legs, chosen, frame} after each change.
import { pageAddress, shortened } from "../page/address.js";
import { element, english } from "../page/element.js";
import { view } from "../page/view.js";
import { around, language, say } from "../words/say.js";

const [FROM, TO] = ["xian", "constanta"]; // the way that is shown first
const BETWEEN = 4; // pixels between the words of two ticks
// A message with elements where it has their names in braces.
const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const kilometres = (number) => number.toLocaleString(language(), { maximumFractionDigits: 0 });

class Corridor {
  constructor(root, signal) {
    this.root = root;
    this.resized = new ResizeObserver(() => this.setTicks());
    signal.addEventListener("abort", () => this.resized.disconnect());
    window.addEventListener("reader:choose", ({ detail }) => this.choose(Object(detail)), { signal });
    window.addEventListener("reader:ready", () => this.light(true), { signal });
    window.addEventListener("keydown", (event) => event.key === "Escape" && this.choose({}), { signal });
  }

  show(data) {
    Object.assign(this, data);
    this.legOf = new Map(this.legs.map((leg) => [leg.id, leg]));
    const asked = new URLSearchParams(location.search).get("leg");
    this.write();
    this.choose(this.legOf.has(asked) ? { leg: asked } : {});
  }

  write() {
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    const starts = this.legs.map(({ start }) => start);
    this.from = this.stopPicker(say("From"), starts, starts.includes(asked.from) ? asked.from : FROM);
    this.to = this.stopPicker(say("To"), [], "");
    this.by = element("select", { ariaLabel: say("By") });
    this.from.addEventListener("change", () => this.offerEnds());
    this.to.addEventListener("change", () => this.offerWays());
    this.by.addEventListener("change", () => this.travel());
    const label = (select) =>
      element("label", {}, element("span", { textContent: select.ariaLabel }), select);
    const journey = element(
      "div",
      { className: "journey" },
      label(this.from),
      label(this.to),
      label(this.by),
    );
    this.strip = element("div", { className: "strip" });
    this.resized.disconnect();
    this.resized.observe(this.strip);
    this.card = element("div", { className: "card" });
    this.card.setAttribute("aria-live", "polite");
    this.body = element("tbody");
    const columns = [
      say("Leg"),
      say("Mode"),
      say("Gauge, mm"),
      say("km"),
      say("from the start"),
      say("State"),
    ];
    const head = element(
      "tr",
      {},
      ...columns.map((textContent) => element("th", { textContent, scope: "col" })),
    );
    const caption = element("caption", {
      textContent: say("The legs in travel order; choose one to see it on the map."),
    });
    const table = element("table", {}, caption, element("thead", {}, head), this.body);
    const back = element("p", {}, this.readerLink({}, say("The analysis beside the map")));
    this.root.replaceChildren(back, journey, this.strip, this.card, table);
    this.offerEnds(asked);
    const given = { from: this.from.value, to: this.to.value, by: this.by.selectedOptions[0].dataset.by };
    const missed = Object.keys(given)
      .map((name) => asked[name] !== given[name] && asked[name])
      .find(Boolean);
    if (missed)
      back.after(
        element("p", {
          className: "notice",
          textContent: say("The address asks for “{asked}”, but there is no such way; another is shown.", {
            asked: shortened(missed),
          }),
        }),
      );
  }

  // ---- the journey -------------------------------------------------------------------------------------------------
  stopPicker(title, stops, wished) {
    const made = element("select", { ariaLabel: title });
    this.fill(made, stops, wished);
    return made;
  }

  fill(select, stops, wished) {
    const unique = [...new Set(stops)];
    select.replaceChildren(
      ...unique.map((id) => element("option", { value: id, textContent: this.places[id].name })),
    );
    if (unique.includes(wished)) select.value = wished;
  }

  offerEnds(asked = {}) {
    const reached = new Set([this.from.value]);
    for (const stop of reached) for (const { start, end } of this.legs) if (start === stop) reached.add(end); // grows as it goes
    reached.delete(this.from.value);
    const inOrder = this.legs.map(({ end }) => end).filter((id) => reached.has(id));
    const wished = [asked.to, this.to.value, TO].find((id) => reached.has(id));
    this.fill(this.to, inOrder, wished ?? inOrder.at(-1));
    this.offerWays(asked);
  }

  // All ways from start to end: only those in use, unless there is none; those with least that is not open first,
  // then those of known length, then the shortest.
  offerWays(asked = {}) {
    const find = (legs, at, way) =>
      at === this.to.value
        ? [way]
        : legs.filter(({ start }) => start === at).flatMap((leg) => find(legs, leg.end, [...way, leg]));
    const open = this.legs.filter(({ status }) => status === "open");
    const ways = find(open, this.from.value, []);
    this.ways = ways.length ? ways : find(this.legs, this.from.value, []);
    const length = (way) => way.reduce((sum, { km }) => sum + (km ?? 0), 0);
    const unsure = (way) => way.some(({ km, length_basis: basis }) => km === null || basis === "at least");
    const notOpen = (way) => way.filter(({ status }) => status !== "open").length;
    this.ways.sort((a, b) => notOpen(a) - notOpen(b) || unsure(a) - unsure(b) || length(a) - length(b)); // a lower bound is no length
    const apart = this.ways.map((way) => this.setsApart(way));
    const nameOf = (ids) =>
      ids
        .filter((id) => id in this.places)
        .map((id) => this.places[id].name)
        .join(", ");
    const names = apart.map((ids) => nameOf(ids) || say("the only way"));
    const isOnly = (name) => names.indexOf(name) === names.lastIndexOf(name);
    const told = (name, way) =>
      isOnly(name) ? name : say("{way} ({length} km)", { way: name, length: kilometres(length(way)) });
    this.by.replaceChildren(
      ...this.ways.map((way, at) => element("option", { value: at, textContent: told(names[at], way) })),
    );
    for (const [at, option] of [...this.by.options].entries()) option.dataset.by = apart[at].join();
    this.by.value = Math.max(
      apart.findIndex((ids) => asked.by && ids.join() === asked.by),
      0,
    );
    this.travel();
  }

  // What sets a way apart: where it changes gauge, where it takes ship, and which of two lines between the same towns.
  setsApart(way) {
    const changesGauge = ({ gauge_mm: gauge }) => gauge.includes("/"); // on both, between the two stations of a border
    const changesAt = (leg) =>
      changesGauge(leg) ||
      (this.places[leg.end].changes &&
        !this.legs.some((next) => next.start === leg.end && changesGauge(next)));
    const hasTwin = (leg) =>
      this.legs.some((other) => other !== leg && other.start === leg.start && other.end === leg.end);
    const marksOf = (leg) => [
      ...(leg.mode === "sea" ? [leg.start] : []),
      ...(changesAt(leg) ? [leg.end] : []),
      ...(hasTwin(leg) ? [leg.id] : []),
    ];
    const marks = (those) => those.flatMap(marksOf);
    const common = marks(way).filter((id) => this.ways.every((other) => marks(other).includes(id)));
    return [...new Set(marks(way))].filter((id) => !common.includes(id));
  }

  travel() {
    this.way = this.ways[this.by.value || 0] ?? [];
    this.writeStrip();
    this.writeTable();
    this.choose({}); // what was chosen before would keep the new way dark
  }

  // The address has what is shown; what is shown anyway needs no word.
  remember() {
    const query = new URLSearchParams(location.search);
    const by = this.by.selectedIndex > 0 ? this.by.selectedOptions[0].dataset.by : "";
    for (const [name, value, usual] of [
      ["leg", this.leg, ""],
      ["from", this.from.value, FROM],
      ["to", this.to.value, TO],
      ["by", by, ""],
    ]) {
      if (value && value !== usual) query.set(name, value);
      else query.delete(name);
    }
    const all = query.toString().replaceAll("%2C", ",");
    history.replaceState(history.state, "", `${location.pathname}${all ? `?${all}` : ""}`);
  }

  // ---- the strip: distance along the line, mode, gauge, borders and transfer points -------------------------------------
  writeStrip() {
    const total = this.way.reduce((sum, { km }) => sum + (km ?? 0), 0) || 1;
    let before = 0;
    const ticks = [this.tick(this.way[0]?.start, 0, 0)];
    const line = element("div", { className: "line" });
    const lands = [];
    for (const leg of this.way) {
      const part = (leg.km ?? 0) / total;
      const made = element("button", {
        type: "button",
        className: `part by-${leg.mode}`,
        title: this.legName(leg),
      });
      made.setAttribute("aria-label", `${this.legName(leg)}, ${leg.says.by}`);
      made.style.flexGrow = part;
      made.dataset.leg = leg.id;
      made.dataset.gauge = leg.gauge_mm;
      made.dataset.status = leg.status;
      made.addEventListener("click", () => this.choose(leg.id === this.leg ? {} : { leg: leg.id }));
      line.append(made);
      lands.push(...this.landsOf(leg, part));
      before += part;
      const { changes, kind } = this.places[leg.end];
      if (leg === this.way.at(-1) || (changes && !leg.gauge_mm.includes("/")) || kind === "port") {
        ticks.push(this.tick(leg.end, before, before * total));
      }
    }
    const bands = element("div", { className: "lands" }, ...this.bands(lands));
    this.strip.replaceChildren(bands, line, element("div", { className: "ticks" }, ...ticks));
    this.setTicks();
  }

  // Each tick has its words in the first row where they run into no others.
  setTicks() {
    const rows = [];
    const [ticks] = this.strip.getElementsByClassName("ticks");
    for (const tick of ticks?.children ?? []) {
      const { left, right } = tick.firstChild.getBoundingClientRect();
      const isFree = (others = []) =>
        others.every((other) => right + BETWEEN < other.left || other.right + BETWEEN < left);
      let row = 0;
      while (!isFree(rows[row])) row++;
      (rows[row] ??= []).push({ left, right });
      tick.style.setProperty("--row", row);
    }
    ticks?.style.setProperty("--rows", rows.length);
  }

  landsOf({ start, end, mode, border_at: border }, part) {
    const { country } = this.places[start];
    if (mode === "sea") return [["", part]];
    if (border === null) return [[country, part]];
    return [
      [country, part * border],
      [this.places[end].country, part * (1 - border)],
    ];
  }

  bands(lands) {
    const joined = [];
    for (const [land, part] of lands) {
      if (joined.at(-1)?.land === land) joined.at(-1).part += part;
      else joined.push({ land, part });
    }
    return joined.map(({ land, part }) => {
      const { name, code } = this.places[land] ?? { name: say("by sea"), code: "" };
      const made = element(
        "span",
        { title: name, className: land ? "land" : "sea" },
        element("span", { textContent: name }),
      );
      if (code) made.append(element("abbr", { textContent: code, title: name, lang: "en" }));
      made.style.flexGrow = part;
      return made;
    });
  }

  tick(id, at, km) {
    if (!id) return "";
    const { name, changes } = this.places[id];
    const length = say("{length} km", { length: kilometres(km) });
    const words = element("span", { textContent: km ? `${name} ${length}` : name });
    if (changes) words.append(element("i", { textContent: `, ${say("change of gauge")}` }));
    const made = element(
      "span",
      { className: `tick${changes ? " changes" : ""}${at > 0.7 ? " late" : ""}` },
      words,
    );
    made.style.left = `${at * 100}%`;
    return made;
  }

  // ---- the table ----------------------------------------------------------------------------------------------------
  writeTable() {
    let along = 0;
    let sure = true;
    const rows = this.way.map((leg) => {
      along += leg.km ?? 0;
      sure &&= leg.km !== null && leg.length_basis !== "at least";
      return this.row(leg, sure ? kilometres(along) : say("over {length}", { length: kilometres(along) }));
    });
    const rest = this.legs.filter((leg) => !this.way.includes(leg));
    const cell = element("th", {
      colSpan: 6,
      scope: "rowgroup",
      textContent: say("Other branches and ways"),
    });
    this.body.replaceChildren(
      ...rows,
      ...(rest.length ? [element("tr", { className: "parts" }, cell)] : []),
      ...rest.map((leg) => this.row(leg, "")),
    );
    this.markRows();
  }

  row(leg, along) {
    const button = element("button", { type: "button", textContent: this.legName(leg) });
    button.addEventListener("click", () => this.choose(leg.id === this.leg ? {} : { leg: leg.id }));
    const texts = [leg.says.mode, leg.says.gauge, this.length(leg), along, leg.says.status];
    const made = element(
      "tr",
      {},
      element("td", {}, button),
      ...texts.map((textContent) => element("td", { textContent })),
    );
    made.dataset.leg = leg.id;
    return made;
  }

  length({ km, length_basis: basis }) {
    if (km === null) return say("not known");
    if (basis === "at least") return say("over {length}", { length: kilometres(km) });
    return `${basis === "network" ? "≈ " : ""}${kilometres(km)}`;
  }

  legName({ start, end }) {
    return `${this.places[start].name} – ${this.places[end].name}`;
  }

  markRows() {
    for (const made of this.root.querySelectorAll("[data-leg]")) {
      const lit = made.dataset.leg === this.leg;
      made.toggleAttribute("data-lit", lit);
      if (made.tagName === "TR") made.querySelector("button").setAttribute("aria-expanded", String(lit));
    }
    this.body.querySelector(".detail")?.remove();
    if (!this.leg) return;
    const cell = element("td", { colSpan: 6 }, ...this.legCard(this.legOf.get(this.leg)));
    const detail = element("tr", { className: "detail" }, cell);
    this.body.querySelector(`tr[data-leg="${CSS.escape(this.leg)}"]`).after(detail);
  }

  // ---- choosing -------------------------------------------------------------------------------------------------------
  choose({ place = "", leg = "" }) {
    if (leg && !this.legOf.has(leg)) return;
    if (leg) place = ""; // a leg comes with the corridor that it belongs to
    this.leg = leg;
    this.place = place;
    this.markRows();
    this.light(true);
    const hint = say("Choose a leg in the table, on the strip or on the map; again to close it.");
    const textContent = leg ? say("Chosen: {leg}.", { leg: this.legName(this.legOf.get(leg)) }) : hint;
    this.card.replaceChildren(...(place ? this.placeCard(place) : [element("p", { textContent })]));
    const detail = this.body.querySelector(".detail");
    (place ? this.card : detail)?.scrollIntoView({ block: "nearest" });
    this.remember();
  }

  light(frame) {
    const { leg, place } = this;
    const legs = leg ? [leg] : place ? [] : (this.way ?? []).map(({ id }) => id);
    const places = place ? { [place]: "named" } : {};
    const detail = { places, legs, chosen: place ? [place] : [], frame: frame && Boolean(leg || place) };
    window.dispatchEvent(new CustomEvent("reader:light", { detail }));
  }

  legCard(leg) {
    const { by, gauge, status, drawn } = leg.says;
    const how = [capitalised(by), gauge && say("gauge {gauge} mm", { gauge })].filter(Boolean).join(", ");
    const state = [
      say("State: {status}, as of {date}.", { status, date: leg.as_of }),
      ...(leg.since ? [say("Since {date}.", { date: leg.since })] : []),
      say("The line drawn is {drawn}.", { drawn }),
    ];
    const ends = [leg.start, leg.end];
    const about = [
      this.corridor,
      ...ends,
      ...new Set(ends.map((id) => this.places[id].country).filter(Boolean)),
    ];
    return [
      element("p", { textContent: `${how}. ${this.wholeLength(leg)}` }),
      element("p", { textContent: state.join(" ") }),
      ...(leg.note ? [element("p", { textContent: leg.note, lang: "en" })] : []),
      element("p", { className: "sources" }, ...this.sourcesOf(leg)),
      this.passageList(about),
    ];
  }

  wholeLength({ km, length_basis: basis }) {
    const length = kilometres(km ?? 0);
    if (km === null) return say("Length not known.");
    if (basis === "published") return say("{length} km (published).", { length });
    if (basis === "network") return say("{length} km (measured on a network).", { length });
    return say("{length} km (straight line, a lower bound).", { length });
  }

  sourcesOf({ source, length_source: ofLength }) {
    const elements = { source: this.sourceLink(source), length: ofLength && this.sourceLink(ofLength) };
    if (!ofLength) return around(say("Source: {source}"), elements);
    if (ofLength.address === source.address)
      return around(say("Source: {source}, also for the length"), elements);
    return around(say("Source: {source}; length: {length}"), elements);
  }

  placeCard(id) {
    const place = this.places[id];
    if (!place)
      return [
        element("p", { textContent: say("This place is not on the corridor.") }),
        this.readerLink({ place: id }, say("See it in the text")),
      ];
    const legs = this.legs.filter(({ start, end }) => start === id || end === id);
    const buttons = legs.map((leg) => {
      const made = element("button", { type: "button", className: "chip", textContent: this.legName(leg) });
      made.addEventListener("click", () => this.choose({ leg: leg.id }));
      return made;
    });
    const kind = place.changes ? say("{kind}, where the gauge changes", { kind: place.says }) : place.says;
    return [
      element("h2", {}, `${place.name} `, element("small", { textContent: kind })),
      element("p", {}, ...buttons),
      this.passageList([id, place.country].filter(Boolean)),
    ];
  }

  sourceLink({ title, publisher, date, address, certainty }) {
    const link = element("a", {
      href: address,
      target: "_blank",
      rel: "noopener",
      textContent: title,
      lang: "en",
    });
    return element("span", {}, link, " (", english(publisher), `, ${date}, ${certainty})`);
  }

  passageList(ids) {
    const items = ids
      .filter((id) => this.places[id])
      .map((id) => {
        const { name, passages } = this.places[id];
        const links = passages.map(([passage, number, lit]) => {
          const made = this.readerLink({ passage }, String(number));
          made.className = "chip";
          made.dataset.strength = lit;
          const isNamed = lit === "named";
          const values = { number, place: name };
          made.setAttribute(
            "aria-label",
            isNamed
              ? say("Passage {number}: {place} named", values)
              : say("Passage {number}: {place} implied", values),
          );
          return made;
        });
        return element("li", {}, `${name}: `, ...(links.length ? links : [say("no passage")]));
      });
    return element(
      "div",
      { className: "passages" },
      element("p", { textContent: say("Passages that speak of it (outlined: implied)") }),
      element("ul", {}, ...items),
    );
  }

  readerLink(query, textContent) {
    return element("a", { href: pageAddress("", query), target: "_self", textContent });
  }
}

export default view("corridor", (root, signal) => new Corridor(root, signal));

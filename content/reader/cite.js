// Links and citations, to be copied: of a passage, and of the map with the places chosen.
import { NOTHING } from "../../geodata/page/selection.js";
import { readerAddress } from "./address.js";
import { labelled } from "./page.js";
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

export class Citations {
  constructor(reader, { title, date, version, retells, publisher }) {
    Object.assign(this, { reader, title, date, version, retells, publisher });
  }

  passage(id, number) {
    return this.offer({ ...NOTHING, passage: id }, { what: `passage ${number}`, key: id });
  }

  map(places) {
    const names = places.map((id) => this.reader.places.get(id).english);
    return this.offer(
      { ...NOTHING, places },
      { what: `map with ${names.join(", ")}`, key: places.join("-") },
    );
  }

  offer(selection, cited) {
    const link = () =>
      new URL(readerAddress(selection, this.reader.onlyNamed, EMBEDDING), location.href).href;
    const rows = Object.entries(STYLES).map(([name, write]) =>
      this.row(name, () => write({ ...this, ...cited, link: link(), today: new Date() })),
    );
    const summary = element("summary", { textContent: say("Cite") });
    const fold = element("details", { className: "cite" }, summary);
    summary.addEventListener("click", () => fold.replaceChildren(summary, ...rows.map((row) => row()))); // the link is that of now
    return [element("div", { className: "citing" }, this.copyButton(say("Copy link"), link), fold)];
  }

  row(name, write) {
    return () => {
      const words = write();
      return element(
        "div",
        { className: "citation" },
        element("b", { textContent: name }),
        element("p", { textContent: words, lang: "en" }),
        this.copyButton(say("Copy citation"), () => words),
      );
    };
  }

  // Where the browser does not let a page copy, the words are shown to be copied by hand.
  copyButton(name, text) {
    const made = button("chip", name, async () => {
      try {
        await navigator.clipboard.writeText(text());
        this.reader.announce(say("Copied."));
        made.textContent = say("Copied.");
        setTimeout(() => (made.textContent = name), 2000);
      } catch {
        const field = element("input", { value: text(), readOnly: true, className: "by-hand" });
        labelled(field, { "aria-label": say("Copy this") });
        made.replaceWith(field);
        field.select();
        field.focus();
      }
    });
    return made;
  }
}

const EMBEDDING = ["embed", "embed_options"]; // a link leads to the page itself, not to the frame in another site
const SITE = "Kazakhstan and the Trans-Caspian Route: An Analysis and Its Map";
const longDay = (day) =>
  new Date(day).toLocaleDateString("en", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
const STYLES = {
  Chicago: ({ title, date, version, what, retells, publisher, link, today }) =>
    `“${title},” ${what}, text of ${longDay(date)}, version of ${longDay(version)}, in ${SITE}, retelling “${retells},” ${publisher}, accessed ${longDay(today)}, ${link}.`,
  APA: ({ title, date, version, what, retells, publisher, link, today }) =>
    `${title} (${what}; version of ${version}). (${date.slice(0, 4)}). ${SITE}. Retells “${retells}” (${publisher}). Retrieved ${longDay(today)}, from ${link}`,
  BibTeX: ({ title, date, version, what, key, retells, publisher, link, today }) => {
    const plain = (text) => text.replace(/[\\{}]/g, "").replace(/[&%#_$]/g, "\\$&");
    const fields = {
      title: `{${plain(title)}}`,
      year: date.slice(0, 4),
      month: Number(date.slice(5, 7)),
      howpublished: `{${plain(SITE)}}`,
      url: `{${link}}`,
      urldate: `{${today.toISOString().slice(0, 10)}}`,
      note: `{${plain(what)}, text of ${date}, version of ${version}; retells ${plain(retells)} (${plain(publisher)})}`,
    };
    return `@misc{outlook-${key},\n${Object.entries(fields)
      .map(([name, value]) => `  ${name} = ${value}`)
      .join(",\n")}\n}`;
  },
};

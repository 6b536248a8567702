// The map in words: every place by kind, the nearest to the route first, with what is said of it, borders and memberships.
import { counts } from "./card.js";
import { groupedBy } from "./page.js";
import { button, element } from "../../geodata/page/element.js";
import { say } from "../../geodata/words/say.js";

export class Index {
  constructor(reader) {
    this.reader = reader;
    this.made = element("section", { className: "index" });
    const heading = element("h2", { textContent: say("The map in words"), tabIndex: -1 });
    this.heading = heading;
    this.made.append(
      heading,
      button("chip", say("List all places"), () => this.open()),
    );
    this.made.lastChild.classList.add("open");
  }

  // It is written when it is first wanted: most readers never ask for it.
  open() {
    const kinds = [
      ...groupedBy(
        [...this.reader.places].map(([id, place]) => ({ id, ...place })),
        "kind",
      ),
    ];
    const parts = kinds.flatMap(([kind, places]) => [
      element("h3", { textContent: kind }),
      element("ul", {}, ...places.sort((a, b) => nearness(a) - nearness(b)).map((place) => this.row(place))),
    ]);
    if (!this.isOpen) this.made.replaceChildren(this.heading, ...parts);
    this.isOpen = true;
    this.heading.focus({ preventScroll: true });
  }

  row({ id, ...place }) {
    const made = element("li", {}, this.reader.chip(id), " ", this.sentence(id, place));
    made.dataset.indexed = id;
    return made;
  }

  sentence(id, { km, borders, belongs }) {
    const names = (ids) => ids.map((each) => this.reader.nameOf(each)).join(", ");
    const links = this.reader.linksTo(id, true);
    const through = [...new Set(links.flatMap((link) => link.through))];
    const wholes = belongs.map(([whole, role]) =>
      role ? `${this.reader.nameOf(whole)} (${role})` : this.reader.nameOf(whole),
    );
    return [
      counts(links),
      through.length && say("Through: {places}.", { places: names(through) }),
      km === 0 && say("On the route."),
      km > 0 && say("About {km} km from the route.", { km }),
      borders.length && say("Borders, as drawn: {places}.", { places: names(borders) }),
      belongs.length && say("Part of: {places}.", { places: wholes.join(", ") }),
    ]
      .filter(Boolean)
      .join(" ");
  }
}

const nearness = ({ km }) => km ?? Infinity;

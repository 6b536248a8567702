"""What stands after the text, on a screen, too: corridor, timeline, sources, and what is said of the file."""

from collections.abc import Iterable

import pandas as pd

from content.edition.article import note_line
from content.edition.markup import Markup, joined, outside, tag
from content.edition.subject import Made, Subject
from geodata.attribution import ATTRIBUTION, BORDERS
from geodata.legs import MAIN_CORRIDOR, MODES, STATUSES, gauge_in_words, length_in_words
from geodata.page.sent import source_data
from geodata.words import ENGLISH, date_in_words, long_date, say, to_say

NAMES = {
    "text": to_say("Text and map"),
    "corridor": to_say("Corridor"),
    "timeline": to_say("Timeline"),
    "sources": to_say("Sources"),
    "about": to_say("About this file"),
}
BETWEEN = to_say("{start} – {end}")  # noqa: RUF001 (the dash between two ends)
LICENCES = "Leaflet 1.9.4 (BSD 2-Clause) · Source Sans (OFL 1.1)"


def appendix(subject: Subject) -> dict[str, Markup]:
    """Return the parts by name: the corridor if the text mentions it, dated notes, the sources cited."""
    corridor = _corridor(subject) if MAIN_CORRIDOR in subject.reached else Markup("")
    parts = {"corridor": corridor, "timeline": _timeline(subject), "sources": _sources(subject)}
    return {name: part for name, part in parts.items() if part}


def contents(parts: Iterable[str]) -> Markup:
    """Return links to what stands after the text, and back."""
    links = [tag("a", say(NAMES[part]), href=f"#{part}") for part in ("text", *parts, "about")]
    return tag("nav", *links, id="contents", aria_label=say("Parts of this file"))


def _heading(part: str) -> Markup:
    return tag("h2", say(NAMES[part]))


def _corridor(subject: Subject) -> Markup:
    legs = subject.gazetteer.legs
    legs = legs[legs["corridor"] == MAIN_CORRIDOR]
    columns = (
        say("Leg"),
        say("Mode"),
        say("Gauge (mm)"),
        say("Length"),
        say("Status"),
        say("As of"),
        say("Source"),
    )
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    rows = [_leg(str(leg_id), leg, subject) for leg_id, leg in legs.iterrows()]
    told = say("Trans-Caspian International Transport Route (TITR, “Middle Corridor”), leg by leg")
    table = tag("table", tag("thead", head), tag("tbody", *rows), aria_label=told)
    wide = tag("div", table, class_="wide", tabindex="0", role="group", aria_label=told)
    return tag("section", _heading("corridor"), tag("p", told, class_="about"), wide, id="corridor")


def _leg(leg_id: str, leg: pd.Series, subject: Subject) -> Markup:
    name = subject.gazetteer.name
    source = subject.gazetteer.sources.loc[leg["source"]]
    mode, status = leg["mode"], leg["status"]
    cells = (
        say(MODES[mode]),
        gauge_in_words(leg),
        length_in_words(leg),
        say(STATUSES[status]),
        date_in_words(leg["as_of"]),
        outside(source["address"], source["publisher"], lang=ENGLISH),
    )
    ends = say(BETWEEN, start=name(leg["start"]), end=name(leg["end"]))
    return tag("tr", tag("th", ends, scope="row"), *(tag("td", cell) for cell in cells), id=f"leg-{leg_id}")


def _timeline(subject: Subject) -> Markup:
    if not subject.events:
        return Markup("")
    lines = [note_line(note, subject) for note in subject.events]
    return tag("section", _heading("timeline"), tag("div", *lines, lang=ENGLISH), id="timeline")


def _sources(subject: Subject) -> Markup:
    rows = [_source(key, subject) for key in subject.cited]
    return tag("section", _heading("sources"), tag("ol", *rows), id="sources") if rows else Markup("")


def _source(key: str, subject: Subject) -> Markup:
    source = source_data(subject.gazetteer.sources.loc[key])
    title = tag("span", outside(source["address"], source["title"]), f", {source['publisher']}", lang=ENGLISH)
    address = tag("span", f" {source['address']}", class_="address")
    return tag("li", title, f", {source['date']}, {source['certainty']}", address, id=f"source-{key}")


def about_file(subject: Subject, made: Made) -> Markup:
    """Return what is said of the file: what it holds, when it was made from what, and where the app is."""
    return tag("section", _heading("about"), *map(_paragraph, _about(subject, made)), id="about")


def _paragraph(words: str) -> Markup:
    return tag("p", words)


def _about(subject: Subject, made: Made) -> list[str]:
    document, day = subject.document, long_date(made.day)
    holds = say(
        "This file contains the text, its map, the notes and the sources. It loads nothing from a network."
    )
    version = date_in_words(document.version)
    of = say("Made on {day}.", day=day)
    if version and not subject.own:
        of = say("Made on {day} from the version of {version}.", day=day, version=version)
    app = joined([say("The same text in the app:"), " ", outside(made.home, made.home)])
    data = f"{say(ATTRIBUTION)}. {say(BORDERS)} {LICENCES}."
    return [holds, of, *([app] if made.home else []), data]

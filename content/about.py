"""What the whole is, in a few words: for the first screen, and for whoever is sent a link to it."""

from collections.abc import Iterable
from dataclasses import replace

from content.passages import Document
from geodata.gazetteer import Gazetteer
from geodata.page.address import asked
from geodata.page.site import Site
from geodata.words import date_in_words, long_date, say, say_many, to_say

NAME = to_say("Kazakhstan and the Trans-Caspian route (Middle Corridor)")
LEAD = to_say(
    "An analysis of Kazakhstan’s foreign policy, fact-checked against sources and linked to a map of the "
    "Trans-Caspian route (Middle Corridor)."
)
LEAD_OF_ANOTHER = to_say("A text beside a map of the places that it mentions.")
PAGES = {  # titles by address
    "": to_say("Text and map"),
    "corridor": to_say("Corridor"),
    "timeline": to_say("Timeline"),
    "coverage": to_say("Coverage"),
    "own": to_say("Your text"),
}
MOST_NAMED = 5  # places in a title
SITE = Site(NAME, LEAD, PAGES)


def site_with(document: Document) -> Site:
    """Return what the site says of itself with a text open: its name and lead are made for the first."""
    return SITE if document.first else replace(SITE, lead=LEAD_OF_ANOTHER, text=document.title)


def opened_by(query: Iterable[tuple[str, str]], document: Document, gazetteer: Gazetteer) -> str:
    """Return what an address opens in a text, in words: a passage by its number, places by their names."""
    every = list(query)
    passage = asked(every, "passage").strip().lower()
    passage = document.aliases.get(passage, passage)
    for each in document.passages:
        if each.id == passage:
            return say("Passage {number}", number=each.paragraph)
    ids = (place.strip().lower() for place in asked(every, "place").split(",")[:MOST_NAMED])
    places = (gazetteer.aliases.get(place, place) for place in ids)
    return ", ".join(gazetteer.name(place) for place in places if place in gazetteer)


def facts(document: Document, cited: Iterable[str], gazetteer: Gazetteer) -> list[str]:
    """Return of when a text is, how many sources are cited (if any), and when one was last read."""
    sources = gazetteer.sources.loc[sorted(set(cited))]
    checked = date_in_words(max(sources["read"], default=""))
    return [
        _dated(document),
        *([say_many("{number} source", "{number} sources", len(sources))] if len(sources) else []),
        *([say("last checked {date}", date=checked)] if checked else []),
    ]


def _dated(document: Document) -> str:
    date = long_date(document.date)
    return say("{date} (date assumed)", date=date) if document.is_date_assumed else date

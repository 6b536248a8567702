"""Pictures of a text: what the map shows while something is selected, and the words around it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.links import Link
from content.passages import Document
from geodata.gazetteer import Gazetteer
from geodata.map.picture import Words
from geodata.map.picture.shown import Light
from geodata.page.sent import Strength
from geodata.words import long_date, say, say_many, to_say, to_say_many

MAP_TITLE, OWN_TITLE = to_say("The Middle Corridor from China to Europe"), to_say("Your text")
JOURNEY = to_say("{start} – {end}")  # noqa: RUF001 (from where to where)
NOT_NAMED = to_say_many("Not named; implied in {number} passage.", "Not named; implied in {number} passages.")
NAMED = to_say_many("Named in {number} passage.", "Named in {number} passages.")
PLACES_NAMED = to_say_many(
    "Passage {passage}: {number} place named.", "Passage {passage}: {number} places named."
)
PLACES_BOTH = to_say_many(
    "Passage {passage}: {number} place named, {implied} implied.",
    "Passage {passage}: {number} places named, {implied} implied.",
)
BOTH = to_say_many(
    "Named in {number} passage, implied in {implied} more.",
    "Named in {number} passages, implied in {implied} more.",
)


@dataclass(frozen=True)
class Selected:
    """What is selected: places, or a passage, or legs of a journey, or nothing."""

    places: tuple[str, ...] = ()
    passage: str = ""
    legs: tuple[str, ...] = ()


def light_on(links: Sequence[Link], selected: Selected) -> Light:
    """Return what the map highlights while something is selected, as the reader tells it to."""
    wanted = [link for link in links if _is_of(link, selected)]
    places: dict[str, Strength] = {}
    manners: dict[str, dict[str, None]] = {}
    for link in wanted:
        if places.get(link.place) != "named":
            places[link.place] = "named" if link.lit == "named" else "implied"
        manners.setdefault(link.place, {}).update(dict.fromkeys(link.manners))
    return Light(places, {place: " ".join(each) for place, each in manners.items()}, selected.places)


def _is_of(link: Link, selected: Selected) -> bool:
    return link.passage == selected.passage if selected.passage else link.place in selected.places


def words_around(
    document: Document | None,
    links: Sequence[Link],
    selected: Selected,
    gazetteer: Gazetteer,
    address: str = "",
) -> Words:
    """Return the title of a picture, and the lines above and below the map.

    Without a document, the text is the reader's own, and nothing is said of it.
    """
    title, lead = _title(selected, gazetteer) or say(MAP_TITLE if document else OWN_TITLE), ""
    if document and selected.passage:
        title, lead = _passage_said(document, links, selected.passage)
    elif document and len(selected.places) == 1 and not selected.legs:
        lead = _counted([link.lit for link in links if link.place == selected.places[0]])
    text = f"{say('“{words}”', words=document.title)} · {_dated(document)}" if document else ""
    return Words(title, tuple(filter(None, (lead, text))), tuple(filter(None, (address,))))


def _title(selected: Selected, gazetteer: Gazetteer) -> str:
    """Return what is selected, as the map is headed with it."""
    places = " · ".join(gazetteer.name(place) for place in selected.places)
    return places or _journey(selected.legs, gazetteer)


def _journey(legs: Iterable[str], gazetteer: Gazetteer) -> str:
    """Return from where to where some legs lead together; nothing where they do not make one way."""
    stops = Counter(gazetteer.legs.loc[list(legs), ["start", "end"]].to_numpy().ravel())
    ends = [gazetteer.name(stop) for stop, times in stops.items() if times == 1]
    return say(JOURNEY, start=ends[0], end=ends[1]) if len(ends) == len(("start", "end")) else ""


def _dated(document: Document) -> str:
    date = long_date(document.date)
    return say("{date} (date assumed)", date=date) if document.is_date_assumed else date


def _passage_said(document: Document, links: Sequence[Link], passage: str) -> tuple[str, str]:
    section, found = next(
        (section, each) for section in document.sections for each in section.passages if each.id == passage
    )
    every = [link.lit for link in links if link.passage == passage]
    named, implied = every.count("named"), every.count("implied")
    counted = PLACES_BOTH if implied else PLACES_NAMED
    return section.title, say_many(*counted, named, passage=found.paragraph, implied=implied)


def _counted(every: list[str]) -> str:
    named, implied = every.count("named"), every.count("implied")
    if not every:
        return say("No passage mentions it.")
    if not named:
        return say_many(*NOT_NAMED, implied)
    return say_many(*BOTH, named, implied=implied) if implied else say_many(*NAMED, named)

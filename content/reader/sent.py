"""What the scripts of the reader are sent.

``sent.js`` says the same; it also has the types of ``content.sent``, which stands beside no script.
"""

from typing import Literal, TypedDict

from content.sent import Download, Manner, Note, Piece
from geodata.page.sent import Source, Speech, Strength

Relation = Literal["part", "shore", "member", "seat", "capital", "government"]


class Passage(TypedDict):
    """A paragraph: its id, its number, which is that in the text that is retold, and its pieces."""

    id: str
    paragraph: int
    pieces: list[Piece]


class Section(TypedDict):
    """A heading and the passages under it."""

    title: str
    passages: list[Passage]


class Aliases(TypedDict):
    """New ids by old ones; a place and a passage may have had the same."""

    places: dict[str, str]
    passages: dict[str, str]


class Cited(TypedDict):
    """What a citation says of the document: ``file`` is its name without the ending; nothing
    where no address leads others to it.

    ``assumed`` is true where the date is. ``author`` signed what is retold, or the text itself; ``retells``
    and ``publisher`` are empty where it retells nothing.
    """

    file: str
    title: str
    date: str
    assumed: bool
    version: str
    retells: str
    author: str
    publisher: str


class FigureValue(TypedDict):
    """Number and unit between said words: ``about``, ``38 billion USD``, nothing."""

    before: str
    value: str
    after: str


class Figure(TypedDict):
    """A figure of a place; ``when`` says of when it is, what kind, and whether it is later than the text."""

    measure: str
    scope: str
    value: FigureValue
    when: str
    source: str
    note: str


class Leg(TypedDict):
    """A leg of the main corridor: its ends, what it is in words, and the places on whose cards it stands."""

    id: str
    start: str
    end: str
    words: str
    places: list[str]


class Belonging(TypedDict):
    """What a place belongs to, in which relation, and as what; nothing where that says it all."""

    whole: str
    relation: Relation
    role: str


class AboutPlace(TypedDict):
    """What the reader alone says of a place.

    ``called`` are other names that its card shows, ``offer`` is where to go if no passage mentions it.
    """

    called: str
    note: str
    offer: str
    km: int | None
    borders: list[str]
    belongs: list[Belonging]


class Link(TypedDict):
    """A passage mentions or implies a place: how strongly, why, in which manners, through which places."""

    passage: str
    place: str
    strength: Strength
    reason: str
    manners: list[Manner]
    through: list[str]


class PassageWords(TypedDict):
    """A passage of another text, to be searched: its id, its number, and its words."""

    id: str
    number: int
    words: str


class WordsOfText(TypedDict):
    """All passages of a text, to be searched."""

    passages: list[PassageWords]


class Elsewhere(TypedDict):
    """What another text mentions: in how many passages each place is named, and in how many only implied.

    ``words`` is the address of its ``WordsOfText``, which are fetched when someone searches.
    """

    text: str
    mentions: dict[str, list[int]]
    words: str


class ReaderContent(TypedDict):
    """All that the reader is sent besides the places that every view shares.

    ``lead`` says what this is, ``facts`` of when and how well checked; ``origin`` says whose text this is or
    retells, ``address`` where the original is, if there is one; ``elsewhere`` are the other texts,
    ``downloads`` the formats in which this one can be taken home, ``edition`` the address at which it is one
    file with its map. Figures and ``about`` are by place.
    """

    speech: Speech
    title: str
    language: str
    lead: str
    facts: list[str]
    origin: str
    address: str
    cited: Cited
    sections: list[Section]
    aliases: Aliases
    notes: list[Note]
    sources: dict[str, Source]
    figures: dict[str, list[Figure]]
    legs: list[Leg]
    about: dict[str, AboutPlace]
    links: list[Link]
    elsewhere: list[Elsewhere]
    downloads: list[Download]
    edition: str

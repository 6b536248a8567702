"""What the scripts of the coverage page are sent; ``sent.js`` says the same."""

from typing import TypedDict

from geodata.page.sent import Speech


class Heading(TypedDict):
    """A section of the text, whether it is the introduction, and the ids of its passages."""

    id: str
    title: str
    opens: bool
    passages: list[str]


class Cell(TypedDict):
    """The passages under one heading that name a place, and those that only imply it."""

    named: list[str]
    implied: list[str]


class Row(TypedDict):
    """A place, its cells by the id of the heading, and in how many passages it is named and implied."""

    place: str
    cells: dict[str, Cell]
    named: int
    implied: int


class Group(TypedDict):
    """The places of a kind."""

    title: str
    rows: list[Row]


class Pair(TypedDict):
    """Two places, and the passages that name both."""

    places: list[str]
    passages: list[str]


class LeftOut(TypedDict):
    """A state that no passage names: why one would expect it, and the passages that imply it."""

    place: str
    why: list[str]
    implied: list[str]


class CoverageContent(TypedDict):
    """What the page on coverage shows.

    ``numbers`` are those of the passages, ``reasons`` those of the links by place and passage, ``expected``
    the states that one would expect to be named (none of a text that has nothing to do with ``home``),
    ``home_only`` the passages that name no place but ``home``.
    """

    speech: Speech
    title: str
    headings: list[Heading]
    numbers: dict[str, int]
    groups: list[Group]
    reasons: dict[str, dict[str, str]]
    pairs: list[Pair]
    left_out: list[LeftOut]
    expected: list[str]
    home_only: list[str]
    home: str

"""Front matter: what a text says of itself before it begins."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import yaml

from content.pieces import ContentError
from geodata.names import known_languages
from geodata.tables import nearest

FRONT = re.compile(r"---[ \t]*\r?\n(?P<matter>.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
KEYS = (
    "title",
    "date",
    "dated",
    "author",
    "language",
    "source",
    "version",
    "first",
    "introduction",
    "answers",
)
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Matter:
    """What a text says of itself, by key, and the line of each."""

    file: str
    values: Mapping[str, str]
    lines: Mapping[str, int]

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str, default: str = "") -> str:
        """Return what the text says, or the default."""
        return self.values.get(key) or default

    def where(self, key: str) -> str:
        """Return file and line of a key; the first line where the key is missing."""
        return f"{self.file}:{self.lines.get(key, 1)}"


def parse_matter(text: str, file: str) -> Matter:
    """Parse the front matter, or raise a ``ContentError``. Every value is text: ``no`` is no answer."""
    front = FRONT.match(text)
    if not front:
        raise ContentError(f"{file}:1: the file must begin with front matter between two lines of ---")
    try:
        node = yaml.compose(front["matter"], yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise ContentError(f"{file}:{_line_of(error)}: the front matter {_wrong(error)}") from error
    except RecursionError:  # brackets in brackets, without end
        node = None
    if not isinstance(node, yaml.MappingNode):
        raise ContentError(f"{file}:1: the front matter needs lines such as 'title: …'")
    return _matter(node, file)


def _line_of(error: yaml.YAMLError) -> int:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return mark.line + 2 if mark else 1


def _wrong(error: yaml.YAMLError) -> str:
    problem = (
        error.problem if isinstance(error, yaml.MarkedYAMLError) else "has a character that none can see"
    )
    return f"is not valid YAML: {problem}; put a text with a colon or a bracket in double quotes"


def _matter(node: yaml.MappingNode, file: str) -> Matter:
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        where = f"{file}:{key.start_mark.line + 2}"
        if not isinstance(value, yaml.ScalarNode) or not isinstance(key, yaml.ScalarNode):
            raise ContentError(f"{where}: the front matter has texts only, one in a line: title: …")
        if key.value in values:
            raise ContentError(f"{where}: '{key.value}' stands in line {lines[key.value]} already")
        values[key.value], lines[key.value] = value.value, key.start_mark.line + 2
    return Matter(file, values, lines)


def require_keys(matter: Matter, what: str, needed: Collection[str], allowed: Collection[str]) -> None:
    """Refuse front matter that has other keys, lacks one, or has a value that is none of its kind."""
    for key in matter.values:
        if key not in allowed:
            raise ContentError(
                f"{matter.where(key)}: the front matter of a {what} has no '{key}'{_meant(key)}"
            )
    for key in needed:
        if not matter.get(key):
            raise ContentError(f"{matter.where(key)}: the front matter needs a line '{key}: …'")
    for key in ("date", "version"):
        if matter.get(key):
            day(matter, key)
    _require_choice(
        matter, "language", known_languages(), "no language; write its code in two letters, such as en"
    )
    _require_choice(
        matter, "dated", ("assumed",), "no way to date a text; write dated: assumed, or take the line out"
    )
    _require_choice(matter, "first", ("true", "false"), "neither true nor false; write first: true")


def _meant(key: str) -> str:
    return "" if key in KEYS else nearest(key, KEYS)


def _require_choice(matter: Matter, key: str, choices: Collection[str], wrong: str) -> None:
    if matter.get(key) and matter.get(key) not in choices:
        raise ContentError(f"{matter.where(key)}: '{matter.get(key)}' is {wrong}")


def day(matter: Matter, key: str) -> date:
    """Return a day that the front matter gives."""
    try:
        if not DAY.fullmatch(matter.get(key)):  # fromisoformat takes 20240131, too
            raise ValueError(key)
        return date.fromisoformat(matter.get(key))
    except ValueError as error:
        wrong = f"the {key} '{matter.get(key)}' is no date; write it as 2024-01-31"
        raise ContentError(f"{matter.where(key)}: {wrong}") from error

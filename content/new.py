"""A new text: a file to begin with, in the format that the library reads."""

import re
import unicodedata
from datetime import date
from itertools import filterfalse
from pathlib import Path

import yaml

from content.pieces import ContentError

MARKS = "[Kazakhstan](place:kazakhstan)", '[its president](actor:kazakhstan "its president")'
TEXT = """\
---
{title}
date: {today}  # memberships are taken as they stood on this day
language: en
version: {today}  # when you last changed it; citations say so
# Under a heading, every paragraph is a passage. In the line above it stands its id, which never changes.
# A mark is a link to a place by its id, a row of geodata/tables/places.csv: place: for a location, actor: for
# a state, an organisation or its leader acting; in quotes why the words mean the place, if it is not plain.
# A source is cited by its key in geodata/tables/sources.csv: [the bank](source:a-key).
---

## A heading {{#a-heading}}

{{#a-passage}}
Write your text here: what happens in {place}, and what {actor} does.
"""


LONGEST_NAME = 80  # letters; a head of an answer has room for it, and any disk


def named(title: str) -> str:
    """Return the name of a file for a title: words in lower case, without accents, joined by hyphens.

    >>> named("Türkiye, 2024: what next?")
    'turkiye-2024-what-next'
    """
    plain = unicodedata.normalize("NFKD", title)
    words = re.findall("[a-z0-9]+", "".join(filterfalse(unicodedata.combining, plain)).lower())
    return "-".join(words)[:LONGEST_NAME].strip("-") or "text"


def write_text(title: str, folder: Path, today: date) -> Path:
    """Write a text to begin with, and return its file.

    Raises
    ------
    ContentError
        If the title is empty, or a file has its name already: nothing is written over.
    """
    if not title.strip():
        raise ContentError('a text needs a title: python -m content new "A title"')
    path = folder / f"{named(title)}.md"
    line = yaml.safe_dump({"title": title.strip()}, allow_unicode=True, width=10_000).strip()
    place, actor = MARKS
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEXT.format(title=line, today=today, place=place, actor=actor))
    except FileExistsError as error:
        raise ContentError(
            f"{path.name} is there already; give another title, or rename that file"
        ) from error
    except OSError as error:
        raise ContentError(f"{path.name} cannot be written: {error.strerror}") from error
    return path

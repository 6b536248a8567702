"""Spellings: the forms in which the same words are written, so that a text may use any of them."""

import re
import unicodedata
from collections.abc import Iterator

LATIN = re.compile(r"[\w'’.\- ]+")
AS_THEY_ARE = ("ese", "ish", "ch", "s", "x", "z", "men", "people")  # peoples that have no plural in -s
COMMON = {  # nouns and directions in names that many write small: Black sea, central Asia
    "Sea", "Ocean", "Gulf", "Strait", "Canal", "River", "Corridor", "Route", "Peninsula", "Mountains", "Desert",
    "Central", "Eastern", "Western", "Northern", "Southern", "Southeast", "Southwest", "Northeast", "Northwest",
    "South", "East", "West", "North", "Islands", "Region",
}  # fmt: skip


def is_latin(words: str) -> bool:
    """Tell whether words are written in Latin letters, with or without marks."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in words if letter.isalpha())


def plural_of(people: str) -> str:
    """Return the plural of a people's name, or nothing where it has none in -s."""
    if people.endswith(AS_THEY_ARE) or not people[-1].isalpha():
        return ""
    return f"{people}s"


def spellings_of(words: str) -> Iterator[str]:
    """Yield the words as they are and as else they are written: each once, the given form first.

    Without marks on letters, with marks that combine, with either apostrophe, in -isation or -ization, with
    common nouns small, and in capitals.
    """
    forms = dict.fromkeys(form for one in _in_s_or_z(words) for form in (one, *_in_capitals_or_small(one)))
    forms |= dict.fromkeys(form.replace("'", "’") for form in list(forms))
    forms |= dict.fromkeys(form.replace("’", "'") for form in list(forms))
    forms |= dict.fromkeys(_bare(form) for form in list(forms))
    forms |= dict.fromkeys(unicodedata.normalize("NFD", form) for form in list(forms))
    if len(words) > 3 and words[0].isupper():
        forms |= dict.fromkeys(form.upper() for form in list(forms) if form[0].isupper())
    yield from forms


def _in_s_or_z(words: str) -> Iterator[str]:
    yield words
    if "isation" in words:
        yield words.replace("isation", "ization")
    elif "ization" in words:
        yield words.replace("ization", "isation")


def _in_capitals_or_small(words: str) -> Iterator[str]:
    parts = words.split(" ")
    if len(parts) == 1:
        return
    large = [part.capitalize() if part.capitalize() in COMMON else part for part in parts]
    small = [part.lower() if part in COMMON else part for part in large]
    yield " ".join(large)
    if any(part[:1].isupper() for part in small):
        yield " ".join(small)


def _bare(words: str) -> str:
    """Take the marks from letters, and write those that no mark makes, such as the dotless i, plainly."""
    decomposed = unicodedata.normalize("NFD", words.translate(PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ə": "e", "Ə": "E", "đ": "d", "Đ": "D", "ß": "ss"})

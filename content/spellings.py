"""Spellings: the forms in which the same words are written, so that a text may use any of them."""

import re
import unicodedata
from collections.abc import Iterator

AS_THEY_ARE = (
    "ese",
    "ish",
    "nch",
    "tch",
    "s",
    "x",
    "z",
    "men",
    "people",
)  # peoples that have no plural in -s
COMMON = {  # nouns and directions in names that many write small: Black sea, central Asia
    "Sea", "Ocean", "Gulf", "Strait", "Canal", "River", "Corridor", "Route", "Peninsula", "Mountains",
    "Desert", "Islands", "Region", "Central", "Eastern", "Western", "Northern", "Southern", "Southeast",
    "Southwest", "Northeast", "Northwest", "South", "East", "West", "North",
}  # fmt: skip


def _plain(letter: str) -> str:
    """Return what a letter is without its marks, if that is one letter."""
    bare = "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))
    return bare if len(bare) == 1 else letter


FOLD = {chr(code): _plain(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
FOLD |= dict(zip("ıøØłŁəƏđĐ\u2019\u02bc\u2010\u2011", "ioOlLeEdD''--", strict=True))
FOLD |= dict.fromkeys("\n\r\t\v\f\xa0\u2009\u202f", " ")
UNPLAIN = re.compile("[^ -~]")


def is_latin(words: str) -> bool:
    """Tell whether words are written in Latin letters, with or without marks."""
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in words if letter.isalpha())


def plural_of(people: str) -> str:
    """Return the plural of a people's name, or nothing where it has none in -s."""
    if people.endswith(AS_THEY_ARE) or not people[-1].isalpha():
        return ""
    return f"{people}s"


def spellings_of(words: str) -> Iterator[str]:
    """Yield the words as else they are written, each once, as ``folded`` writes them.

    In -isation or -ization, with common nouns small or not, and in capitals.
    """
    forms = dict.fromkeys(
        form for one in _in_s_or_z(folded(words)) for form in (one, *_in_capitals_or_small(one))
    )
    if len(words) > 3 and words[0].isupper():
        forms |= dict.fromkeys(form.upper() for form in list(forms) if form[0].isupper())
    yield from forms


def folded(text: str) -> str:
    """Return a text, letter for letter, without marks on letters and with plain spaces and apostrophes."""
    if text.isascii() and text.isprintable():
        return text
    return UNPLAIN.sub(lambda letter: FOLD.get(letter[0], letter[0]), text)


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

"""Words: what the interface says, in the reader's language. Texts and notes keep theirs.

What a reader is told goes through ``say``; the catalogues in ``words/`` are gettext's.
"""

import gettext
import io
import re
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
LANGUAGES = {"en": "English", "kk": "Қазақша", "ru": "Русский"}
ENGLISH = "en"
# Their columns whose cells are said, so that catalogues have them.
TABLES = {"figures": ("measure", "scope"), "disputed": ("name", "others", "note")}
PLACEHOLDER = re.compile(r"\{(\w+)\}")
CONTEXT = re.compile(r"^[^|]*\|")
MINUS = "−"  # noqa: RUF001 (the sign, not a hyphen)
# How a day and a month of a year are written where CLDR has only the short form of tables (2024 ж. 11 сәуір).
DAYS = {"kk": "y\u00a0'жылғы' d\u00a0MMMM"}
MONTHS = {"kk": "y\u00a0'жылғы' MMMM"}
_spoken = ContextVar("spoken", default=ENGLISH)


def speak(language: str) -> None:
    """Say everything in this language from here on, in this run alone."""
    _spoken.set(language)


def spoken() -> str:
    """Return the language in which things are said now."""
    return _spoken.get()


def preferred(*wishes: str | None) -> str:
    """Return the first wish that is a language spoken here (``kk-KZ`` counts as ``kk``), else English."""
    known = [wish.partition("-")[0].lower() for wish in wishes if wish]
    return next((language for language in known if language in LANGUAGES), ENGLISH)


def say(message: str, **values: Any) -> str:  # noqa: ANN401 (whatever can be written)
    """Return a message in the language spoken, with its values written in.

    Where one English word needs two translations, a context stands before it: ``kind of place|sea`` is "sea".
    """
    said = translations(spoken()).gettext(message)
    return _filled(CONTEXT.sub("", message) if said == message else said, values)


def say_many(one: str, many: str, amount: float, **values: Any) -> str:  # noqa: ANN401 (whatever can be written)
    """Return a message about an amount, ``{number}`` in it, in the form that the language has for so many."""
    whole = int(amount) if amount == int(amount) else 2  # Russian has fractions in the form of two: 1,5 раза
    message = translations(spoken()).ngettext(one, many, whole)
    return _filled(message, {"number": count(amount), **values})


def _filled(message: str, values: Mapping[str, Any]) -> str:
    """Write values into a message, as ``say.js`` does: other braces are text, whoever wrote the catalogue."""
    return PLACEHOLDER.sub(lambda found: str(values.get(found[1], found[0])), message)


def count(value: float) -> str:
    """Return a number as the language spoken writes it: 2,970 in English, 2 970 in Russian."""
    return str(format_decimal(value, locale=spoken(), decimal_quantization=False)).replace("-", MINUS)


def number_symbols() -> dict[str, str]:
    """Return the symbols in numbers of the language spoken, by the names that scripts have for them."""
    symbols = Locale.parse(spoken()).number_symbols["latn"]
    return {"group": symbols["group"], "decimal": symbols["decimal"], "minusSign": MINUS}


def long_date(day: date) -> str:
    """Return a day as the language spoken writes it: 1 January 2024 in English."""
    return format_date(day, DAYS.get(spoken(), "long"), locale=_locale())


def date_in_words(text: str) -> str:
    """Return a day, month or year of a table in words: ``2024-04`` is April 2024; nothing stays nothing."""
    match len(text):
        case 0:
            return ""
        case 4:
            return say("{year}", year=text)
        case 7:
            return _month(date.fromisoformat(f"{text}-01"))
        case _:
            return long_date(date.fromisoformat(text))


def _month(day: date) -> str:
    own = MONTHS.get(spoken())
    return format_date(day, own, locale=_locale()) if own else format_skeleton("yMMMM", day, locale=_locale())


def _locale() -> str:
    return "en_GB" if spoken() == ENGLISH else spoken()


def to_say(message: str) -> str:
    """Return the message as it is, to be said when it is shown; so the catalogues know of it."""
    return message


def to_say_many(one: str, many: str) -> tuple[str, str]:
    """Return both messages as they are, to be said of a number when they are shown."""
    return one, many


@cache
def catalogue(language: str) -> Catalog:
    """Read what is said in a language; where it has no catalogue yet, nothing, and English stands in."""
    path = FOLDER / f"{language}.po"
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the compiled catalogue of a language; English has none, its messages are the keys."""
    if language == ENGLISH:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def forget() -> None:
    """Read the catalogues anew when they are next asked for: one of them has changed."""
    catalogue.cache_clear()
    translations.cache_clear()

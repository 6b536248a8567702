"""Numbers with their units: every unit of the table in every language, in the form for so many."""

import re
from collections.abc import Iterator

import pytest

from geodata.gazetteer import Gazetteer
from geodata.units import COUNTED, UNITS, quantity
from geodata.words import LANGUAGES, catalogue, count, say, speak

TRANSLATED = [language for language in LANGUAGES if language != "en"]
BEGINNINGS = re.compile(r"(officials|carrier|forwarder|handbook|measured): ")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.parametrize(
    ("values", "unit", "en", "ru", "kk"),
    [
        ([1], "containers", "1 container", "1 контейнер", "1 контейнер"),
        ([82], "containers", "82 containers", "82 контейнера", "82 контейнер"),
        ([21], "companies", "21 companies", "21 компания", "21 компания"),
        ([22], "trains", "22 trains", "22 поезда", "22 пойыз"),
        ([3], "times", "3×", "в 3 раза", "3 есе"),
        ([1.5], "times", "1.5×", "в 1,5 раза", "1,5 есе"),
        ([14, 18], "days", "14–18 days", "14–18 сут.", "14–18 тәулік"),
        ([21227], "tU", "21,227 tU", "21 227 т U", "21 227 т U"),
        ([-8.1], "%", "−8.1 %", "−8,1 %", "−8,1 %"),
    ],
)  # fmt: skip
def test_number_is_said_with_its_unit(values: list[float], unit: str, en: str, ru: str, kk: str) -> None:
    """82 контейнеров is no Russian, and 3 раза is three occasions, not a ratio."""
    for language, words in (("en", en), ("ru", ru), ("kk", kk)):
        speak(language)
        assert " ".join(quantity(values, unit).split()) == words


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_unit_is_translated(language: str) -> None:
    """A unit that counts things has a form for each kind of number."""
    known = catalogue(language)

    assert [unit for unit, message in UNITS.items() if not known[message].string] == []
    for pair in COUNTED.values():
        forms = known[pair].string or ()
        assert len(forms) == known.num_plurals, pair
        assert all(forms), pair


def test_word_after_a_number_has_plural_forms() -> None:
    """What is counted needs a form for one and for many: a whole word after a number, not a symbol."""
    symbols = {
        "%",
        "EUR",
        "TEU",
        "USD",
        "billion",
        "km",
        "km²",
        "m",
        "million",
        "rank",
        "t",
        "tU",
        "thousand",
    }
    words = {word for message in UNITS.values() for word in message.split() if word != "{number}"}

    assert words - symbols == {"containers"}  # after a thousand Russian has one form
    assert all(one != many for unit, (one, many) in COUNTED.items() if unit != "times")


@pytest.mark.parametrize("language", TRANSLATED)
def test_measures_and_scopes_are_said_in_the_language(gazetteer: Gazetteer, language: str) -> None:
    """A table with Russian headings and English cells looks like one that failed to load."""
    speak(language)
    names = re.compile("AsstrA|Port Economics|Sovereign Limits|WorldAtlas")
    cells = {*gazetteer.figures["measure"], *gazetteer.figures["scope"]}

    assert [cell for cell in sorted(cells) if re.search("[A-Za-z]", names.sub("", say(cell)))] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_who_says_a_time_stands_before_the_colon_in_every_language(
    gazetteer: Gazetteer, language: str
) -> None:
    """The table of alternatives leaves it out, for its columns say it."""
    speak(language)

    for scope in gazetteer.figures["scope"]:
        assert (": " in say(scope)) == bool(BEGINNINGS.match(scope)), scope


def test_numbers_have_the_minus_and_the_marks_of_the_language() -> None:
    assert count(-8.1) == "−8.1"
    speak("ru")
    assert count(-1234.5).split() == ["−1", "234,5"]

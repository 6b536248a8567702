"""Names of places in five languages."""

from pathlib import Path

import pytest

from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.names import NAME_LANGUAGES
from geodata.tables import GeodataError
from geodata.words import speak
from tests.conftest import change


def test_name_that_is_missing_falls_back_to_english(tiny: Path) -> None:
    names = load_gazetteer(tiny).names

    assert names.loc["aktau", "zh"] == "阿克套"
    assert names.loc["poti", "zh"] == "Poti"


def test_language_of_the_interface_without_names_falls_back_to_english(tiny: Path) -> None:
    """A new language of the interface must not wait for the names of every place."""
    change(tiny / "tables/names.csv", "place,kk,ru,zh,tr,", "place,kk,zh,tr,")
    change(tiny / "tables/names.csv", "Актау,", "")
    speak("ru")
    name = load_gazetteer(tiny).name("aktau")
    speak("en")

    assert name == "Aktau"


def test_any_language_can_have_a_column(tiny: Path) -> None:
    change(tiny / "tables/names.csv", "place,kk,", "place,de,kk,")
    change(tiny / "tables/names.csv", "aktau,", "aktau,Aktau am Meer,")
    gazetteer = load_gazetteer(tiny)

    assert gazetteer.names.loc["aktau", "de"] == "Aktau am Meer"
    assert list(gazetteer.languages) == ["en", "de", "kk", "ru", "zh", "tr"]
    assert (gazetteer.languages["de"], gazetteer.languages["kk"]) == ("Deutsch", NAME_LANGUAGES["kk"])


def test_languages_without_a_name_are_kept(tiny: Path) -> None:
    """A name that is the same in English is one; an empty cell is none."""
    change(tiny / "tables/names.csv", "阿克套", "")
    names = load_gazetteer(tiny).names

    assert names.loc["aktau", "lacks"] == "zh"
    assert names.loc["poti", "lacks"] == "kk ru zh tr"


@pytest.mark.parametrize("column", ["german", "en", "ru", "xx"])
def test_column_that_is_no_other_language_is_refused(tiny: Path, column: str) -> None:
    change(tiny / "tables/names.csv", "place,kk,", f"place,{column},")

    with pytest.raises(
        GeodataError, match=r"^names\.csv:1: the column '\w+' is no code of another language; write it"
    ):
        load_gazetteer(tiny)


def test_old_id_leads_to_its_place(tiny: Path) -> None:
    assert load_gazetteer(tiny).aliases == {"batumi": "poti"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("batumi,poti", "batumi,pti", "no place has the id 'pti'; did you mean 'poti'"),
        ("batumi,poti", "georgia,poti", "'georgia' is the id of a place"),
        ("batumi,poti", "batumi,poti\nbatumi,aktau", "'batumi' stands twice|already"),
    ],
)
def test_mistake_in_an_alias_is_named_with_its_line(tiny: Path, old: str, new: str, message: str) -> None:
    """An alias that hid a place would make that place unreachable by address."""
    change(tiny / "tables/aliases.csv", old, new)

    with pytest.raises(GeodataError, match=rf"^aliases\.csv:\d: .*({message})"):
        load_gazetteer(tiny)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("США", "united-states"), ("АҚШ", "united-states"), ("РК", "kazakhstan"), ("ҚР", "kazakhstan"),
        ("КНР", "china"), ("ҚХР", "china"), ("РФ", "russia"), ("ОАЭ", "united-arab-emirates"),
        ("БАӘ", "united-arab-emirates"), ("Южная Корея", "south-korea"), ("Северная Корея", "north-korea"),
        ("Әзербайжан", "azerbaijan"), ("Әзірбайжан", "azerbaijan"), ("Киргизия", "kyrgyzstan"),
        ("Кыргызская Республика", "kyrgyzstan"), ("Англия", "united-kingdom"), ("Голландия", "netherlands"),
        ("Middle Corridor", "titr"), ("Срединный коридор", "titr"), ("Орта дәліз", "titr"), ("ЕС", "eu"),
    ],
)  # fmt: skip
def test_what_people_type_is_a_whole_name_of_one_place(gazetteer: Gazetteer, typed: str, place: str) -> None:
    """The search puts whole names first, so that an abbreviation finds its country and not another."""
    languages = list(gazetteer.languages)
    spellings = {
        place_id: {*row[languages], *row["also"].split(" | ")} for place_id, row in gazetteer.names.iterrows()
    }

    assert [place_id for place_id, names in spellings.items() if typed in names] == [place]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_names_in_kazakh_and_russian_are_in_their_letters(gazetteer: Gazetteer, language: str) -> None:
    """A map in Kazakh should have no Latin name on it: `St. George’s` means that nobody has named the town yet."""
    assert [
        name
        for name in gazetteer.names[language]
        if any(letter.isascii() and letter.isalpha() for letter in name)
    ] == []

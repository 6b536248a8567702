"""The lexicon: what its tables must say, and the errors that say how to mend them."""

from datetime import date
from pathlib import Path

import pytest

from content.check_words import word_findings
from content.lexicon import PEOPLE_COLUMNS, load_lexicon
from content.spellings import folded, plural_of, spellings_of
from content.suggest import suggest_marks
from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError, read_table
from tests.conftest import change

ON = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("people", "plural"),
    [
        ("Kazakh", "Kazakhs"),
        ("Chinese", ""),
        ("British", ""),
        ("French", ""),
        ("Swiss", ""),
        ("Iraqi", "Iraqis"),
    ],
)
def test_plural_of_a_people_is_formed_where_it_has_one(people: str, plural: str) -> None:
    assert plural_of(people) == plural


def test_words_are_known_in_other_spellings() -> None:
    forms = set(spellings_of("Organisation of the Black Sea"))

    assert {"Organization of the Black Sea", "Organisation of the Black sea"} <= forms
    assert "ORGANISATION OF THE BLACK SEA" in forms


def test_abbreviation_has_no_other_spelling() -> None:
    """In a line of capitals *US* could be *us*."""
    assert list(spellings_of("US")) == ["US"]


def test_folding_keeps_every_letter_in_its_place() -> None:
    text = "Türkiye’s Łódź,\u00a0Bakı\n— Straße"

    assert folded(text) == "Turkiye's Lodz, Baki — Straße"
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("lexicon.csv", "kazakhstan,people", "kazakstan,people", "no place has the id 'kazakstan'; did you mean"),
        ("lexicon.csv", ",people,", ",folk,", "no kind has the id 'folk'"),
        ("lexicon.csv", "Kazakh,atlas", "Kazakh,atlass", "no source has the id 'atlass'; did you mean 'atlas'?"),
        ("people.csv", "2019-03-20,,", "2019-03-20,2018,", "'Aigul Serik' leaves the office before taking it"),
        ("people.csv", "2019-03-20", "20 March 2019", "'20 March 2019' is no date"),
        ("homonyms.csv", ",georgia,", ",georgiaa,", "no place has the id 'georgiaa'; did you mean 'georgia'?"),
        ("cues.csv", "\nvague,", "\nvagues,", "no cue has the id 'vagues'; did you mean 'vague'?"),
        ("cues.csv", "\nvague,x,what it says", "", "the cue 'vague' is missing; add a row: vague,<words>"),
    ],
)  # fmt: skip
def test_mistake_in_a_table_says_where_and_what_is_right(
    tiny: Path, file: str, old: str, new: str, message: str
) -> None:
    change(tiny / "tables" / file, old, new)

    with pytest.raises(GeodataError) as error:
        load_lexicon(load_gazetteer(tiny))
    assert str(error.value).startswith(file)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("file", "old", "new", "finding"),
    [
        ("lexicon.csv", "Kazakh,atlas\n", "Kazakh,atlas\ngeorgia,people,Georgian,atlas\n", "is out of order"),
        ("lexicon.csv", "Kazakh,", "Kazakh | Kazakh,", "'Kazakh' stands twice among the words"),
        ("homonyms.csv", "\nGeorgia,georgia,", "\nGeorgia,,", None),
        ("homonyms.csv", "Georgia,georgia,a state of the United States,Poti,", "Georgia,,a state,,", "nothing could ever"),
        ("lexicon.csv", "Kazakh,atlas\n", "Kazakh,atlas\nuzbekistan,people,Kazakh,atlas\n", "'Kazakh' means kazakhstan and"),
    ],
)  # fmt: skip
def test_table_of_words_that_is_poor_is_found(
    tiny: Path, file: str, old: str, new: str, finding: str | None
) -> None:
    assert list(word_findings(load_gazetteer(tiny))) == []
    change(tiny / "tables" / file, old, new)
    found = list(word_findings(load_gazetteer(tiny)))

    assert any(finding in each for each in found) if finding else not found


def test_tiny_lexicon_finds_its_words(tiny: Path) -> None:
    """Whatever the tables hold is found: no word stands in code."""
    lexicon = load_lexicon(load_gazetteer(tiny))
    marks = suggest_marks("Aigul Serik and the Kazakhs of Aktau.", lexicon, ON).marks

    assert [(each.words, each.place) for each in marks] == [
        ("Aigul Serik", "kazakhstan"),
        ("Kazakhs", "kazakhstan"),
        ("Aktau", "aktau"),
    ]


def test_foreign_ministers_of_the_corridor_and_its_neighbours_are_known() -> None:
    """A text of January 2025 names them more often than their governments."""
    people = read_table(load_gazetteer().folder / "tables" / "people.csv", PEOPLE_COLUMNS)
    is_on_the_day = (people["from"] <= "2025-01-01") & (
        (people["until"] > "2025-01-01") | (people["until"] == "")
    )
    known = set(
        people.loc[is_on_the_day & people["office"].isin(["foreign minister", "secretary of state"]), "place"]
    )

    assert known >= {
        "afghanistan", "armenia", "azerbaijan", "china", "france", "georgia", "germany", "india", "iran", "italy", "japan",
        "kazakhstan", "kyrgyzstan", "mongolia", "pakistan", "poland", "romania", "russia", "tajikistan", "turkiye",
        "turkmenistan", "ukraine", "united-kingdom", "united-states", "uzbekistan",
    }  # fmt: skip

"""Suggestions: which words of a text lead to which place, in which manner, and what is left alone and why."""

import json
import unicodedata
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Literal

import pytest

from content.__main__ import main
from content.lexicon import Lexicon, load_lexicon
from content.said import ADDRESS, FORMER, LATER, LONGER, VAGUE
from content.suggest import DEFINED, GOVERNMENT, Suggestion, paragraphs, suggest_marks, suggest_passages
from geodata.gazetteer import Gazetteer

ON = date(2024, 1, 1)


@pytest.fixture(scope="session")
def lexicon(gazetteer: Gazetteer) -> Lexicon:
    return load_lexicon(gazetteer)


def found(text: str, lexicon: Lexicon, on: date = ON) -> list[str]:
    """What is suggested, as ``words place manner``."""
    return [f"{each.words} {each.place} {each.manner}" for each in suggest_marks(text, lexicon, on).marks]


def places(text: str, lexicon: Lexicon, on: date = ON) -> list[str]:
    return [each.place for each in suggest_marks(text, lexicon, on).marks]


def why_not(text: str, lexicon: Lexicon, on: date = ON) -> dict[str, str]:
    return {each.words: each.reason for each in suggest_marks(text, lexicon, on).unlinked}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grain goes to Kazakhstan.", ["kazakhstan"]),
        ("They met in the Islamic Republic of Iran.", ["iran"]),
        ("Burma and the Ivory Coast sent nobody.", ["myanmar", "cote-divoire"]),
        ("Kazakhs, Uzbeks and the Dutch won.", ["kazakhstan", "uzbekistan", "netherlands"]),
        ("Kazakhstan’s oil and Russia's gas.", ["kazakhstan", "russia"]),
        ("KAZAKHSTAN AND CHINA AGREE", ["kazakhstan", "china"]),
        ("The EU, the U.S. and the UAE met.", ["eu", "united-states", "united-arab-emirates"]),
        ("Trade across the Black sea and in central Asia.", ["black-sea", "central-asia"]),
        ("The Organization of Turkic States and the Organisation of Turkic States.", ["ots", "ots"]),
        ("Goods take the Middle Corridor.", ["titr"]),
        (
            "The Russia–Ukraine war and the Kazakh-Chinese border.",
            ["russia", "ukraine", "kazakhstan", "china"],
        ),
        ("A Berlin-organised summit of pro-Russian, Moscow-based groups.", ["berlin", "russia", "moscow"]),
        ("The Kremlin and the White House.", ["russia", "united-states"]),
    ],
)
def test_names_peoples_and_short_forms_lead_to_the_place(
    text: str, expected: list[str], lexicon: Lexicon
) -> None:
    assert places(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Washington Post wrote that Washington objected.", ["washington"]),
        ("The Bank of Georgia lent more. Georgia grew.", ["georgia"]),
        ("The Treaty of Paris ended it; Paris signed.", ["paris"]),
        ("Michael Jordan retired. Jordan was the best.", []),
    ],
)
def test_name_of_a_thing_is_not_that_of_a_person_later(
    text: str, expected: list[str], lexicon: Lexicon
) -> None:
    """After a newspaper or a bank the place was taken for a person, who may be called by one name again."""
    assert places(text, lexicon) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["Türkiye", "Côte d’Ivoire", "Cote d'Ivoire", "Turkiye"])
def test_marks_on_letters_may_be_there_or_not(
    form: Literal["NFC", "NFD"], text: str, lexicon: Lexicon
) -> None:
    """However the marks are written, start and end are those of the text as it is given."""
    given = unicodedata.normalize(form, f"«{text}» agreed.")
    (mark,) = suggest_marks(given, lexicon, ON).marks

    assert given[mark.start : mark.end] == mark.words
    assert unicodedata.normalize("NFC", mark.words) == text


@pytest.mark.parametrize(
    "text",
    [
        "She reads The Washington Post and The Astana Times.",
        "The Paris Agreement and the Vienna Convention on Diplomatic Relations.",
        "He studied at Moscow State University, then at the University of Georgia.",
        "The Bank of China and the Treaty of Paris.",
        "The Chinese Communist Party and the Irish Times.",
        "We flew with Turkish Airlines and Air France.",
        "Paris Hilton met Michael Jordan and Chad Smith.",
        "Mr Jordan and Dr Israel left.",
        "They moved to Paris, Texas, and to Lebanon, Pa.",
        "Volga Germans lived on Rue de Berlin and by the Gulf of Carpentaria.",
        "Those who live in West Africa, Eastern Europe and Inner Mongolia.",
        "The garden of Washington Irving is in New England.",
        "See www.kazakhstan.example/kazakhstan and mail us@kazakhstan.example.",
    ],
)
def test_name_inside_another_name_is_left_alone(text: str, lexicon: Lexicon) -> None:
    """A newspaper, a treaty, a person or a town elsewhere is not the place that it is called after."""
    assert places(text, lexicon) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian Foreign Ministry objected.", ["russia"]),
        ("The Government of Kazakhstan and the US Senate agreed.", ["kazakhstan", "united-states"]),
        ("On Monday Russia closed its border.", ["russia"]),
        ("In Eastern Ukraine and northern Kazakhstan it rained.", ["ukraine", "kazakhstan"]),
        ("Officials in Astana Tuesday denied it.", ["astana"]),
        ("Kazakhstan Seeks New Routes to Europe", ["kazakhstan", "europe"]),
        ("The Almaty airport was closed.", ["almaty"]),
        ("He read Why Turkey Matters to NATO. It is short.", ["turkiye", "nato"]),
        ("Ex-Soviet Georgia and pro-Russian Ukrainians.", ["georgia", "russia", "ukraine"]),
    ],
)
def test_capitals_beside_a_name_need_not_be_part_of_it(
    text: str, expected: list[str], lexicon: Lexicon
) -> None:
    assert places(text, lexicon) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia borders Armenia; the road goes on from Tbilisi.", True),
        ("Georgia voted as Alabama and Florida did, said a senator from Atlanta.", False),
        ("A man from Atlanta, Georgia, lives here.", False),
        ("A man from Tbilisi, Georgia, lives here.", True),
        ("Georgia signed the treaty.", True),
    ],
)
def test_words_near_a_homonym_decide(text: str, expected: bool, lexicon: Lexicon) -> None:
    assert ("georgia" in places(text, lexicon)) is expected


def test_homonym_keeps_its_meaning_where_nothing_decides(lexicon: Lexicon) -> None:
    """The text goes on to speak of what it spoke of before."""
    text = "Voters in Georgia and Alabama went to the polls.\n\nGeorgia counts by hand."

    assert "georgia" not in places(text, lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "He spoke in Russian, and she answered in Kazakh and Uzbek.",
        "A Russian-speaking guide taught Kazakh grammar.",
        "Ethnic Germans and a family of Armenian descent.",
        "French fries, Brazil nuts and a Korean restaurant.",
        "She teaches English and Spanish, and knows Arabic, Turkish and some others.",
        "A roast turkey was served on white china.",
    ],
)
def test_language_descent_and_kinds_of_things_are_no_places(text: str, lexicon: Lexicon) -> None:
    assert places(text, lexicon) == []


def test_adjective_before_a_noun_is_no_language(lexicon: Lexicon) -> None:
    assert places("Prices rose in Russian shops and in Kazakh ports.", lexicon) == ["russia", "kazakhstan"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow said no.", "moscow actor"),
        ("It rained in Moscow.", "moscow place"),
        ("Moscow's decision surprised nobody.", "moscow actor"),
        ("Moscow's streets are wide.", "moscow place"),
        ("Relations with Russia are good.", "russia actor"),
        ("Sanctions against Iran remain.", "iran actor"),
        ("Goods come from China.", "china place"),
        ("The President of France spoke.", "france actor"),
        ("The north of France is flat.", "france place"),
        ("The Kazakh president spoke.", "kazakhstan actor"),
        ("The Kazakh steppe is wide.", "kazakhstan place"),
        ("Kazakh oil companies invest.", "kazakhstan actor"),
        ("The Uzbek border is closed.", "uzbekistan place"),
        ("Central Asian leaders met.", "central-asia actor"),
        ("A road between Kazakhstan is long.", "kazakhstan place"),
        ("A treaty between Kazakhstan is old.", "kazakhstan actor"),
        ("Tbilisi is a lovely town.", "tbilisi place"),
        ("Tbilisi is ready to talk.", "tbilisi actor"),
        ("A Nairobi resident saw it.", "nairobi place"),
        ("The Vienna talks failed.", "vienna place"),
        ("A Moscow-backed group.", "moscow actor"),
        ("A Moscow-based group.", "moscow place"),
        ("The group works in Utopia, Haiti.", "haiti place"),
        ("Nobody can ignore Tehran.", "tehran actor"),
        ("Trade routes to the EU are long.", "eu place"),
        ("Prices in the EU fell.", "eu place"),
        ("Goods go into the EAEU.", "eaeu place"),
        ("Membership in the EU is wanted.", "eu actor"),
        ("Pressure from the EU grew.", "eu actor"),
        ("It spoke in the UN.", "un actor"),
    ],
)
def test_manner_follows_preposition_verb_title_and_noun(text: str, expected: str, lexicon: Lexicon) -> None:
    (mark,) = found(text, lexicon)

    assert mark.endswith(expected)


def test_names_in_a_row_have_one_manner(lexicon: Lexicon) -> None:
    """A preposition says it of the first, a verb of the last."""
    assert [each.rsplit(" ")[-1] for each in found("Astana, Baku and Tbilisi agreed.", lexicon)] == [
        "actor"
    ] * 3
    assert [each.rsplit(" ")[-1] for each in found("It snowed in Russia, Georgia and Iran.", lexicon)] == [
        "place"
    ] * 3


def test_capital_that_acts_stands_for_those_who_govern_there(lexicon: Lexicon) -> None:
    (mark,) = suggest_marks("Moscow said no.", lexicon, ON).marks

    assert mark.reason == GOVERNMENT


def test_person_in_office_speaks_for_the_state(lexicon: Lexicon) -> None:
    """By the full name, and by the surname after it or behind a title."""
    text = "Gitanas Nauseda arrived. Nauseda spoke with President Tokayev and with Emmanuel Macron."

    assert places(text, lexicon) == ["lithuania", "lithuania", "kazakhstan", "france"]


def test_person_leads_nowhere_before_and_after_the_office(lexicon: Lexicon) -> None:
    text = "Angela Merkel and Olaf Scholz met."

    assert why_not(text, lexicon, date(2024, 1, 1)) == {"Angela Merkel": FORMER}
    assert why_not(text, lexicon, date(2020, 1, 1)) == {"Olaf Scholz": LATER}


def test_surname_of_another_person_is_left_alone(lexicon: Lexicon) -> None:
    text = "Melania Trump came. The Trump Tower is in New York."

    assert places(text, lexicon, date(2018, 1, 1)) == ["new-york"]


def test_abbreviation_that_the_text_explains_leads_where_the_words_do(lexicon: Lexicon) -> None:
    text = "The Eurasian Economic Union (EEUX) met.\n\nThe EEUX agreed."
    marks = suggest_marks(text, lexicon, ON).marks

    assert [(each.passage, each.words, each.place) for each in marks] == [
        (1, "Eurasian Economic Union", "eaeu"),
        (1, "EEUX", "eaeu"),
        (2, "EEUX", "eaeu"),
    ]
    assert marks[-1].reason == DEFINED


def test_abbreviation_that_the_text_gives_another_meaning_is_left_alone(lexicon: Lexicon) -> None:
    text = "The Supreme Court of Ohio (SCO) sat.\n\nThe SCO was silent."

    assert "sco" not in places(text, lexicon)


def test_words_that_point_back_are_seen_and_left(lexicon: Lexicon) -> None:
    assert why_not("Both states and the country agreed.", lexicon) == {"the country": VAGUE}


def test_what_is_left_says_why(lexicon: Lexicon) -> None:
    assert why_not("The Irish Times; kazakhstan@example.org; iran.", lexicon) == {"Irish": LONGER}
    assert why_not("Mail to Kazakhstan@example.org", lexicon) == {"Kazakhstan": ADDRESS}


def test_paragraphs_are_counted_from_one_and_positions_within_them(lexicon: Lexicon) -> None:
    """A heading counts, and so does one of Markdown; blank lines may hold spaces."""
    text = "# On Kazakhstan\n \t\nIn\nRussia it snowed.\r\n\r\n  China too."
    marks = suggest_marks(text, lexicon, ON).marks

    assert [(each.passage, each.start, each.end, each.place) for each in marks] == [
        (1, 5, 15, "kazakhstan"),
        (2, 3, 9, "russia"),
        (3, 0, 5, "china"),
    ]
    assert len(list(paragraphs(text))) == 3


def test_name_that_is_broken_over_two_lines_is_one(lexicon: Lexicon) -> None:
    assert found("The leaders of Central\nAsia met.", lexicon)[0].startswith("Central\nAsia central-asia")


@pytest.mark.parametrize(
    "text", ["", " \n\n ", "\0\0", "Россия и Казахстан", "العراق", "(((", "Georgia" * 2, "'s", "a\u0301"]
)
def test_text_without_names_has_no_suggestions(text: str, lexicon: Lexicon) -> None:
    assert suggest_marks(text, lexicon, ON).marks == []


def test_passages_are_read_one_by_one_as_all_together(lexicon: Lexicon) -> None:
    text = "Joe Biden came.\n\nBiden left for Chad."
    one_by_one: list[Suggestion] = []
    for each in suggest_passages(text, lexicon, ON):
        one_by_one.extend(each.marks)

    assert one_by_one == suggest_marks(text, lexicon, ON).marks


def run_suggest(monkeypatch: pytest.MonkeyPatch, *arguments: str, piped: bytes = b"") -> int:
    """Run ``python -m content suggest`` in this process."""
    monkeypatch.setattr("sys.argv", ["content", "suggest", *arguments])
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(piped)))
    return main()


def test_command_prints_one_object_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Programs that read them rely on these names, and on no others."""
    status = run_suggest(
        monkeypatch, "-", "--json", "--date", "2024-01-01", piped="In Türkiye, Biden spoke.".encode()
    )
    first, second = map(json.loads, capsys.readouterr().out.splitlines())

    assert status == 0
    assert list(first) == ["passage", "start", "end", "text", "place", "manner", "reason", "confidence"]
    assert (first["text"], first["start"], first["end"], first["place"]) == ("Türkiye", 3, 10, "turkiye")
    assert (second["text"], second["manner"]) == ("Biden", "actor")


def test_command_lists_what_was_not_linked_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_suggest(monkeypatch, "-", piped=b"The Astana Times of Kazakhstan.")
    lines = capsys.readouterr().out.splitlines()

    assert [line.split("\t")[3] for line in lines] == ["Astana", "Kazakhstan"]
    assert lines[0].endswith(LONGER)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"caf\xe9", "is not in UTF-8 (byte 4); save it as UTF-8"), (None, "cannot be read")],
)
def test_file_that_cannot_be_read_is_one_line_and_status_1(
    content: bytes | None,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "text.txt"
    if content:
        path.write_bytes(content)
    status = run_suggest(monkeypatch, str(path))
    said = capsys.readouterr().err

    assert status == 1
    assert message in said
    assert said.count("\n") == 1

"""The measure of suggestions: what counts as right, and that nothing counts twice."""

from datetime import date

import pytest

from tests.bench.accuracy import exact, is_passed, manner, matches, overlapping, pairs, traps
from tests.bench.gold_texts import GoldError, GoldText, Mention, parse_gold

FRONT = "---\ntitle: A text\ndate: 2024-01-31\nstyle: news\narea: far\n---\n\n"
BODY = (
    "In [Mali](place:mali), [Chad](actor:chad) met Chad Smith.\n\n[Chad](actor:chad) and [Chad](actor:chad)."
)
FOUND = [Mention(1, 3, 7, "mali", "place"), Mention(1, 9, 13, "chad", "actor")]
ALL = [*FOUND, Mention(2, 0, 4, "chad", "actor"), Mention(2, 9, 13, "chad", "actor")]


def row(passage: str, phrase: str, words: str, place: str = "") -> dict[str, str]:
    return {
        "text": "a",
        "passage": passage,
        "phrase": phrase,
        "words": words,
        "kind": "person",
        "place": place,
    }


def gold(*rows: dict[str, str]) -> GoldText:
    return parse_gold(FRONT + BODY, "a", list(rows))


def test_marks_are_counted_in_letters_that_a_reader_sees() -> None:
    text = gold()

    assert text.date == date(2024, 1, 31)
    assert text.plain == "In Mali, Chad met Chad Smith.\n\nChad and Chad."
    assert list(text.mentions) == ALL


@pytest.mark.parametrize("body", ["[Mali](place:Mali)", "[Mali]", "One line\nand another"])
def test_a_malformed_mark_stops_the_reading(body: str) -> None:
    """It would else be a mention that nobody is asked for."""
    with pytest.raises(GoldError, match=r"a\.md, passage 1"):
        parse_gold(FRONT + body, "a", [])


@pytest.mark.parametrize("wrong", [row("1", "met Chad Smith", "Mali"), row("1", "Chad", "Chad")])
def test_a_trap_must_be_found_once(wrong: dict[str, str]) -> None:
    with pytest.raises(GoldError, match="once"):
        gold(wrong)


def test_what_agrees_in_all_is_right() -> None:
    answers = [(gold(), ALL)]

    assert exact(answers).f1 == overlapping(answers).f1 == pairs(answers).f1 == manner(answers).recall == 1


def test_a_mention_said_twice_counts_once() -> None:
    """Else a program that says everything ten times would look precise."""
    twice = [(gold(), [*FOUND, *FOUND])]

    assert (exact(twice).right, exact(twice).suggested, exact(twice).marked) == (2, 4, 4)
    assert overlapping(twice).right == 2
    assert pairs(twice).suggested == 2


def test_one_long_suggestion_is_no_more_than_one_mention() -> None:
    long = [(gold(), [Mention(2, 0, 13, "chad", "actor")])]

    assert exact(long).right == 0
    assert overlapping(long).right == 1


def test_another_place_at_the_same_letters_is_wrong() -> None:
    answers = [(gold(), [Mention(1, 3, 7, "malta", "place"), Mention(2, 3, 7, "mali", "place")])]

    assert exact(answers).right == overlapping(answers).right == pairs(answers).right == 0


def test_an_exact_match_is_taken_before_one_that_overlaps() -> None:
    """Whatever the order of the suggestions."""
    wide = Mention(2, 0, 8, "chad", "place")

    together = matches(gold(), [wide, ALL[2]])

    assert (ALL[2], ALL[2]) in together


def test_manner_is_measured_on_what_was_found() -> None:
    answers = [(gold(), [FOUND[0], Mention(1, 9, 13, "chad", "place"), Mention(1, 18, 22, "chad", "place")])]

    assert (manner(answers).right, manner(answers).marked) == (1, 2)


def test_a_trap_is_passed_by_its_place_alone_or_by_nothing() -> None:
    text = gold(row("1", "met Chad Smith", "Chad"), row("2", "Chad and", "Chad", "chad"))
    person, state = text.traps

    assert is_passed(person, ALL)
    assert not is_passed(person, [Mention(1, 18, 28, "chad", "actor")])
    assert is_passed(state, ALL)
    assert not is_passed(state, FOUND)
    assert not is_passed(state, [*ALL, Mention(2, 0, 4, "mali", "actor")])
    assert traps([(text, FOUND)])["all"].recall == 0.5


def test_nothing_suggested_where_nothing_is_marked_is_right() -> None:
    assert exact([(parse_gold(FRONT + "No place.", "a", []), [])]).f1 == 1

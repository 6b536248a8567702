"""Peoples: where a people's adjective means a language, descent or a kind of thing, and so no place.

*In Russian*, *Kazakh-speaking* and *Uzbek grammar* are languages, *ethnic Germans* and *of Armenian descent*
descent; *French fries*, *a Korean restaurant* and *Brazil nuts* are made anywhere. What stands in a row with
one (*in Kazakh and Russian*) is of its kind.
"""

from content.nearby import Nearby
from content.said import DESCENT, LANGUAGE, Said

ROW = {"", "and", "or", "nor", "into", "to"}  # what may stand between two of one kind


def is_thing(near: Nearby) -> bool:
    """Tell whether a name is one with the kind of thing behind it: *Brazil nuts*."""
    return _joins(near) and near.first_after.islower()


def _joins(near: Nearby) -> bool:
    return (near.joins_after or near.touches_after == "-") and not near.is_possessive


def no_citizens(words: str, start: int, near: Nearby, said: Said) -> str:
    """Say why the name of a people means no citizens of a state, or nothing."""
    joins = _joins(near)
    end, why = said.unlinked
    earlier = why if why and said.paragraph[end:start].strip(" ,") in ROW else ""
    if earlier == DESCENT or _is_descent(near, said, joins=joins):
        return DESCENT
    return LANGUAGE if _is_language(words, near, said, joins=joins, listed=earlier == LANGUAGE) else ""


def _is_descent(near: Nearby, said: Said, *, joins: bool) -> bool:
    descent = said.cues.descent
    behind = near.word_after(1) if near.next_word == "by" else near.next_word
    return (near.joins_before and near.previous_word in descent) or (joins and behind in descent)


def _is_language(words: str, near: Nearby, said: Said, *, joins: bool, listed: bool) -> bool:
    cues, after = said.cues, near.next_word
    if joins and after in cues.language:
        return True
    goes_on = joins and not (after in cues.opener or after in cues.phrase_end or after in cues.verb)
    if goes_on or near.is_possessive or words.endswith("s"):
        return False
    before, earlier = near.previous_word, near.word_before(1)
    if before in ROW:
        return listed or earlier in cues.other_language
    is_listed = listed or (not near.joins_before and before in cues.other_language)
    return is_listed or (near.joins_before and (before in cues.language_before or earlier == "translated"))

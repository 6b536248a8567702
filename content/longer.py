"""Longer names: whether a name is part of the name of a person or of a thing that is no place.

*Foreign Ministry* after a name is the state itself; *University*, *Times*, *Agreement* make the name of a
thing; any other capital that is no month, title or place makes that of a person or thing (*Paris Hilton*,
*Air France*). *Bank of*, *Treaty of* before it do the same; *Government of* does not. In headings, where
every word has a capital, only these nouns decide.
"""

from content.lexicon import Sense
from content.nearby import Nearby
from content.said import LONGER, PERSON, Said, is_ordinary, is_proper

PARTICLES = {"de", "du", "di", "del", "della", "der", "von", "van", "da", "la"}


def longer(sense: Sense, words: str, near: Nearby, said: Said) -> str:
    """Say why a name is part of a longer one, or nothing."""
    if sense.group == "organisation":
        return ""
    if near.joins_after and _is_longer_behind(sense, near, said):
        return LONGER
    if sense.kind in {"seat", "organ"}:
        return ""
    return _longer_before(sense, words, near, said)


def may_be_person(near: Nearby, said: Said) -> bool:
    """Tell whether a longer name may be a person's: *Georgia Smith*, unlike *Bank of Georgia*."""
    if near.joins_after and near.first_after[:1].isupper():
        return said.cues.name_noun.isdisjoint(near.capitals_after())
    return near.joins_before and near.previous_word not in {"of", "the"}


def _is_longer_behind(sense: Sense, near: Nearby, said: Said) -> bool:
    if not near.first_after[:1].isupper():
        return near.next_word == "of" and sense.group == "sea"  # the Gulf of Carpentaria
    capitals = near.capitals_after()
    return bool(capitals) and _makes_name(sense, capitals, near, said)


def _makes_name(sense: Sense, capitals: list[str], near: Nearby, said: Said) -> bool:
    """Tell whether the capitalised words behind a name make it that of something else."""
    states, names = said.cues.state_noun, said.cues.name_noun
    if said.is_heading:  # only what stands right behind is surely one with the name
        return capitals[0] in names and capitals[0] not in states
    if capitals[-1] in states and capitals[0] not in names:
        return False
    if not names.isdisjoint(capitals):
        return True
    word, known = near.first_after, said.known
    if (
        sense.kind != "people" and word in known and word.endswith("s") and word[:-1] in known
    ):  # Volga Germans
        return True
    is_alone = capitals[0] in states or word.isupper() or is_ordinary(capitals[0], said)
    return sense.kind != "people" and not is_alone


def _longer_before(sense: Sense, words: str, near: Nearby, said: Said) -> str:
    cues, word = said.cues, near.previous_word
    if word in cues.honorific and near.first_before[0].isupper() and not near.touches_before:
        return PERSON if sense.kind != "people" else ""
    if not near.joins_before:
        return ""
    if word in {"of", "the"}:
        return LONGER if _is_of_something(near, said) else ""
    if word in PARTICLES:
        return LONGER if len(near.before) > 1 and near.before[-2][0].isupper() else ""
    if sense.kind == "people":
        is_part = word in cues.before_a_people and near.first_before[0].isupper()
        return LONGER if is_part or (words.endswith("s") and _is_of_kind(near.first_before, said)) else ""
    return LONGER if is_proper(near.first_before, said) else ""


def _is_of_something(near: Nearby, said: Said) -> bool:
    """Tell whether *Bank of*, *Treaty of the* before a name make it part of the name of a thing."""
    which = 1 if near.previous_word == "of" else 2 if near.word_before(1) == "of" else 0
    if not which or which >= len(near.before):
        return False
    name, owner, cues = near.before[-1 - which], near.word_before(which), said.cues
    begins = which + 1 >= len(near.before)  # Bank of ... at the beginning: the capital says nothing
    if not (name[0].isupper() and name[-1].isalnum()) or (said.is_heading and begins):
        return False
    return owner in cues.before_a_name_noun or (owner in cues.name_noun and owner not in cues.state_noun)


def _is_of_kind(word: str, said: Said) -> bool:
    """Tell whether a word before a people's plural says which part of it: *Volga Germans*."""
    known = said.known
    return is_proper(word, said) or (word in known and f"{word}s" not in known and "-" not in word)

"""Senses: whether words mean a place here, which one, and if none, why not.

The rules, in this order; they read the words beside a mention, its paragraph, and what the text has said:

1. Part of a web address, or words that point back (*the country*): none.
2. A person's name leads to the state or organisation in which the person holds an office on the date of the
   text. The surname alone does so after the full name, after a title, or where the table lists it.
3. A name may be part of a longer one (``longer``), a people's adjective may be a language (``peoples``).
4. A town before a state of the United States is in that state (*Paris, Texas*).
5. A word with several meanings is decided by the words near it, else as the text last used it, else by words
   anywhere in the text, else by what it usually means.
"""

from collections.abc import Sequence

from content.abbreviations import explains_otherwise
from content.homonyms import Homonym
from content.lexicon import PERSONS, Entry, Sense
from content.longer import longer, may_be_person
from content.nearby import Nearby
from content.peoples import is_thing, no_citizens
from content.said import (
    ADDRESS,
    FORMER,
    IGNORED,
    LATER,
    LIKELY,
    LONGER,
    OTHER,
    PERSON,
    SEVERAL,
    SURE,
    THING,
    USUAL,
    VAGUE,
    Meant,
    Said,
    is_ordinary,
    is_proper,
)

ADDRESSES = {"@", "_", "#", "\\"}
NOWHERE = {"vague": VAGUE, "other": OTHER}
WINDOWS = (60, 400)  # letters to either side in which words decide between meanings, the nearer first
HEAD = 50_000  # letters of the text that are searched where its paragraph says nothing


def meaning(entry: Entry, start: int, near: Nearby, said: Said) -> Meant:
    """Say what words mean: see the rules above."""
    words = entry.words
    if words in said.defined:
        sense = said.defined[words]
        return sense, SURE, "" if sense else OTHER
    if near.touches_before in ADDRESSES or near.touches_after in ADDRESSES:
        return None, SURE, ADDRESS
    kind = entry.senses[0].kind
    if kind in PERSONS:
        return person(words, entry.persons, near, said)
    if kind in NOWHERE and not entry.places and not entry.homonym:
        return None, SURE, NOWHERE[kind]
    if why := _something_else(entry, start, near, said):
        return None, SURE, why
    return _one_of(entry, start, near, said)


def _something_else(entry: Entry, start: int, near: Nearby, said: Said) -> str:
    words, sense = entry.words, entry.senses[0]
    if near.touches_before == "(" and words.isupper() and explains_otherwise(words, sense, near, said):
        return OTHER
    if why := longer(sense, words, near, said):
        if entry.homonym and sense.kind != "people" and why == LONGER and may_be_person(near, said):
            said.others.add(words)  # Georgia Smith, Michael Jordan: by which the text may call them again
        return why
    if near.next_word in said.cues.kind_of_thing and is_thing(near):
        return THING
    return no_citizens(words, start, near, said) if sense.kind == "people" else ""


def person(words: str, persons: Sequence[Sense], near: Nearby, said: Said) -> Meant:
    """Say whom a name means, and whether that person speaks for a state or an organisation."""
    is_full = " " in words
    is_titled = near.joins_before and near.previous_word in said.cues.office
    if is_full:
        said.persons.update(each.who for each in persons)
    elif near.joins_before and not is_titled and is_proper(near.first_before, said):
        said.others.add(words)
        return (None, SURE, PERSON) if persons[0].kind == "person" else IGNORED
    if _goes_on(near, said, is_full=is_full):
        return None, SURE, LONGER
    named = persons if is_full else [each for each in persons if each.who in said.persons]
    is_listed = persons[0].kind == "person" and words not in said.others
    if not (named or is_listed or (is_titled and _is_near(persons, said))):
        return IGNORED
    return _in_office(named or persons, said)


def _is_near(persons: Sequence[Sense], said: Said) -> bool:
    """Tell whether the text has mentioned a place for which one of these persons speaks."""
    return any(each.place in said.places for each in persons)


def _goes_on(near: Nearby, said: Said, *, is_full: bool) -> bool:
    """Tell whether a person's name is part of another: *Trump Tower*, *Donald Trump Jr*."""
    if near.next_word in {"jr", "sr", "junior"} and not near.is_possessive:
        return True
    capitals, cues = near.capitals_after(), said.cues
    if not capitals or said.is_heading or capitals[0] in cues.state_noun:
        return False
    return not cues.name_noun.isdisjoint(capitals) or not (is_full or is_ordinary(capitals[0], said))


def _in_office(persons: Sequence[Sense], said: Said) -> Meant:
    """Say which of these persons is in office, those first whose place the text has mentioned."""
    held = [each for each in persons if each.since <= said.on < each.until]
    if not held:
        return None, SURE, FORMER if any(each.until <= said.on for each in persons) else LATER
    return next((each for each in held if each.place in said.places), held[0]), SURE, ""


def _one_of(entry: Entry, start: int, near: Nearby, said: Said) -> Meant:
    """Say which of several places or other things of one name is meant."""
    words, states = entry.words, said.cues.US_state
    if (near.first_after in states or words in states) and _is_american(words, entry.senses[0], near, said):
        return None, SURE, OTHER
    if words in said.others and near.previous_word not in said.cues.place_before:
        return None, SURE, PERSON
    if entry.homonym:
        return _decided(entry, entry.homonym, start, said)
    return (None, SURE, SEVERAL) if entry.is_several else (entry.places[0], SURE, "")


def _decided(entry: Entry, homonym: Homonym, start: int, said: Said) -> Meant:
    is_place, sure = _decide(entry.words, homonym, start, said)
    if not is_place or not entry.places:
        return None, SURE, OTHER
    usual = (each for each in entry.places if each.place == homonym.usual)
    return next(usual, entry.places[0]), sure, ""


def _is_american(words: str, sense: Sense, near: Nearby, said: Said) -> bool:
    """Tell whether a name before or after a comma is that of a town or state of the United States."""
    states = said.cues.US_state
    after = near.first_after
    is_state = after in states and (sense.group == "city" or after not in said.known)
    if near.touches_after == "," and is_state:
        return sense.within not in {"united-states", after.lower()} and sense.place != after.lower()
    if words not in states or not near.before[-1].endswith(","):
        return False
    country = said.known.get(near.first_before, "")
    return country not in {"", sense.place} or is_proper(near.first_before, said)


def _decide(words: str, homonym: Homonym, start: int, said: Said) -> tuple[bool, float]:
    """Decide whether a word with several meanings means the place, and how sure that is."""
    for reach in WINDOWS:
        if near_by := homonym.weight(said.paragraph[max(0, start - reach) : start + reach], words):
            said.meant[words] = near_by > 0
            return near_by > 0, SURE
    if words in said.meant:
        return said.meant[words], LIKELY
    if words not in said.abroad:
        said.abroad[words] = homonym.weight(said.text[:HEAD], words)
    if said.abroad[words]:
        return said.abroad[words] > 0, LIKELY
    return bool(homonym.usual), USUAL

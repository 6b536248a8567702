"""Manners: whether words speak of a place as a location or as somebody who acts.

- A person, a seat of government, an organ: always somebody. A sea, a range, a route: always a location.
- A people: by the last noun of its phrase that says so: *Russian troops*, *Kazakh oil companies* act, *Kazakh
  oil* and *the Chinese market* are in the land; people without a noun (*the Kazakhs*) act.
- A possessive: by its noun in the same way (*Moscow's decision*, *Kazakhstan's steppe*).
- Behind *and* or a comma: as the name before it.
- Behind a preposition or verb of place: a location; *relations with*, *sanctions against*, *a deal between*,
  *President of*: somebody.
- Else a state or organisation acts; a town or region is a location, but a capital before a verb of saying or
  deciding stands for its government.
"""

from content.lexicon import Sense
from content.nearby import Nearby
from content.said import Said

PLACE, ACTOR = "place", "actor"
ACTING = {"person", "surname", "seat", "organ"}
STATES = {"country", "organisation"}
PLAIN = {"sea", "route", "port", "station", "crossing"}


def manner(sense: Sense, near: Nearby, said: Said, before: str) -> str:
    """Say in which manner words speak of a place; ``before`` is that of the name that this one continues."""
    if sense.kind in ACTING:
        return ACTOR
    if sense.group not in {*STATES, "region", "city", "capital"}:
        return PLACE
    if sense.kind == "people":
        return _of_phrase(near, said) or (ACTOR if not before or sense.group in STATES else before)
    if near.is_possessive:
        return _of_phrase(near, said) or _usual(sense)
    return _by_words_before(sense, near, said) or before or _by_verb(sense, near, said)


def _usual(sense: Sense) -> str:
    return ACTOR if sense.group in STATES or sense.kind == "capital" else PLACE


def _of_phrase(near: Nearby, said: Said) -> str:
    """Return the manner by the last noun that says one, before the phrase ends."""
    cues, found = said.lexicon.cues, ""
    for word in near.noun_phrase_after():
        if word in cues["actor noun"]:
            found = ACTOR
        elif word in cues["place noun"]:
            found = PLACE
        elif word in cues["phrase end"]:
            break
    return found


def _by_words_before(sense: Sense, near: Nearby, said: Said) -> str:
    cues = said.lexicon.cues
    which = 1 if near.word_before() == "the" else 0
    word, owner = near.word_before(which), near.word_before(which + 1)
    if near.touches_before and near.touches_before not in "“\"‘'(":
        return ""
    if word == "of":
        if owner in cues["of a people"]:
            return ACTOR
        return PLACE if owner in cues["of a place"] or sense.group not in STATES else ""
    if word == "between":
        return PLACE if owner in cues["between places"] else ACTOR
    if word in {"to", "from", "in"} and owner in cues["to somebody"]:
        return ACTOR
    if word in cues["place before"]:
        return ACTOR if sense.group == "organisation" and word not in WITHIN else PLACE
    return ACTOR if word in cues["dealt with before"] and (sense.group in STATES or sense.kind == "capital") else ""


WITHIN = {"in", "across", "throughout", "within", "inside", "outside", "to", "from", "into"}


def _by_verb(sense: Sense, near: Nearby, said: Said) -> str:
    cues, word = said.lexicon.cues, near.word_after()
    if near.joins_after and word in cues["location verb"]:
        return PLACE
    if sense.group in STATES:
        return ACTOR
    is_subject = near.joins_after and word in cues["verb"]
    return ACTOR if is_subject and sense.kind in {"capital", "name"} and sense.group != "city" or (
        is_subject and sense.kind == "capital"
    ) else PLACE

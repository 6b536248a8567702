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
SOMEBODY = {"country", "organisation", "region", "city", "capital"}  # groups that may act
WITHIN = {"in", "across", "throughout", "within", "inside", "outside", "to", "from", "into"}
DIRECTIONS = {"to", "from", "in"}
ARTICLES = {"a", "an", "no"}
BEING = {"is", "was"}


def manner(sense: Sense, near: Nearby, said: Said) -> tuple[str, bool]:
    """Say in which manner words speak of a place, and whether anything said so: else it is the usual one."""
    if sense.kind in ACTING:
        return ACTOR, True
    if sense.group not in SOMEBODY:
        return PLACE, True
    if sense.kind == "people":
        said_so = _of_phrase(near, said)
        return said_so or ACTOR, bool(said_so)
    if near.is_possessive:
        said_so = _of_phrase(near, said)
    else:
        said_so = _by_words_before(sense, near, said) or _by_verb(sense, near, said)
    is_state = sense.group in STATES
    return said_so or (
        ACTOR if is_state or (near.is_possessive and sense.kind == "capital") else PLACE
    ), bool(said_so)


def _of_phrase(near: Nearby, said: Said, skip: int = 0) -> str:
    """Return the manner by the last noun that says one, before the phrase ends."""
    cues, found = said.lexicon.cues, ""
    for word in near.noun_phrase_after(skip):
        if word in cues["actor noun"]:
            found = ACTOR
        elif word in cues["place noun"]:
            found = PLACE
        elif word in cues["phrase end"]:
            break
    return found


def _by_words_before(sense: Sense, near: Nearby, said: Said) -> str:
    which = 1 if near.word_before() == "the" else 0
    word, owner = near.word_before(which), near.word_before(which + 1)
    if not near.joins_before or (which and not owner):
        return ""
    is_body = sense.group == "organisation"
    if _is_location(word, owner, said):
        return ACTOR if is_body and word not in WITHIN else PLACE
    is_somebody = sense.group in STATES or sense.kind == "capital"
    if word == "of":
        return ACTOR if owner in said.lexicon.cues["of a people"] and is_somebody else PLACE
    if is_somebody and (word == "between" or word in said.lexicon.cues["dealt with before"]):
        return ACTOR
    return PLACE if word in ARTICLES and not is_body else ""


def _is_location(word: str, owner: str, said: Said) -> bool:
    cues = said.lexicon.cues
    if word in DIRECTIONS and owner in cues["to somebody"]:
        return False
    is_between = word in {"between", "with"} and owner in cues["between places"]
    return is_between or word in cues["place before"] or (word == "as" and owner == "far")


def _by_verb(sense: Sense, near: Nearby, said: Said) -> str:
    cues, word = said.lexicon.cues, near.word_after()
    if not near.joins_after:
        return ""
    is_body = sense.group == "organisation"
    is_land = word in BEING and not is_body and _of_phrase(near, said, skip=1) == PLACE
    if is_land or word in cues["location verb"]:
        return PLACE
    starts = near.begins or near.word_before() in cues["conjunction"]
    is_verb = word in cues["verb"] or (
        starts and word.endswith(("ed", "s")) and word not in cues["place noun"]
    )
    return ACTOR if is_verb and (sense.group in STATES or sense.kind == "capital") else ""

"""Manners: whether words speak of a place as a location or as somebody who acts.

- A person, a seat of government, an organ: always somebody. A sea, a range, a route: always a location.
- A people: by the last noun of its phrase that says so: *Russian troops*, *Kazakh oil companies* act, *Kazakh
  oil* and *the Chinese market* are in the land; people without a noun (*the Kazakhs*) act.
- A possessive: by its noun in the same way (*Moscow's decision*, *Kazakhstan's steppe*).
- Behind *and* or a comma: as the name before it.
- Behind a preposition or verb of place: a location; *relations with*, *sanctions against*, *a deal between*,
  *President of*: somebody. An organisation is somebody there, too, but the land of its members is a location
  where it implies them: *exports to the EU*, not *membership in the EU*.
- Else a state or organisation acts; a town or region is a location, but a capital before a verb of saying or
  deciding stands for its government.
"""

from content.lexicon import Sense
from content.nearby import HYPHENS, Nearby
from content.said import Said

PLACE, ACTOR = "place", "actor"
FIRM, BEHIND, USUAL = 2, 1, 0  # said by the words before or by a noun; by a verb behind; by nothing
ACTING = {"person", "surname", "seat", "organ"}
STATES = {"country", "territory", "organisation"}
SOMEBODY = {"country", "territory", "organisation", "region", "city", "capital"}  # groups that may act
WITHIN = {"across", "throughout"}  # before an organisation: the land of its members
ON_LAND = {
    "to",
    "from",
    "in",
    "into",
    "within",
    "inside",
    "outside",
    "through",
    "via",
}  # before one with land
DIRECTIONS = {"to", "from", "in", "into"}
ARTICLES = {"a", "an", "no"}
BE = {"is", "was", "are", "were"}
BEING = BE | {"has", "had", "have"}
RELATIVE = {"which", "who"}


def manner(sense: Sense, near: Nearby, said: Said) -> tuple[str, int]:
    """Say in which manner words speak of a place, and what says so: FIRM, BEHIND or USUAL."""
    if sense.kind in ACTING:
        return ACTOR, FIRM
    if sense.group not in SOMEBODY:
        return PLACE, FIRM
    if sense.kind == "people":
        how = _of_phrase(near, said)
        return (how, FIRM) if how else (ACTOR, USUAL)
    is_adjective = near.is_possessive or (near.touches_after in HYPHENS and near.first_after[:1].isupper())
    if how := _of_phrase(near, said) if is_adjective else _by_words_before(sense, near, said):
        return how, FIRM
    if not near.is_possessive and (how := _by_verb(sense, near, said)):
        return how, BEHIND
    is_somebody = sense.group in STATES or (near.is_possessive and sense.kind == "capital")
    return ACTOR if is_somebody else PLACE, USUAL


def _of_phrase(near: Nearby, said: Said, skip: int = 0) -> str:
    """Return the manner by the last noun that says one, before the phrase ends."""
    cues, found = said.cues, ""
    for word in near.noun_phrase_after(skip):
        if word in cues.actor_noun:
            found = ACTOR
        elif word in cues.place_noun:
            found = PLACE
        elif word in cues.phrase_end:
            break
    return found


def _by_words_before(sense: Sense, near: Nearby, said: Said) -> str:
    if near.touches_after == "-" and near.next_word in said.cues.done_by:
        return ACTOR if sense.group in STATES or sense.kind == "capital" else PLACE
    if sense.group == "city" and _is_adjunct(near, said):
        return PLACE
    if not near.joins_before:
        return _by_list(sense, near, said)
    if near.previous_word != "the":
        return _by_preposition(sense, near.previous_word, near.word_before(1), said)
    if sense.group == "city":  # the Vienna talks
        return PLACE
    return _by_preposition(sense, near.word_before(1), near.word_before(2), said)


def _by_preposition(sense: Sense, word: str, owner: str, said: Said) -> str:
    """Return the manner by the word before a name, and by the one before that."""
    is_body = sense.group == "organisation"
    if _is_location(word, owner, said):
        is_land = word in WITHIN or (sense.has_land and word in ON_LAND and not _is_body(owner, said))
        return ACTOR if is_body and not is_land else PLACE
    is_somebody = sense.group in STATES or sense.kind == "capital"
    if word == "of":
        return ACTOR if is_body or (owner in said.cues.of_a_people and is_somebody) else PLACE
    if is_somebody and (word == "between" or word in DIRECTIONS or word in said.cues.dealt_with_before):
        return ACTOR
    if sense.kind == "capital" and word in said.cues.verb and word not in BEING:  # ignore Tehran
        return ACTOR
    return PLACE if word in ARTICLES and not is_body else ""


def _is_body(owner: str, said: Said) -> bool:
    """Tell whether the word before a preposition makes an organisation the body: *membership in the EU*."""
    return owner in said.cues.to_a_body


def _is_adjunct(near: Nearby, said: Said) -> bool:
    """Tell whether a noun follows that is no verb: *a Nairobi resident*, *the Almaty airport*."""
    cues, word = said.cues, near.next_word
    return near.joins_after and word not in cues.verb and (word in cues.actor_noun or word in cues.place_noun)


def _by_list(sense: Sense, near: Nearby, said: Said) -> str:
    """Return the manner by the preposition before a row that another name begins: *in Gaza, Sudan*."""
    if near.touches_before or sense.group == "organisation" or len(near.before) < 2:
        return ""
    first = near.before[-1]
    is_listed = (
        first.endswith(",")
        and first[:-1] not in said.known
        and first[0].isupper()
        and (near.before[-2] == "of" or near.before[-2] in said.cues.place_before)
    )
    return PLACE if is_listed else ""


def _is_location(word: str, owner: str, said: Said) -> bool:
    cues = said.cues
    if word in DIRECTIONS and owner in cues.to_somebody:
        return False
    is_between = word in {"between", "with"} and owner in cues.between_places
    return is_between or word in cues.place_before or (word == "as" and owner == "far")


def _by_verb(sense: Sense, near: Nearby, said: Said) -> str:
    cues, word = said.cues, near.next_word
    is_somebody = sense.group in STATES or sense.kind == "capital"
    if near.touches_after == "," and word in RELATIVE:
        return ACTOR if is_somebody and _is_deed(near.word_after(1), said) else ""
    if not near.joins_after:
        return ""
    if word in cues.location_verb or (word in BEING and _is_land(sense, near, said)):
        return PLACE
    if not is_somebody:
        return ""
    if word in BE and sense.group == "city":
        does = near.word_after(1)
        return ACTOR if does.endswith(("ing", "ed")) or does in cues.state_of_mind else ""
    return ACTOR if word in cues.verb or _may_be_verb(word, near, said) else ""


def _is_land(sense: Sense, near: Nearby, said: Said) -> bool:
    """Tell whether *is*, *has* and the like say what is in the land of a name."""
    return sense.group != "organisation" and _of_phrase(near, said, skip=1) == PLACE


def _is_deed(word: str, said: Said) -> bool:
    """Tell whether a word behind *which* or *who* says that somebody acts."""
    is_verb = word.endswith(("s", "ed")) or word in said.cues.verb
    return is_verb and word not in BEING and word not in said.cues.location_verb


def _may_be_verb(word: str, near: Nearby, said: Said) -> bool:
    """Tell whether a word that no table has looks like the verb of a sentence that the name begins."""
    if not word.endswith(("ed", "s")) or word in said.cues.place_noun:
        return False
    return near.begins or near.previous_word in said.cues.conjunction

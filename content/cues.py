"""Cues: the words beside a name that say what it is, from the table ``cues.csv``.

The note of each row tells more. Rules know the kinds of cues, the table knows the words.
"""

from dataclasses import dataclass, fields
from pathlib import Path

from content.homonyms import SPLIT
from geodata.tables import GeodataError, read_table, require_filled, require_known

CUE_COLUMNS = ["cue", "words", "note"]
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of each kind of cue."""

    US_state: Words
    actor_noun: Words
    before_a_name_noun: Words
    before_a_people: Words
    between_places: Words
    conjunction: Words
    dealt_with_before: Words
    descent: Words
    done_by: Words
    honorific: Words
    kind_of_thing: Words
    language: Words
    language_before: Words
    location_verb: Words
    name_noun: Words
    of_a_people: Words
    office: Words
    opener: Words
    other_language: Words
    phrase_end: Words
    place_before: Words
    place_noun: Words
    state_noun: Words
    state_of_mind: Words
    to_a_body: Words
    to_somebody: Words
    vague: Words
    verb: Words


CUES = tuple(each.name.replace("_", " ") for each in fields(Cues))  # as the table has them


def read_cues(path: Path) -> Cues:
    """Read the table, or raise a ``GeodataError`` that says which line to mend."""
    table = read_table(path, CUE_COLUMNS)
    require_filled(table, *CUE_COLUMNS)
    require_known(table, "cue", CUES, "cue")
    words = {row.cue: frozenset(row.words.split(SPLIT)) for row in table.itertuples()}
    for cue in CUES:
        if cue not in words:
            raise GeodataError(
                f"{path.name}: the cue '{cue}' is missing; add a row: {cue},<words>,<what they say>"
            )
    return Cues(*(words[cue] for cue in CUES))

"""The lexicon: which words of an English text may mean a place, a person in office, or something else.

Names come from the gazetteer; the rest from four tables. ``lexicon.csv``: peoples, official, short and older
names, capitals, seats and organs. ``people.csv``: who held which office when. ``homonyms.csv``: words that
mean something else as well, and the words near them that decide. ``cues.csv``: the words beside a name that
say what it is. Rules know the kinds of cues, tables know the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from sys import intern

import pandas as pd
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from content.cues import Cues, read_cues
from content.homonyms import SPLIT, Homonym, homonyms_of
from content.spellings import is_latin, plural_of, spellings_of
from geodata.gazetteer import Gazetteer
from geodata.tables import (
    GeodataError,
    parse_date,
    read_table,
    require_filled,
    require_known,
)

COLUMNS = ["place", "kind", "words", "source"]
PEOPLE_COLUMNS = ["person", "surname", "also", "place", "office", "from", "until", "source"]
HOMONYM_COLUMNS = ["words", "usual", "other", "for", "against"]
KINDS = ("people", "official", "short", "older", "seat", "organ")
CAPITALS = ("capital", "government")  # roles by which a town stands for its state
NAMES = {"official", "short", "older"}  # kinds that are one more name
PERSONS = {"person", "surname"}
NOT_PLACES = {*PERSONS, "other", "vague"}  # senses that name no place themselves
GROUPS = ("country", "organisation", "region", "city", "sea")  # of two places of one name the first is meant
LEAST_LETTERS = 4  # a shorter spelling of names.csv may be a word of any language


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that words may mean; equal words in it are one string, which is quick to compare."""

    kind: str  # name, people, capital, seat, organ, person, surname, other, vague
    place: str
    group: str  # the kind of the place
    within: str = ""  # the country of a town
    since: date = date.min  # of a person: in office
    until: date = date.max
    who: str = ""  # of a person: the name, which is one for all spellings
    has_land: bool = False  # of an organisation: as the EU, whose members' land is called by its name


@dataclass(frozen=True, slots=True)
class Entry:
    """Words, and all that they may mean."""

    words: str
    senses: tuple[Sense, ...]  # the likeliest first
    places: tuple[Sense, ...]  # those of them that are places
    persons: tuple[Sense, ...]  # and those that are persons in office
    homonym: Homonym | None  # what decides whether the words mean a place at all
    is_several: bool  # the name of several places of one kind, of which none is the first


@dataclass(frozen=True)
class Lexicon:
    """All that may be meant. Answers: which words stand in a text, and what each may mean."""

    entries: tuple[Entry, ...]
    automaton: AhoCorasick
    cues: Cues
    names: Mapping[str, str]  # of places in English
    known: Mapping[str, str]  # single words that name a place or a people; of a town its country

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Return the longest words found from left to right: the number of the entry, start and end."""
        return self.automaton.find_matches_as_indexes(text)


def load_lexicon(gazetteer: Gazetteer) -> Lexicon:
    """Load the tables of words, or raise a ``GeodataError`` that says which line to mend."""
    tables = gazetteer.folder / "tables"
    senses: dict[str, list[Sense]] = defaultdict(list)
    cues = read_cues(tables / "cues.csv")
    homonyms = _read(tables / "homonyms.csv", HOMONYM_COLUMNS, "words", "other")
    require_known(homonyms, "usual", gazetteer.places.index, "place")
    for words, sense in (
        *_names(gazetteer),
        *_rows(_read(tables / "lexicon.csv", COLUMNS, "place", "kind", "words"), gazetteer),
        *_offices(_read(tables / "people.csv", PEOPLE_COLUMNS, "person", "place", "office"), gazetteer),
        *((words, Sense("vague", "", "")) for words in cues.vague),
    ):
        for spelling in spellings_of(words):
            if sense not in senses[spelling]:
                senses[spelling].append(sense)
    decided = {spelling: each for words, each in homonyms_of(homonyms) for spelling in spellings_of(words)}
    for spelling in decided:
        senses[spelling] = senses[spelling] or [Sense("other", "", "")]
    return _lexicon(senses, decided, cues, gazetteer.places["name"].to_dict())


def _lexicon(
    senses: Mapping[str, list[Sense]],
    homonyms: Mapping[str, Homonym],
    cues: Cues,
    names: Mapping[str, str],
) -> Lexicon:
    entries = tuple(_entry(words, senses[words], homonyms.get(words), names) for words in senses)
    return Lexicon(
        entries=entries,
        automaton=AhoCorasick(
            list(senses), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        ),
        cues=cues,
        names=names,
        known={
            each: senses[each][0].within
            for each in senses
            if " " not in each and senses[each][0].kind in {"name", "capital", "people"}
        },
    )


def _entry(words: str, senses: Iterable[Sense], homonym: Homonym | None, names: Mapping[str, str]) -> Entry:
    ranked = tuple(sorted(senses, key=partial(_rank, names, words)))
    places = tuple(each for each in ranked if each.kind not in NOT_PLACES)
    persons = tuple(each for each in ranked if each.kind in PERSONS)
    alike = {each.place for each in places if each.group == places[0].group}
    is_several = len(alike) > 1 and names[places[0].place] != words
    return Entry(words, ranked, places, persons, homonym, is_several)


def _rank(names: Mapping[str, str], words: str, sense: Sense) -> tuple[bool, int]:
    """Put first the place that is called so, then those that are also called so, states before others."""
    group = GROUPS.index(sense.group) if sense.group in GROUPS else len(GROUPS)
    return names.get(sense.place) != words, group


def _names(gazetteer: Gazetteer) -> Iterator[tuple[str, Sense]]:
    """Yield the English names of places, and what spellings besides are in Latin letters and long enough."""
    memberships = gazetteer.memberships
    capitals = set(
        memberships.loc[memberships["role"].isin(CAPITALS) & memberships["until"].isna(), "member"]
    )
    for place_id, place in gazetteer.places.iterrows():
        kind = "capital" if place_id in capitals else "name"
        group, within = intern(place["kind"]), intern(place["within"])
        sense = Sense(kind, intern(place_id), group, within, has_land=_has_land(place))
        yield place["name"], sense
        known = {str(place_id).upper(), _initials(place["name"])}
        for name in filter(None, gazetteer.names.loc[place_id, "also"].split(SPLIT)):
            also = name.removeprefix("the ")
            if also in known or (is_latin(also) and len(also) >= LEAST_LETTERS and not also.isupper()):
                yield also, sense


def _has_land(place: pd.Series) -> bool:
    return bool(place["kind"] == "organisation" and place["implies"] == "members")


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper())


def _rows(table: pd.DataFrame, gazetteer: Gazetteer) -> Iterator[tuple[str, Sense]]:
    require_known(table, "kind", KINDS, "kind")
    require_known(table, "place", gazetteer.places.index, "place")
    require_known(table, "source", gazetteer.sources.index, "source")
    for row in table.itertuples():
        place = gazetteer.places.loc[row.place]
        kind = "name" if row.kind in NAMES else row.kind
        sense = Sense(intern(kind), intern(row.place), intern(place["kind"]), has_land=_has_land(place))
        for words in row.words.split(SPLIT):
            yield words, sense
            if row.kind == "people" and (plural := plural_of(words)):
                yield plural, sense


def _offices(table: pd.DataFrame, gazetteer: Gazetteer) -> Iterator[tuple[str, Sense]]:
    require_known(table, "place", gazetteer.places.index, "place")
    require_known(table, "source", gazetteer.sources.index, "source")
    kinds = gazetteer.places["kind"]
    for row in table.rename(columns={"from": "since"}).itertuples():
        since = parse_date(row.since, row.where) or date.min
        until = parse_date(row.until, row.where) or date.max
        if until <= since:
            raise GeodataError(f"{row.where}: '{row.person}' leaves the office before taking it; check both")
        place, group = intern(row.place), intern(kinds[row.place])
        full = Sense("person", place, group, "", since, until, row.person)
        for name in (row.person, *filter(None, row.also.split(SPLIT))):
            yield name, full
        if row.surname and row.surname not in row.also.split(SPLIT):
            yield row.surname, replace(full, kind="surname")


def _read(path: Path, columns: list[str], *filled: str) -> pd.DataFrame:
    table = read_table(path, columns)
    require_filled(table, *filled)
    return table

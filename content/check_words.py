"""Rules on the tables of the lexicon: what its loader cannot refuse, since it can be read, but is poor.

Each yields one line for each breach: where, what is wrong, what would be right.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

import pandas as pd

from content.cues import CUE_COLUMNS
from content.homonyms import SPLIT
from content.lexicon import (
    COLUMNS,
    HOMONYM_COLUMNS,
    NOT_PLACES,
    PEOPLE_COLUMNS,
    Lexicon,
    load_lexicon,
)
from geodata.gazetteer import Gazetteer
from geodata.tables import read_table

TABLES = {  # the columns of each, and those by which its rows are in order
    "lexicon": (COLUMNS, ("place", "kind")),
    "people": (PEOPLE_COLUMNS, ("place", "from", "person")),
    "homonyms": (HOMONYM_COLUMNS, ("words",)),
    "cues": (CUE_COLUMNS, ("cue",)),
}
SOURCED = ("lexicon", "people")


def word_findings(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield one line for each thing to mend in the tables of words."""
    lexicon = load_lexicon(gazetteer)
    tables = {name: _read(gazetteer, name) for name in TABLES}
    for name, (_, order) in TABLES.items():
        yield from disordered(tables[name], order)
    yield from repeated(tables)
    yield from undecided(lexicon, tables["homonyms"])
    yield from hiding(set(gazetteer.places["name"]), tables["homonyms"])


def _read(gazetteer: Gazetteer, name: str) -> pd.DataFrame:
    return read_table(gazetteer.folder / "tables" / f"{name}.csv", TABLES[name][0])


def cited_for_words(gazetteer: Gazetteer) -> set[str]:
    """Return the sources on which the lexicon rests."""
    return {source for name in SOURCED for source in _read(gazetteer, name)["source"]}


def disordered(table: pd.DataFrame, order: tuple[str, ...]) -> Iterator[str]:
    """Yield the rows that stand out of order: in a fixed order a change of one row is one of one line."""
    keys = list(zip(*(table[column] for column in order), strict=True))
    for (before, _), (key, where) in pairwise(zip(keys, table["where"], strict=True)):
        if key < before:
            yield f"{where}: '{key[-1]}' is out of order; sort the rows by {' and '.join(order)}"


def repeated(tables: dict[str, pd.DataFrame]) -> Iterator[str]:
    """Yield the words that stand twice in one cell."""
    for name, column in (("lexicon", "words"), ("people", "also"), ("cues", "words")):
        for where, cell in zip(tables[name]["where"], tables[name][column], strict=True):
            words = cell.split(SPLIT)
            for word in {each for each in words if words.count(each) > 1}:
                yield f"{where}: '{word}' stands twice among the {column}; take one out"


def undecided(lexicon: Lexicon, homonyms: pd.DataFrame) -> Iterator[str]:
    """Yield the words that several places of one kind have in common, where nothing decides between them."""
    known = set(homonyms["words"])
    for entry in lexicon.entries:
        words, senses = entry.words, entry.senses
        places = [each for each in senses if each.kind not in NOT_PLACES and each.group == senses[0].group]
        names = sorted({each.place for each in places})
        is_decided = entry.homonym is not None or lexicon.names.get(senses[0].place) == words
        if len(names) > 1 and not is_decided and not words.isupper():
            right = f"add a row to homonyms.csv: {words},{names[0]},<what else it means>,<for>,<against>"
            yield f"homonyms.csv:{len(known) + 1}: '{words}' means {' and '.join(names)}; {right}"


def hiding(names: Collection[str], homonyms: pd.DataFrame) -> Iterator[str]:
    """Yield the rows of homonyms by which a place could never be meant."""
    for row in homonyms.rename(columns={"for": "speaks_for"}).itertuples():
        if row.words in names and not row.usual and not row.speaks_for:
            right = "write its id under usual, or under for the words near which the place is meant"
            yield f"{row.where}: a place is called '{row.words}', and nothing could ever mean it; {right}"

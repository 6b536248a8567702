"""Rules on the tables that their readers cannot hold, since they need several tables, or judgement.

Each yields one line for each breach: where, what is wrong, what would be right.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, pairwise, product

import pandas as pd
import shapely
from babel.messages.catalog import Message

from geodata import check_files, check_lines, words
from geodata.gazetteer import Gazetteer
from geodata.memberships import COLUMNS as MEMBERSHIP_COLUMNS
from geodata.memberships import SEATS
from geodata.places import LAND_KINDS, POINT_KINDS, WINDOW
from geodata.tables import read_table

COARSE = 0.002  # of the distance from the route: so much coarser are coasts far away
COAST_KM = 3  # simplification may move a coast by 4.5 km in Web Mercator, some 3 km on the ground here
ISLANDS_KM = 40  # islands too small to be drawn may lie this far from the coast
ISLAND = "island"  # in the note of a town that lies on one
UNDRAWN = "too small to be drawn"  # in the note of a town on an island that is left out
TOLD_APART = (*LAND_KINDS, "city", "port", "sea")
WITHOUT_BEGINNING = ("part", "shore", *SEATS)  # geography, and seats, are asked about without a day
DOUBTS = "unverified|from memory"
SWAPPED = "are longitude and latitude swapped?"
MOVE = "check both coordinates; if the border is drawn past the town, move it by an area in points.csv"
Rule = Callable[[Gazetteer], Iterator[str]]


def table_findings(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield one line for each thing to mend in tables and shapes."""
    known = (rule(gazetteer) for rule in (*RULES, *check_lines.RULES))
    files = (rule(gazetteer.folder) for rule in check_files.RULES)
    return chain.from_iterable((*known, *files))


def unnamed(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the places that have no name in a language of the table of names."""
    pattern = ",".join(f"<its name in {code}>" for code in gazetteer.languages if code != "en")
    for place_id, row in gazetteer.names[gazetteer.names["lacks"] != ""].iterrows():
        if not row["where"]:
            right = f"add one to names.csv: {place_id},{pattern},,<key of sources.csv>"
            yield f"{gazetteer.places.loc[place_id, 'where']}: '{place_id}' has no row of names; {right}"
        else:
            right = f"where no source has one, write the English one, {row['en']}"
            yield f"{row['where']}: no name of '{place_id}' in {row['lacks']}; {right}"


def unspoken(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the languages of the interface that lack names of places, or words."""
    for code in words.LANGUAGES.keys() - gazetteer.languages.keys():
        columns = [*(each for each in gazetteer.languages if each != "en"), code]
        right = f"make the first line: place,{','.join(columns)},also,source"
        yield f"names.csv:1: the interface speaks '{code}', but there is no such column; {right}"


def untranslated(_: Gazetteer) -> Iterator[str]:
    """Yield the catalogues that are missing, or have messages without a translation."""
    for code in words.LANGUAGES.keys() - {words.ENGLISH}:
        messages = [message for message in words.catalogue(code) if message.id]
        left = [message for message in messages if not all(forms_of(message))]
        if not messages:
            yield f"words/{code}.po: the catalogue is missing; make it: python -m geodata.words.catalogues"
        elif left:
            first = f"{len(left)} messages are not translated, the first is {left[0].id!r}"
            yield f"words/{code}.po: {first}; write what it says under msgstr"


def forms_of(message: Message) -> tuple[str, ...]:
    """Return what a catalogue says for a message: one text, or one for each kind of number."""
    said = message.string
    return (said,) if isinstance(said, str) else tuple(said or ("",))


def namesakes(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the places that share a name: two of one name would be one to the reader who searches."""
    names = gazetteer.names[gazetteer.places["kind"].isin(TOLD_APART)]
    for code in gazetteer.languages:
        for place_id, row in names[names.duplicated(code)].iterrows():
            where = row["where"] or gazetteer.places.loc[place_id, "where"]
            other = names.index[names[code] == row[code]][0]
            yield f"{where}: '{place_id}' is called {row[code]} in {code}, as '{other}' is; tell them apart"


def astray(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the towns that lie outside their country as drawn, or outside the map where they have none.

    Inland nothing is forgiven: a station a kilometre off, on the wrong side of a border, is in another state.
    """
    window = shapely.box(*WINDOW)
    towns = gazetteer.places[gazetteer.places["kind"].isin(POINT_KINDS)]
    for place_id, town in towns.iterrows():
        countries = [each.id for each in gazetteer.containing(str(place_id)) if each.kind in LAND_KINDS]
        within = f"'{countries[0]}'" if countries else "the map"
        ground = gazetteer.places.geometry[countries[0]] if countries else window
        outside_km = 0 if ground is None else check_lines.away_km(ground, town["geometry"])
        if outside_km and outside_km > _forgiven_km(town, gazetteer):
            wrong = f"'{place_id}' at {_point(town)} lies {outside_km:.1f} km outside {within}"
            yield f"{town['where']}: {wrong}; {MOVE}"


def _forgiven_km(town: pd.Series, gazetteer: Gazetteer) -> float:
    """Return how far from its country, as drawn, a town may lie: some way off a coast, farther the farther
    from the route, since shapes are coarse there; and on an island that is left out.
    """
    land = gazetteer.places.geometry[gazetteer.places["kind"].isin(LAND_KINDS)]
    if land.contains(town["geometry"]).any():  # of another country
        return COAST_KM if town["kind"] == "port" else 0
    if UNDRAWN in town["note"]:
        return float("inf")
    off_the_coast_km = ISLANDS_KM if ISLAND in town["note"].lower() else COAST_KM
    return off_the_coast_km + COARSE * gazetteer.from_route_km.get(str(town.name), 0)


def mislabelled(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the areas whose label stands outside them: a reader takes the land under a name for the land so
    named.
    """
    areas = gazetteer.places[~gazetteer.places["kind"].isin(POINT_KINDS)]
    for place_id, area in areas[areas.geometry.notna()].iterrows():
        if not shapely.contains_xy(area["geometry"], area["longitude"], area["latitude"]):
            yield f"{area['where']}: the label of '{place_id}' at {_point(area)} stands outside it; {SWAPPED}"


def _point(place: pd.Series) -> str:
    return f"{place['longitude']:g}, {place['latitude']:g}"


def undrawn(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the countries that should be drawn and are not: they could be marked, but never lit."""
    places = gazetteer.places
    drawn = places["kind"].isin(LAND_KINDS) & (places["source"] == "natural-earth")
    for place_id, place in places[drawn & places.geometry.isna()].iterrows():
        right = "make it: python -m geodata.prepare"
        yield f"{place['where']}: the country '{place_id}' has no outline; {right}"


def unbegun(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the memberships without a beginning: states join organisations on a day."""
    rows = gazetteer.memberships
    for row in rows[rows["since"].isna() & ~rows["role"].isin(WITHOUT_BEGINNING)].itertuples():
        yield f"{row.where}: '{row.member}' joined '{row.whole}' on no day; fill since, if only with the year"


def undecided(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the wholes that do not say whether they imply their members, and the places that have none."""
    rows = gazetteer.memberships
    wholes = set(rows.loc[~rows["role"].isin(SEATS), "whole"])
    for place_id, place in gazetteer.places.iterrows():
        if place_id in wholes and not place["implies"]:
            right = "write members or nothing under implies, by the rule in datapackage.json"
            yield f"{place['where']}: others belong to '{place_id}'; {right}"
        elif place["implies"] and place_id not in wholes:
            yield f"{place['where']}: nothing belongs to '{place_id}'; leave implies empty"


def overlapping(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the memberships that share a day with another of the same two: a link rests on one of them."""
    for _, rows in gazetteer.memberships.groupby(["member", "whole"]):
        in_time = sorted(rows.itertuples(), key=lambda row: (str(row.since or ""), row.where.line))
        for earlier, later in pairwise(in_time):
            if earlier.until is None or later.since is None or later.since < earlier.until:
                wrong = f"'{later.member}' belongs to '{later.whole}' by line {earlier.where.line} already"
                yield f"{later.where}: {wrong}; end that row (until), or take one of the two out"


def unsorted(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the rows that stand out of order: in a fixed order a change of one row is one of one line."""
    rows = read_table(gazetteer.folder / "tables" / "memberships.csv", MEMBERSHIP_COLUMNS)
    for before, row in pairwise(rows.itertuples()):
        if (row.whole, row.since, row.member) < (before.whole, before.since, before.member):
            yield f"{row.where}: '{row.member}' is out of order; sort the rows by whole, since and member"
    sources = gazetteer.sources["where"]
    for (before, _), (key, where) in pairwise(sources.items()):
        if key < before:
            yield f"{where}: the source '{key}' is out of order; sort the rows by key"


def read_early(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the sources that were read before they were published."""
    sources = gazetteer.sources
    for key, source in sources[(sources["date"] != "") & (sources["read"] != "")].iterrows():
        if source["read"] < source["date"]:
            yield f"{source['where']}: the source '{key}' was read before its date; check both"


def unsaid(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the words of tables that a catalogue lacks: they would be shown in English."""
    for name, columns in words.TABLES.items():
        rows = getattr(gazetteer, name)
        for column in columns:
            yield from lacking(column, dict(zip(rows[column][::-1], rows["where"][::-1], strict=True)))


def lacking(what: str, where: Mapping[str, str]) -> Iterator[str]:
    """Yield which words of files a catalogue lacks; ``where`` is for each the first place where it stands."""
    for message, code in product(filter(None, where), sorted(words.LANGUAGES.keys() - {words.ENGLISH})):
        known = words.catalogue(code)
        if len(known) and message not in known:
            right = "run python -m geodata.words.catalogues, then write what it says under msgstr"
            yield f"{where[message]}: the {what} '{message}' is not in words/{code}.po; {right}"


def unexplained(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the figures that were computed and do not say how, and those that doubt themselves."""
    figures = gazetteer.figures
    for key, figure in figures[(figures["kind"] == "computed") & (figures["note"] == "")].iterrows():
        yield f"{figure['where']}: the figure '{key}' is computed; say in its note from what"
    text = figures["scope"] + " " + figures["note"]
    for key, figure in figures[text.str.contains(DOUBTS, case=False)].iterrows():
        yield f"{figure['where']}: the figure '{key}' is not verified; find a source or take the row out"


def mistimed(gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the reports that are for a later year, and the targets for a year before they were set."""
    figures = gazetteer.figures
    for key, figure in figures[figures["target"] != ""].iterrows():
        if figure["kind"] not in {"target", "forecast"}:
            wrong = f"the figure '{key}' is '{figure['kind']}', yet for {figure['target']}"
            yield f"{figure['where']}: {wrong}; write target or forecast, or leave target empty"
        elif figure["target"][:4] < figure["as_of"][:4]:
            yield f"{figure['where']}: the target of '{key}' lies before its as_of; check both"


RULES: tuple[Rule, ...] = (
    unnamed, unspoken, untranslated, namesakes, astray, mislabelled, undrawn,
    unbegun, undecided, overlapping, unsorted, read_early, unsaid, unexplained, mistimed,
)  # fmt: skip

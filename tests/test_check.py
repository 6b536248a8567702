"""The rules on texts and tables, each broken once in tiny data, and the command line: ``python -m content check``."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from content import check as texts
from content.__main__ import marks_table
from content.library import Library, load_library
from geodata import check as tables
from geodata import check_lines as lines
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.words import ENGLISH, LANGUAGES
from tests.conftest import add_text, change, write_shapes
from tests.test_notes import RECORD

ROOT = Path(__file__).parent.parent
Change = tuple[str, str, str]  # file, old, new


def test_texts_and_tables_are_in_order(library: Library, gazetteer: Gazetteer) -> None:
    """What ``check`` accepts the tests accept, and the other way round: this is one of them."""
    assert list(texts.findings(library, gazetteer)) == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, to make mistakes in."""
    for folder in ("content", "geodata"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def run_check(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "content", "check"], cwd=project, capture_output=True, text=True, check=False
    )


def test_project_in_order_is_exit_status_0(project: Path) -> None:
    done = run_check(project)

    assert done.returncode == 0, done.stderr
    assert "all in order" in done.stdout


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("content/texts/outlook.md", "place:central-asia", "place:central-asai", "did you mean 'central-asia'?"),
        ("geodata/tables/places.csv", "\nalmaty,Almaty,city,", "\nalmaty,Almaty,town,", "no kind has the id 'town'"),
    ],
)  # fmt: skip
def test_mistake_is_one_line_and_exit_status_1(
    project: Path, file: str, old: str, new: str, message: str
) -> None:
    """Fit for a hook or a workflow."""
    change(project / file, old, new)
    done = run_check(project)

    assert done.returncode == 1
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_new_town_is_told_what_it_still_needs_and_exit_status_1(project: Path) -> None:
    """A place is one line of one file to be shown, and a second to be called by its names."""
    town = "kulsary,Kulsary,city,,kazakhstan,54.01978,46.95307,,,geonames,609123,"
    change(project / "geodata/tables/places.csv", "\naustria,", f"\n{town}\naustria,")
    done = run_check(project)

    assert done.returncode == 1
    assert "'kulsary' has no row of names; add one to names.csv: kulsary,<its name in kk>," in done.stdout


def with_changes(tiny: Path, changes: Iterable[Change]) -> Gazetteer:
    for file, old, new in changes:
        change(tiny / file, old, new)
    return load_gazetteer(tiny)


def told(tiny: Path) -> list[str]:
    """All that is found in the texts of a tiny project, and in its tables by the rules of ``geodata.check``."""
    gazetteer = load_gazetteer(tiny)
    library = load_library(gazetteer, tiny / "texts")
    return list(texts.findings(library, gazetteer))


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the rules on texts."""
    monkeypatch.setattr(texts, "table_findings", lambda _: ())


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("Ships leave", "Near Aktau ships leave", "text.md:12: 'Aktau' is not marked; if the place is meant, write [Aktau](place:aktau) or [Aktau](actor:aktau)"),
        ("The [route](place:route)", "The route", "text.md:18: the passage 'line' marks no place; mark one: [words](place:an-id)"),
        ("paragraph=2", "paragraph=3", "text.md:15: the passage 'group' retells paragraph 3; passages follow the order of the paragraphs, here 1 or 2"),
        ("paragraph=3", "paragraph=1", "text.md:18: the passage 'line' retells paragraph 1; passages follow the order of the paragraphs, here 2 or 3"),
        ("{#line ", "{#end ", "text.md:18: no note answers the passage 'end'; write a note with about=\"end\" in its record"),
    ],
)  # fmt: skip
def test_text_that_is_poor_is_found(tiny: Path, old: str, new: str, finding: str) -> None:
    """Each is told with its line and what would be right."""
    add_text(
        tiny,
        "record.md",
        RECORD.replace("port line", "port group line").replace("passage:line", "passage:port"),
    )
    assert finding not in told(tiny)

    change(tiny / "texts/text.md", old, new)
    if "{#end" in new:
        change(tiny / "texts/record.md", "port group line", "port group")
        change(tiny / "texts/record.md", " | is long", "")

    assert finding in told(tiny)


@pytest.mark.usefixtures("alone")
def test_abbreviation_without_a_mark_is_found(tiny: Path) -> None:
    """Whoever reads TITR finds it on the map as whoever reads the whole name."""
    change(tiny / "tables/names.csv", "Shevchenko", "Shevchenko | AKT")
    assert not [finding for finding in told(tiny) if "AKT" in finding]

    change(tiny / "texts/text.md", "Ships leave", "By AKT ships leave")

    assert [finding for finding in told(tiny) if "'AKT' is not marked" in finding]


@pytest.mark.usefixtures("alone")
def test_two_passages_may_retell_one_paragraph(tiny: Path) -> None:
    change(tiny / "texts/text.md", "paragraph=2", "paragraph=1")
    change(tiny / "texts/text.md", "paragraph=3", "paragraph=2")

    assert [finding for finding in told(tiny) if "retells" in finding] == []


@pytest.mark.usefixtures("alone")
def test_document_without_a_record_needs_no_notes(tiny: Path) -> None:
    assert [finding for finding in told(tiny) if "no note answers" in finding] == []


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    ("note", "found"),
    [
        ('{#ships about="port" verdict=supported}\nShips wait.', True),
        ('{#ships about="port"}\nThere are 7 ships.', True),
        ('{#ships about="port"}\nShips wait.', False),
        ('{#ships about="port" verdict=supported}\nThere are 7 ([the atlas](source:atlas)).', False),
    ],
)
def test_note_that_judges_or_counts_needs_a_source(tiny: Path, note: str, found: bool) -> None:
    """One that only says that nothing was found needs none."""
    add_text(tiny, "record.md", RECORD.partition("{#ships")[0] + note + "\n")
    finding = "record.md:12: the note 'ships' cites no source; end it with ([who says so](source:a-key))"

    assert (finding in told(tiny)) is found


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    ("head", "missing"),
    [
        ('about="port line" rates="is long" verdict=supported', ["port"]),
        ('about="port line" rates="is long | Ships leave" verdict=supported', []),
        ('about="port line"', []),
    ],
)
def test_note_that_judges_a_claim_says_which_words(tiny: Path, head: str, missing: list[str]) -> None:
    """In every passage that it answers: a verdict on a whole paragraph says little."""
    note = f"{{#ships {head}}}\nShips wait ([the atlas](source:atlas)).\n"
    add_text(tiny, "record.md", RECORD.partition("{#ships")[0] + note)
    findings = [finding for finding in told(tiny) if "rates a claim" in finding]

    right = 'add rates="words of the passage"; between words of two passages stands |'
    assert findings == [
        f"record.md:12: the note 'ships' rates a claim of '{passage}' and does not say which; {right}"
        for passage in missing
    ]


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    "rests",
    [
        ("texts/text.md", "[the port]", "[the port](source:new), [the port]"),
        ("tables/legs.csv", "200,network,atlas", "200,network,new"),
        None,
    ],
)
def test_source_on_which_nothing_rests_is_found(tiny: Path, rests: Change | None) -> None:
    """What nothing rests on would only look like care."""
    with (tiny / "tables/sources.csv").open("a", encoding="utf-8") as file:
        file.write("new,New,A publisher,2020,,https://example.org,A\n")
    for file_of, old, new in [rests] if rests else ():
        change(tiny / file_of, old, new)
    found = [finding for finding in told(tiny) if "nothing rests" in finding]

    assert [finding.partition(";")[0] for finding in found] == (
        [] if rests else ["sources.csv:3: nothing rests on the source 'new'"]
    )


@pytest.mark.usefixtures("alone")
def test_place_may_stand_unmentioned(tiny: Path) -> None:
    """The gazetteer is for any text: the places of the next one are there before it."""
    assert [finding for finding in told(tiny) if "'sea'" in finding] == []


@pytest.mark.usefixtures("alone")
def test_reason_that_would_stay_english_is_found(tiny: Path) -> None:
    """Beside the Russian words of a card an English reason looks like a mistake."""
    wrong = "text.md:14: the reason 'as a group' is not in words/"
    found = [finding for finding in told(tiny) if finding.startswith(wrong)]

    assert len(found) == len(LANGUAGES.keys() - {ENGLISH})

    change(tiny / "texts/text.md", "as a group", "its heads of state")

    assert [finding for finding in told(tiny) if ": the reason '" in finding] == []


def test_marks_are_printed_as_a_table(tiny: Path) -> None:
    document = load_library(load_gazetteer(tiny), tiny / "texts").documents[0]

    assert ("port", "the port", "aktau-port", "place", "") in set(marks_table(document))


PLACES, NAMES, MEMBERS = "tables/places.csv", "tables/names.csv", "tables/memberships.csv"
SOURCES, FIGURES, LEGS = "tables/sources.csv", "tables/figures.csv", "tables/legs.csv"
ATLAS = "atlas,An atlas,A publisher,2020,,https://example.org,A\n"


@pytest.mark.parametrize(
    ("rule", "changes", "finding"),
    [
        (tables.unnamed, [(NAMES, "aktau,", "poti,")], "places.csv:5: 'aktau' has no row of names; add one to names.csv: aktau,<its name in kk>,<its name in ru>,<its name in zh>,<its name in tr>,,<key of sources.csv>"),
        (tables.unnamed, [(NAMES, "阿克套", "")], "names.csv:2: no name of 'aktau' in zh; where no source has one, write the English one, Aktau"),
        (tables.unspoken, [(NAMES, "place,kk,ru,", "place,kk,"), (NAMES, "Актау,", "")], "names.csv:1: the interface speaks 'ru', but there is no such column; make the first line: place,kk,zh,tr,ru,also,source"),
        (tables.unsaid, [("tables/disputed.csv", "The ridge", "The rim")], "disputed.csv:2: the name 'The rim' is not in words/kk.po; run python -m geodata.words.catalogues, then write what it says under msgstr"),
        (tables.namesakes, [(PLACES, "Poti", "Aktau")], "places.csv:8: 'poti' is called Aktau in en, as 'aktau' is; tell them apart"),
        (tables.namesakes, [(NAMES, "atlas\n", "atlas\npoti,П,Актау,П,P,,atlas\n")], "names.csv:3: 'poti' is called Актау in ru, as 'aktau' is; tell them apart"),
        (tables.astray, [(PLACES, "kazakhstan,2,5", "kazakhstan,5,12")], "places.csv:5: 'aktau' at 5, 12 lies 221.2 km outside 'kazakhstan'; " + tables.MOVE),
        (tables.astray, [(PLACES, "port,,aktau,2,4", "port,,aktau,2,14")], "places.csv:6: 'aktau-port' at 2, 14 lies 442.5 km outside 'kazakhstan'; " + tables.MOVE),
        (tables.astray, [(PLACES, "georgia,12,5", ",12,85")], "places.csv:8: 'poti' at 12, 85 lies 111.7 km outside the map; " + tables.MOVE),
        (tables.astray, [(PLACES, "kazakhstan,9,5", "kazakhstan,10.01,5")], "places.csv:7: 'border' at 10.01, 5 lies 1.1 km outside 'kazakhstan'; " + tables.MOVE),
        (tables.astray, [(PLACES, "port,,aktau,2,4", "port,,aktau,2,10.04")], "places.csv:6: 'aktau-port' at 2, 10.04 lies 4.4 km outside 'kazakhstan'; " + tables.MOVE),
        (tables.mislabelled, [(PLACES, "sea,,,35,5", "sea,,,5,35")], "places.csv:12: the label of 'sea' at 5, 35 stands outside it; are longitude and latitude swapped?"),
        (tables.undrawn, [(PLACES, "turkic,Turkic States,organisation,,,,,members,,atlas", "turkic,Turkic States,country,,,,,members,,natural-earth"), (SOURCES, "grade\n", "grade\n" + ATLAS.replace("atlas,", "natural-earth,", 1))], "places.csv:9: the country 'turkic' has no outline; make it: python -m geodata.prepare"),
        (tables.unbegun, [(MEMBERS, "2009-10-03", "")], "memberships.csv:2: 'kazakhstan' joined 'turkic' on no day; fill since, if only with the year"),
        (tables.undecided, [(PLACES, "region,,,,,members", "region,,,,,")], "places.csv:10: others belong to 'middle'; write members or nothing under implies, by the rule in datapackage.json"),
        (tables.undecided, [(PLACES, "sea,,,35,5,", "sea,,,35,5,nothing")], "places.csv:12: nothing belongs to 'sea'; leave implies empty"),
        (tables.overlapping, [(MEMBERS, "middle,part,,,atlas\n", "middle,part,,,atlas\nkazakhstan,middle,part,,,atlas\n")], "memberships.csv:6: 'kazakhstan' belongs to 'middle' by line 5 already; end that row (until), or take one of the two out"),
        (tables.overlapping, [(MEMBERS, "source\n", "source\nkazakhstan,turkic,observer,2000,2010,atlas\n")], "memberships.csv:3: 'kazakhstan' belongs to 'turkic' by line 2 already; end that row (until), or take one of the two out"),
        (tables.unsorted, [(MEMBERS, "2009-10-03", "2020")], "memberships.csv:3: 'uzbekistan' is out of order; sort the rows by whole, since and member"),
        (tables.unsorted, [(SOURCES, "grade\n", "grade\n" + ATLAS.replace("atlas,", "zeta,", 1))], "sources.csv:3: the source 'atlas' is out of order; sort the rows by key"),
        (tables.read_early, [(SOURCES, "2020,,", "2020,2019,")], "sources.csv:2: the source 'atlas' was read before its date; check both"),
        (tables.unsaid, [(FIGURES, ",cargo,", ",oil at sea,")], "figures.csv:2: the measure 'oil at sea' is not in words/kk.po; run python -m geodata.words.catalogues, then write what it says under msgstr"),
        (tables.unexplained, [(FIGURES, ",reported,", ",computed,")], "figures.csv:2: the figure 'route-cargo-2023' is computed; say in its note from what"),
        (tables.unexplained, [(FIGURES, "reported,atlas,", "reported,atlas,Unverified.")], "figures.csv:2: the figure 'route-cargo-2023' is not verified; find a source or take the row out"),
        (tables.mistimed, [(FIGURES, "2023,,,", "2023,2024,,")], "figures.csv:2: the figure 'route-cargo-2023' is 'reported', yet for 2024; write target or forecast, or leave target empty"),
        (tables.mistimed, [(FIGURES, "2024-03,2027", "2024-03,2023")], "figures.csv:3: the target of 'route-time-2027' lies before its as_of; check both"),
        (lines.unmeasured, [(LEGS, "200,network,atlas", ",,")], "legs.csv:3: the leg 'aktau-port-poti' has no length; say in its note why"),
        (lines.unmeasured, [(LEGS, "200,network,atlas", "200,network,")], "legs.csv:3: nothing tells where the length of 'aktau-port-poti' comes from; fill length_basis and length_source"),
        (lines.too_short, [], "legs.csv:2: the leg 'border-aktau-port' has 100 km, the straight line 785; check length_km and the places"),
        (lines.coarse, [(LEGS, "atlas,simplified", "atlas,surveyed")], "legs.csv:2: the line of 'border-aktau-port' has a straight piece of 157 km; write simplified under drawn, or lead it from station to station by points in waypoints.csv"),
        (lines.coarse, [], "legs.csv:2: the line of 'border-aktau-port' has a straight piece of 157 km; lead it from station to station by points in waypoints.csv"),
        (lines.wet, [("shapes/lakes.geojson", "[[50, 0], [60, 0], [60, 10], [50, 10], [50, 0]]", "[[0, 0], [6, 0], [6, 1], [0, 1], [0, 0]]")], "legs.csv:2: the line of 'border-aktau-port' runs through a lake; lead it from station to station by points in waypoints.csv"),
        (lines.aground, [], "legs.csv:3: the line of 'aktau-port-poti' runs over land; lead it by points in waypoints.csv, or name the canal in its note"),
        (lines.elsewhere, [(LEGS, "schematic,", "schematic,By way of Baku.")], "legs.csv:3: nothing leads 'aktau-port-poti' by way of Baku; lead it there by a point in waypoints.csv whose note ends in Baku"),
        (lines.detached, [], "legs.csv:2: the line of 'border-aktau-port' does not reach 'border'; make the shapes anew: python -m geodata.prepare, or with --by-hand"),
    ],
)  # fmt: skip
def test_table_that_is_poor_is_found(
    tiny: Path, rule: tables.Rule, changes: list[Change], finding: str
) -> None:
    """Each is told with its line and what would be right."""
    if changes:
        assert finding not in list(rule(load_gazetteer(tiny)))

    assert finding in list(rule(with_changes(tiny, changes)))


def line(*points: tuple[float, float]) -> dict[str, object]:
    return {"type": "LineString", "coordinates": points}


def test_lines_that_run_as_they_should_are_no_finding(tiny: Path) -> None:
    """By rail from the border to the port in small steps, by a canal to the next."""
    rail = line((9, 5), *((9 - step / 4, 5) for step in range(1, 28)), (2, 4.6), (2, 4.2), (2, 4))
    write_shapes(
        tiny / "shapes/corridors.geojson",
        {"border-aktau-port": rail, "aktau-port-poti": line((2, 4), (12, 5))},
    )
    changes = [
        (LEGS, "100,published", "800,published"),
        (LEGS, "200,network,atlas,schematic,", "1200,network,atlas,schematic,The Long Canal."),
    ]
    gazetteer = with_changes(tiny, changes)

    assert [finding for rule in lines.RULES for finding in rule(gazetteer)] == []


def test_line_without_a_leg_is_found(tiny: Path) -> None:
    shapes = tiny / "shapes/corridors.geojson"
    names = ("border-aktau-port", "aktau-port-poti", "stray")
    write_shapes(shapes, {name: line((0, 0), (1, 1)) for name in names})

    assert (
        "corridors.geojson: the line 'stray' belongs to no leg; make the shapes anew: python -m geodata.prepare, or with --by-hand"
        in list(lines.detached(load_gazetteer(tiny)))
    )


@pytest.mark.parametrize("port", ["2,10.02,,,atlas", "2,10.3,,On an island.,atlas"])
def test_port_may_lie_off_a_coast_that_was_simplified_or_on_an_island(tiny: Path, port: str) -> None:
    """Islands under a hundred square kilometres are not drawn."""
    gazetteer = with_changes(tiny, [(PLACES, "aktau,2,4,,,atlas", f"aktau,{port}")])

    assert list(tables.astray(gazetteer)) == []


@pytest.mark.parametrize(("kind", "found"), [("crossing", True), ("city", False)])
def test_leg_is_no_shorter_than_the_straight_line_but_for_cities(tiny: Path, kind: str, found: bool) -> None:
    """A station lies on its line; the middle of a city may lie off it. Both ends are 785 km apart."""
    gazetteer = with_changes(
        tiny,
        [(PLACES, "Border,crossing", f"Border,{kind}"), (LEGS, "100,published", "780,published")],
    )

    assert ("'border-aktau-port' has 780 km" in "".join(lines.too_short(gazetteer))) is found


def test_lower_bound_may_be_rounded_down(tiny: Path) -> None:
    """The straight line has 785.3 km; more than that would be no lower bound."""
    gazetteer = with_changes(tiny, [(LEGS, "100,published", "785,at least")])

    assert "border-aktau-port" not in "".join(lines.too_short(gazetteer))


def test_line_that_is_declared_schematic_may_be_straight(tiny: Path) -> None:
    """It says itself that it does not pass where the towns are."""
    gazetteer = with_changes(tiny, [(LEGS, "atlas,simplified", "atlas,schematic")])

    assert list(lines.coarse(gazetteer)) == []

"""What a reader takes home: each format holds what the text says, by the rules of that format."""

import csv
import io
import json
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest

from content.__main__ import export_text
from content.annotated import plain_text, spans
from content.exports import COLUMNS, FORMATS, export
from content.library import Library, load_library
from content.linked_places import TYPES
from content.links import Link, link_document, mentions
from content.located import point
from content.passages import Document, Passage, parse_document
from content.pieces import words_of
from geodata import words
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.places import PLACE_KINDS
from tests import hostile
from tests.hostile import HOSTILE, PRODUCT

Read = dict[str, Any]
HEAD = "---\ntitle: A title\ndate: 2024-01-01\nlanguage: en\n---\n\n## A heading {#heading}\n\n{#passage}\n"


@pytest.fixture
def document(library: Library) -> Document:
    return library.documents[0]


def read(form: str, document: Document, links: Sequence[Link], gazetteer: Gazetteer) -> Read:
    """Export in a format that is JSON, and read that."""
    found: Read = json.loads(export(document, links, gazetteer, form).content)
    return found


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_table_has_every_link_with_its_reason(
    document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    table = rows(export(document, links, gazetteer, "csv").content)

    assert tuple(table[0]) == COLUMNS
    assert [(row["passage"], row["place"], row["reason"]) for row in table] == [
        (link.passage, link.place, link.reason) for link in links
    ]
    assert all(row["words"] for row in table)  # also of what is implied: the words that imply it


def test_table_is_opened_as_utf_8(document: Document, links: tuple[Link, ...], gazetteer: Gazetteer) -> None:
    """Excel takes a table without this sign for one in the code page of its machine."""
    assert export(document, links, gazetteer, "csv").content.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "&#9;=", "&#13;="])
def test_no_cell_is_a_formula(gazetteer: Gazetteer, sign: str) -> None:
    """A spreadsheet runs what begins so, with whatever a stranger's text tells it to do."""
    document = parse_document(f"{HEAD}In [{sign}HYPERLINK](place:aktau).\n", "t.md")
    table = rows(export(document, link_document(document, gazetteer), gazetteer, "csv").content)

    assert {row["words"][0] for row in table} == {"'"}
    assert all(row["words"].endswith("HYPERLINK") for row in table)


@pytest.mark.parametrize("form", ["geojson", "places"])
def test_places_are_read_by_others(
    form: str, tmp_path: Path, document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    """GDAL, behind geopandas, reads each place where it lies, or without a point."""
    file = tmp_path / "places.geojson"
    file.write_bytes(export(document, links, gazetteer, form).content)
    frame = gpd.read_file(file)
    sent = [feature["geometry"] for feature in read(form, document, links, gazetteer)["features"]]

    assert frame.crs == "EPSG:4326"
    assert [geometry and [geometry.x, geometry.y] for geometry in frame.geometry] == [
        each and each["coordinates"] for each in sent
    ]


def test_features_count_what_mentions_a_place(
    document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    """As the card of the place does."""
    features = read("geojson", document, links, gazetteer)["features"]
    counted = {each["id"]: (each["properties"]["named"], each["properties"]["implied"]) for each in features}

    assert counted == mentions(links)
    for each in features:
        passages = [link.passage for link in links if link.place == each["id"]]
        assert [passage["id"] for passage in each["properties"]["passages"]] == passages


@pytest.mark.parametrize("form", ["geojson", "places"])
def test_view_of_borders_and_licences_go_with_the_places(
    form: str, document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    said = read(form, document, links, gazetteer)["attribution"]

    assert all(name in said for name in ("Natural Earth", "“DEU”", "ODbL", "CC BY 4.0"))


def test_positions_lie_on_the_globe(gazetteer: Gazetteer) -> None:
    """Shapes run on beyond 180° E; RFC 7946 ends there, and a town of Alaska would not be found."""
    points = [point(row) for _, row in gazetteer.places.iterrows()]

    assert gazetteer.places["longitude"].max() > 180
    assert all(-180 <= each["coordinates"][0] <= 180 for each in points if each)


def test_annotations_select_the_words_of_the_marks(library: Library, gazetteer: Gazetteer) -> None:
    """By position and by quotation, in the plain text that is taken home beside them."""
    for document in library.documents:
        text = export(document, (), gazetteer, "text").content.decode()
        items = read("annotations", document, (), gazetteer)["first"]["items"]
        marks = [mark for passage in document.passages for mark in passage.marks]

        assert len(items) == len(marks)
        for item, mark in zip(items, marks, strict=True):
            quote, position = item["target"]["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"] == mark.words
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_positions_count_characters_whatever_their_width(tiny: Path) -> None:
    """The model counts characters, not the pairs in which JavaScript has some."""
    text = (tiny / "texts/text.md").read_text(encoding="utf-8").replace("Ships leave", "🚢🚢 leave")
    document = parse_document(text, "text.md")
    [first, *_] = spans(document)

    assert plain_text(document)[first.start : first.end] == "the port"


def test_annotations_follow_the_model(document: Document, gazetteer: Gazetteer) -> None:
    """W3C Web Annotation Data Model, 3.1, 3.2.4, 4.2.4, 4.2.5 and 5."""
    collection = read("annotations", document, (), gazetteer)
    items = collection["first"]["items"]

    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(items))
    assert collection["first"]["type"] == "AnnotationPage"
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["id"].startswith("urn:uuid:")
        assert [each["type"] for each in item["target"]["selector"]] == [
            "TextQuoteSelector", "TextPositionSelector",
        ]  # fmt: skip
        identifying, *said = item["body"]
        assert identifying["source"].startswith(("https://sws.geonames.org/", "urn:uuid:"))
        assert all(body["type"] == "TextualBody" and body["value"] for body in said)


def test_another_text_has_another_name_in_annotations(document: Document, gazetteer: Gazetteer) -> None:
    """Positions hold for the words that were marked, and for no later state of them."""
    changed = replace(document, title=f"{document.title}, changed")
    sources = {
        read("annotations", each, (), gazetteer)["first"]["items"][0]["target"]["source"]
        for each in (document, replace(document), changed)
    }

    assert len(sources) == 2


def test_linked_places_follow_the_format(
    document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    """Linked Places format 1.3: what each feature must have."""
    collection = read("places", document, links, gazetteer)

    assert collection["@context"].endswith("linkedplaces-context-v1.1.jsonld")
    assert collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        assert feature["@id"].startswith("urn:uuid:")
        assert feature["type"] == "Feature"
        assert feature["properties"]["title"]
        assert set(feature["properties"]["fclasses"]) <= set("AHLPRST")
        assert all(len(code) == 2 for code in feature["properties"].get("ccodes", []))
        assert feature["names"][0]["lang"] == "en"
        assert all(name["toponym"] and name["citations"][0]["label"] for name in feature["names"])
        assert feature["when"]["timespans"] == [{"start": {"in": "2024-01-01"}, "end": {"in": "2024-01-01"}}]
        assert all(each["identifier"].startswith("aat:300") for each in feature["types"])
        assert "geometry" in feature


def test_linked_places_name_their_country_and_their_number(
    document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    features = read("places", document, links, gazetteer)["features"]
    by_title = {feature["properties"]["title"]: feature for feature in features}

    assert by_title["Kazakhstan"]["properties"]["ccodes"] == ["KZ"]
    assert by_title["Astana"]["properties"]["ccodes"] == ["KZ"]
    assert by_title["Astana"]["links"] == [{"type": "closeMatch", "identifier": "gn:1526273"}]
    assert "Қазақстан" in {name["toponym"] for name in by_title["Kazakhstan"]["names"]}


def test_every_kind_but_organisations_is_a_linked_place() -> None:
    """A kind that is new needs its class, or its places would be lost without a word."""
    assert PLACE_KINDS.keys() - TYPES.keys() == {"organisation"}


@pytest.fixture
def strange(tiny: Path) -> tuple[Document, tuple[Link, ...], Gazetteer]:
    """A tiny text and its gazetteer, whose every free text looks like a template or a script."""
    for table, columns in hostile.COLUMNS.items():
        hostile.fill_table(tiny / "tables" / f"{table}.csv", columns)
    hostile.fill_text(tiny / "texts/text.md")
    gazetteer = load_gazetteer(tiny)
    [document] = load_library(gazetteer, tiny / "texts").documents
    return document, link_document(document, gazetteer), gazetteer


@pytest.mark.parametrize("form", FORMATS)
def test_text_of_strangers_stays_text(
    form: str, strange: tuple[Document, tuple[Link, ...], Gazetteer]
) -> None:
    content = export(*strange, form).content.decode()
    said = content if form != "marked" else content.replace("\\", "")
    said = said if FORMATS[form].ending.endswith(("csv", "md", "txt")) else str(json.loads(content))

    assert PRODUCT not in said
    assert HOSTILE in said


def test_hostile_text_is_read_again_as_it_was(
    strange: tuple[Document, tuple[Link, ...], Gazetteer],
) -> None:
    document, *_ = strange
    again = parse_document(export(*strange, "marked").content.decode(), document.file)

    assert [said(passage) for passage in again.passages] == [said(passage) for passage in document.passages]


def said(passage: Passage) -> tuple[str, list[tuple[str, str, str, str]]]:
    """What a passage says and marks, wherever it stands in a file."""
    marks = [(mark.words, mark.place, str(mark.manner), mark.reason) for mark in passage.marks]
    return words_of(passage.pieces), marks


@pytest.mark.parametrize("file", ['a";\r\nx: y.md', "../../etc/passwd.md", "Қазақстан.md", ".md", "a/b.md"])
def test_name_of_a_file_is_safe(document: Document, gazetteer: Gazetteer, file: str) -> None:
    """It stands in a header, and on the disk of a reader; own texts may have any name."""
    name = export(replace(document, file=file), (), gazetteer, "geojson").name

    assert name.removesuffix(".geojson").replace("-", "").isalnum()
    assert name.isascii()


def test_each_language_has_its_own_names(
    document: Document, links: tuple[Link, ...], gazetteer: Gazetteer
) -> None:
    """In what holds names of places; the text itself stays what it is."""
    words.speak("ru")
    try:
        table, text = (export(document, links, gazetteer, form) for form in ("csv", "text"))
    finally:
        words.speak("en")

    assert (table.name, text.name) == ("outlook.ru.csv", "outlook.txt")
    assert "Казахстан" in table.content.decode()


def test_text_without_links_or_marks_is_exported_too(gazetteer: Gazetteer) -> None:
    document = parse_document(f"{HEAD}No place.\n", "t.md")

    for form in FORMATS:
        assert export(document, (), gazetteer, form).content


def options(text: str, form: str, out: Path | None) -> Namespace:
    return Namespace(text=text, format=form, out=out)


def test_command_writes_a_file(tmp_path: Path, library: Library, gazetteer: Gazetteer) -> None:
    out = tmp_path / "outlook.md"

    assert export_text(library, gazetteer, options("outlook", "marked", out)) == 0
    assert out.read_bytes() == export(library.documents[0], (), gazetteer, "marked").content


def test_command_writes_to_standard_output(
    library: Library, gazetteer: Gazetteer, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert export_text(library, gazetteer, options("outlook", "text", None)) == 0
    assert capsysbinary.readouterr().out == plain_text(library.documents[0]).encode()


@pytest.mark.parametrize(
    ("text", "out", "wrong"),
    [
        ("outlok", "outlook.md", "no text is called 'outlok'; did you mean 'outlook'?"),
        ("outlook", "none/outlook.md", "cannot be written: No such file or directory"),
    ],
)
def test_command_says_in_one_line_what_is_wrong(
    library: Library, gazetteer: Gazetteer, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    text: str, out: str, wrong: str,
) -> None:  # fmt: skip
    assert export_text(library, gazetteer, options(text, "marked", tmp_path / out)) == 1
    said = capsys.readouterr().err
    assert wrong in said
    assert said.count("\n") == 1

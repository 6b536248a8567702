"""The lighter fonts have what the pages write, and answer for the fonts that Streamlit asks for."""

import re
from pathlib import Path

import pytest
import streamlit
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from geodata.page.fonts import FOLDER, LIGHTER, LighterFonts

ROOT = Path(__file__).parent.parent
STATIC = Path(streamlit.__file__).parent / "static" / "static"
WRITTEN = [
    *(ROOT / "geodata" / "words").glob("*.po"),
    *(ROOT / "geodata" / "tables").glob("*.csv"),
    *(ROOT / "content" / "texts").glob("*.md"),
    *(path for folder in ("geodata", "content") for path in (ROOT / folder).rglob("*.js")),
]


@pytest.mark.parametrize("name", LIGHTER)
def test_streamlit_has_the_font_that_is_answered_for(name: str) -> None:
    """Another version has another; run python -m geodata.prepare.fonts then, and name its files in fonts.py."""
    assert (STATIC / "media" / name).is_file()


@pytest.mark.parametrize("name", [name for name in LIGHTER if "Source" in name])
def test_every_letter_written_is_in_the_font(name: str) -> None:
    """A letter that is missing would be drawn in another font, in the middle of a word."""
    whole = set(TTFont(STATIC / "media" / name).getBestCmap())
    lighter = set(TTFont(FOLDER / LIGHTER[name]).getBestCmap())
    written = {ord(letter) for path in WRITTEN for letter in path.read_text(encoding="utf-8")}

    assert sorted(map(chr, written & whole - lighter)) == []


def test_every_icon_that_streamlit_names_is_in_the_font() -> None:
    """Without its glyph an icon would be the word that names it."""
    scripts = (path.read_text(encoding="utf-8") for path in (STATIC / "js").glob("*.js"))
    named = {name for text in scripts for name in re.findall(r":material/([a-z0-9_]+):", text)}
    whole = TTFont(STATIC / "media" / next(name for name in LIGHTER if "Material" in name))

    assert named & spelled(whole)
    assert named & spelled(whole) - spelled(TTFont(FOLDER / "icons.woff2")) == set()


def spelled(font: TTFont) -> set[str]:
    """The words that a font draws as one sign."""
    letter = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    tables = [
        getattr(table, "ExtSubTable", table)
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in lookup.SubTable
    ]
    return {
        "".join(letter.get(glyph, "?") for glyph in (first, *each.Component))
        for table in tables
        for first, ligatures in getattr(table, "ligatures", {}).items()
        for each in ligatures
    }


def test_lighter_font_is_sent_and_every_other_file_is_left_to_streamlit() -> None:
    async def other(_: object) -> PlainTextResponse:
        return PlainTextResponse("other")

    app = Starlette(routes=[Route("/{path:path}", other)])
    client = TestClient(LighterFonts(app))
    name = next(iter(LIGHTER))

    assert client.get(f"/x/static/media/{name}").content == (FOLDER / LIGHTER[name]).read_bytes()
    for path in ("/static/media/other.woff2", f"/media/{name}", "/"):
        assert client.get(path).text == "other"

"""The page's fonts, made lighter: ``python -m geodata.prepare.fonts`` writes ``static/fonts/``.

Streamlit sends 545 kB of fonts at a first visit: every letter that Source Sans has, and some 3,000 icons, of
which its scripts know 80. Here are the letters of the languages of this project, and those icons;
``geodata/page/fonts.py`` answers with them. Needs ``tests/requirements.txt``; run it again when the version
of Streamlit changes.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

STATIC = Path(streamlit.__file__).parent / "static" / "static"
FOLDER = Path(__file__).parent.parent.parent / "static" / "fonts"
LETTERS = (
    (0x20, 0x7E),  # Latin
    (0xA0, 0x17F),  # with accents: Turkish, the languages of Europe
    (0x18F, 0x18F), (0x218, 0x21B), (0x259, 0x259), (0x2B0, 0x2FF),  # Azerbaijani, Romanian, phonetic signs
    (0x300, 0x30C),  # accents that stand alone
    (0x400, 0x4FF),  # Cyrillic, Kazakh with it
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x23FF),  # signs
    (0x25A0, 0x25FF), (0x2600, 0x26FF),
)  # fmt: skip
WEIGHTS = (400, 700)
ICON = re.compile(r":material/([a-z0-9_]+):")


def main() -> int:
    """Write the fonts, and say how large they are."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    fonts = {"letters": letters("Upright"), "letters-italic": letters("Italic"), "icons": icons()}
    for kind, made in fonts.items():
        path = FOLDER / f"{kind}.woff2"
        made.flavor = "woff2"
        made.save(path)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    return 0


def letters(slope: str) -> TTFont:
    """Return Source Sans with the letters of the project's languages, under a name that is not reserved."""
    font = TTFont(source(f"SourceSansVF-{slope}"))
    _keep(font, unicodes=[letter for first, last in LETTERS for letter in range(first, last + 1)])
    instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16, 25):  # family, id, whole name, and so on
            record.string = f"ReaderSans-{slope}" if record.nameID in (6, 25) else f"Reader Sans {slope}"
    return font


def icons() -> TTFont:
    """Return Material Symbols with the icons that Streamlit's scripts know by name."""
    font = TTFont(source("MaterialSymbols-Rounded"))
    scripts = (path.read_text(encoding="utf-8") for path in (STATIC / "js").glob("*.js"))
    names = {name for text in scripts for name in ICON.findall(text)}
    spelled = {letter for name in names for letter in name}
    glyphs = _keep_ligatures(font, names)
    _keep(font, unicodes=[ord(letter) for letter in spelled], glyphs=glyphs)
    return font


def source(name: str) -> Path:
    """Return the file of a font that Streamlit has."""
    return next((STATIC / "media").glob(f"{name}*.woff2"))


def _keep(font: TTFont, unicodes: list[int], glyphs: list[str] | None = None) -> None:
    subsetter = Subsetter(Options(notdef_outline=True, hinting=False))
    subsetter.populate(unicodes=unicodes, glyphs=glyphs or [])
    subsetter.subset(font)


def _keep_ligatures(font: TTFont, names: set[str]) -> list[str]:
    """Drop the ligatures that spell no wanted name; return the glyphs of the others."""
    letter_of = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    kept = []
    for table in _ligature_tables(font):
        for first, ligatures in table.ligatures.items():
            wanted = [each for each in ligatures if _spelled(first, each, letter_of) in names]
            table.ligatures[first] = wanted
            kept += [each.LigGlyph for each in wanted]
    return kept


def _ligature_tables(font: TTFont) -> Iterator[Any]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        tables = (getattr(table, "ExtSubTable", table) for table in lookup.SubTable)
        yield from (table for table in tables if hasattr(table, "ligatures"))


def _spelled(first: str, ligature: Any, letter_of: Mapping[str, str]) -> str:  # noqa: ANN401 (fontTools has no types)
    return "".join(letter_of.get(glyph, "?") for glyph in (first, *ligature.Component))


if __name__ == "__main__":
    sys.exit(main())

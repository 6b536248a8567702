"""PNG: a picture in pixels, twice as many as its size, by a renderer that is no part of the app."""

import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from geodata.map.picture.letters import FAMILY, FONT, SLANTED

TIMES = 2
INSTALL = 'python -m pip install resvg-py "fonttools[woff]"'
OF_FAMILY = (1, 16)  # the names of a font that say to which family it belongs


class NoRendererError(Exception):
    """What draws PNG is not installed; the message says how to install it."""


def png(svg: str) -> bytes:
    """Draw a picture as PNG, in the letters of the page.

    Raises
    ------
    NoRendererError
        If the packages that it needs are not installed.
    """
    try:
        renderer, fonts = (import_module(name) for name in ("resvg_py", "fontTools.ttLib"))
        import_module("brotli")
    except ImportError as error:
        raise NoRendererError(
            f"PNG needs packages that the app does not: {INSTALL}. SVG needs none."
        ) from error
    with tempfile.TemporaryDirectory() as folder:
        files = [_unpacked(font, Path(folder), fonts) for font in (FONT, SLANTED)]
        drawn = renderer.svg_to_bytes(svg_string=svg, zoom=TIMES, font_files=files, sans_serif_family=FAMILY)
    return bytes(drawn)


def _unpacked(path: Path, folder: Path, fonts: Any) -> str:  # noqa: ANN401 (a package that may be missing)
    """Write a font as the renderer reads it, both slopes under one name."""
    font = fonts.TTFont(path)
    font.flavor = None
    for record in font["name"].names:
        if record.nameID in OF_FAMILY:
            record.string = FAMILY
    written = folder / f"{path.stem}.ttf"
    font.save(written)
    return str(written)

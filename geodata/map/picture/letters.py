"""Letters: how wide words are in the font of the page, and that font for a picture that stands alone."""

import base64
from functools import cache
from pathlib import Path

from PIL import ImageFont

from geodata.map.picture.style import Letters

FOLDER = Path(__file__).parent.parent.parent.parent / "static" / "fonts"
FONT, SLANTED = FOLDER / "letters.woff2", FOLDER / "letters-italic.woff2"
FAMILY = "Reader Sans"  # the letters of the page, a part of Source Sans
OTHERS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
FAMILIES = f"'{FAMILY}', {OTHERS}"  # where the font is not in the picture
MEASURED = 100  # pixels
HEIGHT = 1.2  # of a line, against the size of its letters
BASELINE = 0.92  # how far below the upper edge of a line its letters stand, against their size
SQUARE = "\u2e80"  # from here on letters are as wide as high, and not in the font


@cache
def _font(weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(FONT, MEASURED)
    font.set_variation_by_axes([weight])
    return font


@cache
def _width(words: str, weight: int) -> float:
    squares = sum(letter >= SQUARE for letter in words)
    rest = "".join(letter for letter in words if letter < SQUARE)
    return float(_font(weight).getlength(rest)) / MEASURED + squares


def width_of(words: str, letters: Letters) -> float:
    """Return how wide words are, in pixels."""
    return _width(words, letters.weight) * letters.size + letters.spacing * len(words)


def in_lines(words: str, letters: Letters, width: float) -> list[str]:
    """Break words into lines that are no wider than this, where a single word is not."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, letters) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def font_face() -> str:
    """Return the rule of a style sheet with the font in it."""
    data = base64.b64encode(FONT.read_bytes()).decode()
    return (
        f"@font-face{{font-family:'{FAMILY}';font-weight:400 700;"
        f"src:url(data:font/woff2;base64,{data}) format('woff2')}}"
    )

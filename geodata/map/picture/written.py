"""Words on a picture."""

from geodata.map.picture.letters import width_of
from geodata.map.picture.style import Letters
from geodata.map.picture.svg import tag, text

MIDDLE = 0.34  # from the middle of a line down to where its letters stand, against their size
REGULAR = 400


def line_of(words: str, letters: Letters, x: float, middle: float) -> str:
    """Return a line of words that begins at a point; the middle of the line is at this height."""
    return written(words, letters, (x, middle + MIDDLE * letters.size), fill=letters.colour)


def written(words: str, letters: Letters, at: tuple[float, float], **about: str) -> str:
    """Return words that stand on a point. They are as wide as they were measured, in whatever font."""
    look: dict[str, object] = {"x": at[0], "y": at[1], "font-size": letters.size}
    look |= {"font-weight": letters.weight} if letters.weight != REGULAR else {}
    look |= {"font-style": "italic"} if letters.is_slanted else {}
    look |= {"fill-opacity": letters.opacity} if letters.opacity != "1" else {}
    if letters.spacing:
        look |= {"letter-spacing": f"{letters.spacing:.2f}"}
    else:
        look |= {"textLength": width_of(words, letters), "lengthAdjust": "spacingAndGlyphs"}
    return tag("text", {**look, **about}, text(words))

"""SVG: elements, and paths in few letters. What is text stays text."""

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt
import shapely

Points = npt.NDArray[np.float64]
AREA = 2  # dimensions
STEPS = 10  # of a path, in a pixel
NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(words: str) -> str:
    """Return words as the text of an element; what XML cannot hold is left out."""
    return escape(NO_XML.sub("", words))


def tag(name: str, attributes: Mapping[str, object], *children: str) -> str:
    """Return an element; its children are elements, or ``text``."""
    said = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items())
    return f"<{name}{said}>{''.join(children)}</{name}>" if children else f"<{name}{said}/>"


def _attribute(value: object) -> str:
    said = number(value) if isinstance(value, float) else text(str(value))
    return said.replace('"', "&quot;").replace("\n", " ")


def number(value: float) -> str:
    """Return a number to a tenth, in as few letters as can be."""
    return _written(round(value * STEPS))


def path(geometry: shapely.Geometry) -> str:
    """Return the path of an area or a line in pixels."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    areas = parts[shapely.get_dimensions(parts) == AREA]
    lines = shapely.get_rings(areas) if len(areas) else parts
    return "".join(_steps(shapely.get_coordinates(line), is_closed=len(areas) > 0) for line in lines)


def _steps(points: Points, *, is_closed: bool) -> str:
    at = np.rint(points * STEPS).astype(int)
    steps = np.diff(at, axis=0)
    steps = steps[steps.any(axis=1)]
    if not len(steps):
        return ""
    first = _joined(at[0].tolist())
    return (
        f"M{first}l{_joined(steps[: -1 if is_closed else None].ravel().tolist())}{'z' if is_closed else ''}"
    )


def _joined(numbers: Iterable[int]) -> str:
    written = map(_written, numbers)
    return "".join(each if each.startswith("-") else f" {each}" for each in written).removeprefix(" ")


def _written(tenths: int) -> str:
    whole, part = divmod(abs(tenths), STEPS)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole or (0 if not part else '')}{f'.{part}' if part else ''}"

"""Encoded polylines: a line as letters, by Google's algorithm of that name; ``encoded.js`` reads them.

A point is latitude and longitude; after the first, each is the step from the one before. A number has its
sign in its lowest bit, and is written in groups of five bits, the lowest first, each a letter from ``?`` on.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

FIRST = ord("?")
BITS = 5
MORE = 1 << BITS  # is added to each group that another follows


def encoded(points: npt.NDArray[Any], decimals: int) -> str:
    """Return a line as letters.

    Args:
        points: longitude and latitude in degrees, of shape (n, 2).
        decimals: how many of a degree are kept.
    """
    whole = np.rint(points[:, ::-1] * 10**decimals).astype(int)
    steps: list[int] = np.diff(whole, axis=0, prepend=[[0, 0]]).ravel().tolist()
    return "".join(letter for step in steps for letter in _letters(step))


def _letters(step: int) -> Iterator[str]:
    rest = step << 1 if step >= 0 else ~(step << 1)
    while rest >= MORE:
        yield chr((rest & (MORE - 1) | MORE) + FIRST)
        rest >>= BITS
    yield chr(rest + FIRST)

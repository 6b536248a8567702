"""Where names can stand, in pixels: boxes that keep apart; as ``placing.js`` places them on the map."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

ROOM = 2.0  # between two names
EDGE_ROOM = 3.0  # between a name and the edge of the view
CROWD = 3.0  # what each symbol counts that a name stands near to
CLOSER = 30.0  # what each counts besides that it stands nearer to than to its own
OFF_LINE = 3.0  # between a name and the middle of a line beside it; above and below, its letters leave them
LINE = 3.0  # what a point of a line that a name covers counts, where the next worse side counts one
Numbers = npt.NDArray[np.float64]
Side = tuple["Box", float]  # where a name may stand, and its cost against the best side
T = TypeVar("T")


@dataclass(frozen=True)
class Box:
    """A box in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def is_apart(self, other: "Box") -> bool:
        """Say whether two boxes leave room between them."""
        is_beside = self.right + ROOM < other.left or other.right + ROOM < self.left
        return is_beside or self.bottom <= other.top or other.bottom <= self.top

    def is_inside(self, width: float, height: float) -> bool:
        """Say whether the box lies in a view, clear of its edge."""
        is_across = self.left >= EDGE_ROOM and self.right <= width - EDGE_ROOM
        return is_across and self.top >= EDGE_ROOM and self.bottom <= height - EDGE_ROOM

    def beside(self) -> "Box":
        """Return the box with the room on both sides in which no line should run."""
        return Box(self.left - OFF_LINE, self.top, self.right + OFF_LINE, self.bottom)

    def covers(self, points: Numbers, around: Numbers | float = 0.0) -> npt.NDArray[np.bool_]:
        """Say of each point whether it lies in the box, or within so much of it."""
        x, y = points[:, 0], points[:, 1]
        across = (x > self.left - around) & (x < self.right + around)
        covered: npt.NDArray[np.bool_] = across & (y > self.top - around) & (y < self.bottom + around)
        return covered


@dataclass(frozen=True)
class Around:
    """What a name has to do with: symbols, how far it must keep from each, within how much it stands nearer
    to that than to its own, how far it should keep; lines, other names.
    """

    width: float
    height: float
    lines: Numbers
    symbols: Numbers
    near: Numbers
    closer: Numbers
    wide: Numbers
    taken: list[Box] = field(default_factory=list)


def box_at(x: float, y: float, offset: tuple[float, float], size: tuple[float, float]) -> Box:
    """Return the box of a name whose upper left corner lies so far from a point."""
    left, top = x + offset[0], y + offset[1]
    return Box(left, top, left + size[0], top + size[1])


def sides_beside(size: tuple[float, float], away: float) -> list[tuple[float, float]]:
    """Return the offsets of a name beside a symbol, the best first: right, left, above, below, the corners,
    a little higher or lower at the sides.
    """
    width, height = size
    right, left, above, below = away, -away - width, -away - height, away
    middle, centre, corner = -height / 2, -width / 2, 0.7 * away - away
    return [
        (right, middle), (left, middle), (centre, above), (centre, below),
        (right + corner, above - corner), (right + corner, below + corner),
        (left - corner, above - corner), (left - corner, below + corner),
        (right, middle - height / 3), (right, middle + height / 3),
        (left, middle - height / 3), (left, middle + height / 3),
    ]  # fmt: skip


def free_sides(sides: Iterable[Side], around: Around) -> Iterator[Side]:
    """Yield the sides that lie in the view and cover nothing that they must not, each with what it costs."""
    for box, cost in sides:
        is_free = box.is_inside(around.width, around.height) and all(map(box.is_apart, around.taken))
        if not is_free or box.covers(around.symbols, around.near).any():
            continue
        crowd = int(box.covers(around.symbols, around.wide).sum())
        closer = int((box.covers(around.symbols, around.closer) & (around.closer > 0)).sum())
        lines = int(box.beside().covers(around.lines).sum())
        yield box, cost + LINE * lines + CROWD * crowd + CLOSER * closer


def best_side(sides: Iterable[Side], around: Around) -> Box | None:
    """Return the side that costs least; of the sides, those that cost least come first."""
    best: Side | None = None
    for side in sides:
        if best and side[1] >= best[1]:
            break
        free = next(free_sides([side], around), None)
        if free and (best is None or free[1] < best[1]):
            best = free
    return best[0] if best else None


Find = Callable[[T, list[Box]], list[Box]]  # all boxes of a name that are clear of others, the best first


def pushed(name: T, placed: dict[T, Box], find: Find[T]) -> dict[T, Box]:
    """Place a name for which there is no room: those in its way go elsewhere, if each finds another place."""
    for box in find(name, []):
        moved = {other: taken for other, taken in placed.items() if taken.is_apart(box)} | {name: box}
        if all(_aside(other, moved, find) for other, taken in placed.items() if not taken.is_apart(box)):
            return moved
    return placed


def _aside(name: T, moved: dict[T, Box], find: Find[T]) -> bool:
    boxes = find(name, list(moved.values()))
    if boxes:
        moved[name] = boxes[0]
    return bool(boxes)

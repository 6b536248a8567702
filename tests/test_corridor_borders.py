"""The corridor page: what its script is sent."""

from pathlib import Path

import pandas as pd
import pytest
import shapely

from geodata.corridor.content import _border_at
from geodata.gazetteer import load_gazetteer

LINE = shapely.LineString([(8, 5), (18, 5)])  # two tenths of it in Kazakhstan


@pytest.mark.parametrize(
    ("start", "end", "mode", "part"),
    [
        ("border", "poti", "rail", 0.2),
        ("poti", "border", "rail", 0.8),
        ("border", "poti", "sea", None),
        ("border", "aktau", "rail", None),
    ],
)
def test_border_stands_where_the_leg_leaves_the_country_of_its_start(
    tiny: Path, start: str, end: str, mode: str, part: float | None
) -> None:
    """The strip is read from the start: two tenths of the way, then the border."""
    leg = pd.Series({"start": start, "end": end, "mode": mode, "geometry": LINE})

    assert _border_at(leg, load_gazetteer(tiny)) == (None if part is None else pytest.approx(part))

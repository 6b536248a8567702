"""The verdicts as they are seen: each has a sign of its own, and words that are legible on every ground."""

import re
from pathlib import Path

import numpy as np
import pytest

from content.notes import VERDICTS
from tests.test_palette import LEAST_CONTRAST, contrast

ROOT = Path(__file__).parent.parent
CSS = (ROOT / "content/reader/reader.css").read_text(encoding="utf-8")
GROUNDS = re.findall(
    r'ackgroundColor = "(#[0-9a-f]{6})"', (ROOT / ".streamlit/config.toml").read_text(encoding="utf-8")
)
RULE = r'\[data-verdict="%s"\] \{ --verdict: light-dark\((#\w{6}), (#\w{6})\); --sign: "(.)"; \}'
TINT = 0.1  # of its own colour in the ground of a pill
LIT = "#f5a623", 0.09  # the tint of a passage that is lit


def rule(verdict: str) -> tuple[str, ...]:
    found = re.search(RULE % verdict, CSS)
    assert found
    return found.groups()


def mixed(colour: str, part: float, ground: str) -> str:
    one, other = (np.array([int(each[at : at + 2], 16) for at in (1, 3, 5)]) for each in (colour, ground))
    return "#" + "".join(f"{round(value):02x}" for value in part * one + (1 - part) * other)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_verdict_is_legible_on_every_ground(verdict: str) -> None:
    light, dark, _ = rule(verdict)
    grounds = zip([light, light, dark, dark], GROUNDS, strict=True)
    for colour, ground in [(colour, each) for colour, at in grounds for each in (at, mixed(*LIT, at))]:
        assert contrast(colour, mixed(colour, TINT, ground)) >= LEAST_CONTRAST, (colour, ground)


def test_no_verdict_is_told_by_colour_alone() -> None:
    """Who sees few colours, and who has asked for two, sees the sign."""
    assert len({rule(verdict)[2] for verdict in VERDICTS}) == len(VERDICTS)

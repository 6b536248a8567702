"""The verdicts as they are seen: each has a sign of its own, and words that are legible on every ground."""

import re
from pathlib import Path

import pytest

from content.notes import VERDICTS
from tests.test_palette import LEAST_CONTRAST, contrast, mixed

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


@pytest.mark.parametrize("verdict", VERDICTS)
def test_verdict_is_legible_on_every_ground(verdict: str) -> None:
    light, dark, _ = rule(verdict)
    grounds = zip([light, light, dark, dark], GROUNDS, strict=True)
    for colour, ground in [(colour, each) for colour, at in grounds for each in (at, mixed(*LIT, at))]:
        assert contrast(colour, mixed(colour, TINT, ground)) >= LEAST_CONTRAST, (colour, ground)


def test_no_verdict_is_told_by_colour_alone() -> None:
    """Who sees few colours, and who has asked for two, sees the sign."""
    assert len({rule(verdict)[2] for verdict in VERDICTS}) == len(VERDICTS)

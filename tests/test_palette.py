"""The colours of the map: told apart by readers who see few of them, and legible."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

CSS = (Path(__file__).parent.parent / "geodata" / "map" / "map.css").read_text(encoding="utf-8")
THEMES = {
    "light": re.search(r":root \{(.*?)\}", CSS, re.DOTALL),
    "dark": re.search(r':root\[data-theme="dark"\] \{(.*?)\}', CSS, re.DOTALL),
}
BLINDNESSES = [None, "deuteranomaly", "protanomaly", "tritanomaly"]
# What lies beside each other on the map and must be told apart by colour: lines and fills on land and water.
LINES = ["route", "other", "disputed", "lit"]
GROUNDS = ["land", "raised", "water", "far"]
APART = 20  # in CAM02-UCS, where about 1 is the least that the eye tells apart
LEAST_CONTRAST = 4.5
LEAST_CONTRAST_OF_LINES = 3


def colours(theme: str) -> dict[str, str]:
    found = THEMES[theme]
    assert found
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", found[1]))


def seen(colour: str, blindness: str | None) -> np.ndarray:
    """Return the colour as it is seen with this blindness, complete; sRGB from 0 to 1."""
    rgb = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    if blindness is None:
        return rgb
    space = {"name": "sRGB1+CVD", "cvd_type": blindness, "severity": 100}
    return np.asarray(np.clip(cspace_convert(rgb, space, "sRGB1"), 0, 1))


def luminance(colour: str) -> float:
    linear = cspace_convert(seen(colour, None), "sRGB1", "sRGB1-linear")
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    dark, bright = sorted([luminance(one), luminance(other)])
    return (bright + 0.05) / (dark + 0.05)


def mixed(colour: str, part: float, ground: str) -> str:
    """Return what is seen where a colour lies over another and hides this part of it."""
    one, other = (np.array([int(each[at : at + 2], 16) for at in (1, 3, 5)]) for each in (colour, ground))
    return "#" + "".join(f"{round(value):02x}" for value in part * one + (1 - part) * other)


@pytest.mark.parametrize("blindness", BLINDNESSES)
@pytest.mark.parametrize("theme", THEMES)
def test_lines_stand_out_from_land_and_water(theme: str, blindness: str | None) -> None:
    """The route is the one strong line, for every eye."""
    palette = colours(theme)
    for line in LINES:
        for ground in GROUNDS:
            apart = deltaE(
                seen(palette[line], blindness), seen(palette[ground], blindness), input_space="sRGB1"
            )
            assert apart > APART, (line, ground)


@pytest.mark.parametrize("blindness", BLINDNESSES)
@pytest.mark.parametrize("theme", THEMES)
def test_what_is_lit_is_told_from_the_lines_that_are_not(theme: str, blindness: str | None) -> None:
    """Lines differ by width and dashes, too; light is told by colour above all."""
    palette = colours(theme)
    for line in ("route", "other", "member"):
        apart = deltaE(seen(palette[line], blindness), seen(palette["lit"], blindness), input_space="sRGB1")
        assert apart > APART, line


@pytest.mark.parametrize("blindness", BLINDNESSES)
@pytest.mark.parametrize("theme", THEMES)
def test_land_is_told_from_water(theme: str, blindness: str | None) -> None:
    palette = colours(theme)
    apart = deltaE(seen(palette["land"], blindness), seen(palette["water"], blindness), input_space="sRGB1")

    assert apart > 5


@pytest.mark.parametrize("theme", THEMES)
def test_words_are_legible(theme: str) -> None:
    """Names on land and water, and words on the panels."""
    palette = colours(theme)
    pairs = [(word, ground) for word in ("ink", "quiet") for ground in ("land", "raised", "far", "panel")]
    pairs += [("aside", "land"), ("aside", "far")]
    pairs += [("ink", "water"), ("route", "water"), ("quiet", "water")]

    assert {
        pair: contrast(*(palette[name] for name in pair))
        for pair in pairs
        if contrast(*(palette[name] for name in pair)) < LEAST_CONTRAST
    } == {}


@pytest.mark.parametrize("theme", THEMES)
def test_names_are_legible_on_lit_land(theme: str) -> None:
    """What is lit lies over the land by the share that the style says."""
    palette, share = colours(theme), re.findall(r"--lit-share: ([\d.]+)", CSS)[theme == "dark"]

    for ground in ("land", "far", "raised"):
        lit = mixed(palette["lit-fill"], float(share), palette[ground])
        assert contrast(palette["on-lit"], lit) >= LEAST_CONTRAST, ground


@pytest.mark.parametrize("theme", THEMES)
def test_strong_lines_have_contrast(theme: str) -> None:
    palette = colours(theme)
    for line, ground in [("route", "land"), ("route", "water"), ("other", "land"), ("disputed", "land")]:
        assert contrast(palette[line], palette[ground]) > LEAST_CONTRAST_OF_LINES, (line, ground)


def test_themes_have_the_same_colours() -> None:
    """A colour forgotten in one theme would be taken from the other."""
    assert set(colours("light")) == set(colours("dark"))
    assert len(list(combinations(colours("light"), 2))) > 1

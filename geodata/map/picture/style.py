"""What things look like: the style sheet of the map, read for a picture in which no style sheet is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SHEET = Path(__file__).parent.parent / "map.css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
VARIABLE = re.compile(r"var\(--([\w-]+)(?:, *([^()]*))?\)")
THEMES = {"light": ":root", "dark": ':root[data-theme="dark"]'}
REM = 16  # pixels
DRAWN = (
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
)  # fmt: skip
Look = dict[str, str]  # attributes of SVG


@dataclass(frozen=True)
class Letters:
    """How a name is written: its size and spacing in pixels, its weight, slope and colour."""

    size: float
    weight: int
    spacing: float
    is_slanted: bool
    colour: str
    opacity: str


@dataclass(frozen=True)
class Style:
    """The rules of a style sheet by their selectors, and its colours in one theme."""

    rules: Mapping[str, Mapping[str, str]]
    colours: Mapping[str, str]

    def of(self, *selectors: str, **variables: str) -> Look:
        """Return what some rules say together, the last one before the others, as attributes of SVG."""
        said = self._said(selectors)
        wide, on, off = (said.get(f"--{name}", "").removesuffix("px") for name in ("wide", "on", "off"))
        line = (
            {"stroke-width": wide, "stroke-dasharray": f"{on or 0} {off}" if off else "none"} if wide else {}
        )
        look = {name: said[name] for name in DRAWN if name in said} | line
        return {name: self._filled(value, variables) for name, value in look.items()}

    def letters(self, *selectors: str) -> Letters:
        """Return how a name is written by some rules, the last one before the others."""
        said = self._said(selectors)
        size = float(said["font-size"].removesuffix("rem")) * REM
        spacing = float(said.get("letter-spacing", "0em").removesuffix("em")) * size
        slanted, weight = said.get("font-style") == "italic", int(said.get("font-weight", "400"))
        return Letters(
            size, weight, spacing, slanted, self._filled(said["color"], {}), said.get("opacity", "1")
        )

    def _said(self, selectors: tuple[str, ...]) -> dict[str, str]:
        return {name: value for selector in selectors for name, value in self.rules[selector].items()}

    def _filled(self, value: str, variables: Mapping[str, str]) -> str:
        known = {**self.colours, **variables}
        return VARIABLE.sub(lambda found: known.get(found[1], found[2] or ""), value).removesuffix("px")


def read_style(css: str, theme: str) -> Style:
    """Read what stands in a style sheet before its first ``@media``, in one theme."""
    plain = COMMENT.sub("", css).partition("@media")[0]
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in RULE.findall(plain):
        said = dict(_pair(each) for each in body.split(";") if ":" in each)
        rules.setdefault(" ".join(selectors.split()), {}).update(said)
    both = {**rules[THEMES["light"]], **rules[THEMES[theme]]}
    return Style(rules, {name.removeprefix("--"): value for name, value in both.items()})


def _pair(declaration: str) -> tuple[str, str]:
    name, _, value = declaration.partition(":")
    return name.strip(), value.replace("!important", "").strip()

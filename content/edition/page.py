"""The page: one HTML file with its policy, styles, scripts and all that they show.

Its policy lets nothing be fetched, and only the scripts run that stand here, which it knows by their sums.
"""

import base64
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from content.edition.markup import Markup, block, data, joined, tag
from content.edition.sent import MadeContent
from content.edition.subject import Made
from content.passages import Document
from geodata.page.headers import sum_of
from geodata.page.join import ROOT
from geodata.page.join import joined as one_script
from geodata.words import long_date, say, spoken

HERE = ROOT / "content" / "edition"
STATIC = ROOT / "static"
STYLES = (ROOT / "geodata/page/page.css", ROOT / "content/reader/reader.css", HERE / "edition.css")
BEFORE = 'document.documentElement.dataset.scripted = "";'  # before anything is seen
POLICY = (
    "default-src 'none'; script-src {sums}; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
LETTERS = {"normal": "letters.woff2", "italic": "letters-italic.woff2"}
THEMES = {"light": "{}", "dark": "@media screen and (prefers-color-scheme: dark) {{ {} }}"}


@dataclass(frozen=True)
class Scripts:
    """The scripts of a file: of the page, and of the frame of its map."""

    main: str
    leaflet: str
    frame: str

    @property
    def policy(self) -> str:
        """What lets them run, and nothing else."""
        scripts = BEFORE, self.main, self.leaflet, self.frame
        return POLICY.format(sums=" ".join(map(sum_of, scripts)))


@dataclass(frozen=True)
class Shown:
    """What a page shows: in a sentence, as linked data, as it is read, and as its scripts are sent it."""

    lead: str
    linked: dict[str, Any]
    body: Markup
    content: str
    scripts: Scripts


def read_scripts() -> Scripts:
    """Read the scripts and join them."""
    leaflet = (STATIC / "leaflet" / "leaflet.js").read_text(encoding="utf-8")
    return Scripts(one_script(HERE / "edition.js"), leaflet, one_script(HERE / "map_frame.js"))


def page(document: Document, made: Made, shown: Shown) -> str:
    """Return the whole page."""
    scripts = shown.scripts
    blocks = (
        block("text/plain", scripts.leaflet, id="leaflet"),
        block("text/plain", scripts.frame, id="map-script"),
        block("text/plain", shown.content, id="content"),
        block("application/json", _json(_made(document, made)), id="made"),
        block("module", scripts.main),
    )
    linked = {**shown.linked, **({"url": made.home} if made.home else {})}
    metas = _metas(scripts.policy, shown.lead)
    head = joined((*metas, tag("title", document.title), *_styles(), *_data(linked)))
    article = tag("main", shown.body, class_="paper")
    seen = tag("div", tag("div", _views(), article, class_="stMain"), class_="stApp")
    whole = tag("html", tag("head", head), tag("body", seen, *blocks), lang=spoken())
    return f"<!doctype html>\n{whole}\n"


def _made(document: Document, made: Made) -> MadeContent:
    name = say("single-file edition of {day}", day=long_date(made.day))
    return {"title": document.title, "name": name, "home": made.home}


def _metas(policy: str, lead: str) -> list[Markup]:
    icon = base64.b64encode((STATIC / "icon.svg").read_bytes()).decode()
    return [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="description", content=lead),
        tag("link", rel="icon", href=f"data:image/svg+xml;base64,{icon}"),
    ]


def _styles() -> list[Markup]:
    styles = [_fonts(), _colours(), *(path.read_text(encoding="utf-8") for path in STYLES)]
    return [block("style", "\n".join(styles))]


def _data(linked: dict[str, Any]) -> list[Markup]:
    return [block("application/ld+json", _json(linked)), block("", BEFORE)]


def _json(content: Mapping[str, object]) -> str:
    return data(json.dumps(content, ensure_ascii=False))


@cache
def _fonts() -> str:
    """Return the letters as a style: the file looks the same wherever it is opened."""
    rules = []
    for slant, name in LETTERS.items():
        letters = base64.b64encode((STATIC / "fonts" / name).read_bytes()).decode()
        source = f'src: url("data:font/woff2;base64,{letters}") format("woff2");'
        face = f'font-family: "Source Sans"; font-style: {slant}; font-weight: 200 900; {source}'
        rules.append(f"@font-face {{ {face} }}")
    return "\n".join(rules)


def _colours() -> str:
    """Return the colours of the app as a style, by the names that Streamlit gives them."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    return "\n".join(
        around.format(f":root {{ {_named(settings[theme])} }}") for theme, around in THEMES.items()
    )


def _named(colours: dict[str, str]) -> str:
    return " ".join(f"--st-{_kebab(name)}: {colour};" for name, colour in colours.items())


def _kebab(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)


def _views() -> Markup:
    """Return where text and map are shown; elements have the names that the styles of the app know."""
    text = tag("div", tag("div", tag("div", class_="reader"), id="text"), class_="stColumn")
    drawn = tag("div", id="map", class_="stVerticalBlock st-key-reader-map beside")
    columns = tag("div", text, tag("div", drawn, class_="stColumn"), class_="stHorizontalBlock")
    return tag("div", tag("div", columns, class_="st-key-reader"), class_="stMainBlockContainer views")

"""What is answered at an address where there is no page."""

from html import escape
from pathlib import Path
from string import Template

from geodata.page.site import Site
from geodata.words import say, spoken

UNKNOWN = Path(__file__).parent / "unknown.html"


def unknown(site: Site, base: str) -> str:
    """Return the page for an address where there is none, with the ways to those that there are."""
    links = (
        f'<li><a href="{escape(base + page)}?lang={spoken()}">{escape(say(title))}</a></li>'
        for page, title in site.pages.items()
    )
    return Template(UNKNOWN.read_text(encoding="utf-8")).substitute(
        language=spoken(),
        home=escape(base),
        name=escape(say(site.name)),
        title=escape(say("This page does not exist")),
        advice=escape(say("The link may be mistyped or out of date. These pages exist:")),
        links="".join(links),
    )

"""The site: what it is called, and which pages it has."""

from collections.abc import Mapping
from dataclasses import dataclass

from geodata.words import say


@dataclass(frozen=True)
class Site:
    """What the site says of itself, to be said in the reader's language; ``pages`` are titles by address.

    ``text`` is the title of the text that is open; the first needs none. ``selected`` is what an address
    opens in it, in words.
    """

    name: str
    lead: str
    pages: Mapping[str, str]
    text: str = ""
    selected: str = ""

    def title(self, page: str) -> str:
        """Return the title of a page, as ``title.js`` keeps it: the first has that of the site."""
        parts = self.selected, say(self.pages[page]) if page else "", self.text, say(self.name)
        return " · ".join(filter(None, parts))

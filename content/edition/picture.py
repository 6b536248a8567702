"""The picture of the map, for paper and for readers without scripts."""

from content.edition.markup import Markup
from content.edition.subject import Subject


def picture(subject: Subject) -> Markup:
    """Return the map as it opens, as SVG."""
    del subject
    return Markup("")

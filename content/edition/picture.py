"""The picture of the map, for paper and for readers without scripts."""

from content.edition.markup import Markup
from content.edition.subject import Subject
from content.pictures import Selected, words_around
from geodata.legs import MAIN_CORRIDOR
from geodata.map.picture import Words, draw_of_height
from geodata.map.picture.atlas import gather_atlas
from geodata.map.picture.framing import view_for
from geodata.map.picture.shown import Light, Shown
from geodata.words import spoken

WIDTH, HEIGHT = 1000, 700  # pixels; it is drawn as wide as the page
AROUND = 140  # of the height, for the words above and below the map


def picture(subject: Subject) -> Markup:
    """Return the map as it opens, as SVG; its letters are those of the page."""
    document, gazetteer = subject.document, subject.gazetteer
    atlas = gather_atlas(gazetteer, document.date, subject.places)
    view = view_for(atlas, Light(), WIDTH, HEIGHT - AROUND)
    words = words_around(document, subject.links, Selected(), gazetteer)
    if MAIN_CORRIDOR not in subject.reached:
        words = Words(document.title)
    return Markup(draw_of_height(Shown(atlas, Light(), view, spoken()), words, HEIGHT, has_font=False))

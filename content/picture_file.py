"""Picture files: ``python -m content picture`` writes the map of a text as SVG or PNG."""

import argparse
import re
from pathlib import Path

from content.links import link_document, mentions
from content.passages import Document
from content.pictures import Selected, light_on, words_around
from geodata.gazetteer import Gazetteer, UnknownPlaceError
from geodata.map.picture import draw_of_height
from geodata.map.picture.atlas import gather_atlas
from geodata.map.picture.framing import view_for
from geodata.map.picture.png import NoRendererError, png
from geodata.map.picture.shown import Shown
from geodata.page.sent import places_data
from geodata.tables import nearest
from geodata.words import LANGUAGES, speak

SIZE = re.compile(r"(\d{3,4})x(\d{3,4})")
SLIDE = (1280, 720)  # pixels, of the picture as a whole
AROUND = 160  # pixels above and below the map, roughly
LEAST, MOST = 320, 4000


class PictureError(Exception):
    """A picture cannot be drawn; the message says why, and how to mend it."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what ``picture`` understands."""
    parser.add_argument("text", help="a file of content/texts, without its ending: outlook")
    selected = parser.add_mutually_exclusive_group()
    selected.add_argument("--place", default="", help="ids of the places to highlight: azerbaijan,georgia")
    selected.add_argument("--passage", default="", help="the id of the passage whose places are highlighted")
    parser.add_argument(
        "--out", type=picture_file, required=True, help="the file to write: map.svg or map.png"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", type=size, default=SLIDE, help="in pixels: 1280x720, which is the default")
    parser.add_argument(
        "--address", default="", help="where the text is served; it is written on the picture"
    )


def picture_file(name: str) -> Path:
    """Return the file to be written, or say which endings are known."""
    path = Path(name)
    if path.suffix not in (".svg", ".png"):
        raise argparse.ArgumentTypeError(f"'{name}' ends in neither .svg nor .png")
    return path


def size(asked: str) -> tuple[int, int]:
    """Return a width and a height, or say how they are written."""
    found = SIZE.fullmatch(asked)
    pixels = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(LEAST <= each <= MOST for each in pixels):
        wrong = f"'{asked}' is no size; write width and height from {LEAST} to {MOST} pixels, like 1280x720"
        raise argparse.ArgumentTypeError(wrong)
    return pixels


def write_picture(document: Document, gazetteer: Gazetteer, options: argparse.Namespace) -> None:
    """Write the picture that is asked for, or raise a ``PictureError`` that says why it cannot be."""
    try:
        selected = selected_in(document, gazetteer, options.place, options.passage)
        svg = picture_of(document, gazetteer, selected, options)
        options.out.write_bytes(png(svg) if options.out.suffix == ".png" else svg.encode())
    except (UnknownPlaceError, NoRendererError) as error:
        raise PictureError(str(error)) from error
    except OSError as error:
        raise PictureError(f"{options.out} cannot be written: {error.strerror}") from error


def selected_in(document: Document, gazetteer: Gazetteer, places: str, passage: str) -> Selected:
    """Return what is selected, or raise an error that names what is not known."""
    passages = [each.id for each in document.passages]
    passage = document.aliases.get(passage, passage)
    if passage and passage not in passages:
        raise PictureError(
            f"no passage of '{document.id}' has the id '{passage}'{nearest(passage, passages)}"
        )
    asked = [gazetteer.aliases.get(place, place) for place in filter(None, places.split(","))]
    return Selected(tuple(dict.fromkeys(gazetteer.place(place).id for place in asked)), passage)


def picture_of(
    document: Document, gazetteer: Gazetteer, selected: Selected, options: argparse.Namespace
) -> str:
    """Return a picture of a text as SVG."""
    speak(options.language)
    links = link_document(document, gazetteer)
    atlas = gather_atlas(gazetteer, document.date, places_data(gazetteer, mentions(links)))
    light, (width, height) = light_on(links, selected), options.size
    shown = Shown(atlas, light, view_for(atlas, light, width, height - AROUND), options.language)
    words = words_around(document, links, selected, gazetteer, options.address)
    return draw_of_height(shown, words, height, options.theme)

"""``python -m content check``: loads everything and says what is wrong, if anything."""

import argparse
import sys

from content.library import load_library
from content.links import link_passages, offers
from content.passages import ContentError
from geodata.gazetteer import load_gazetteer
from geodata.tables import GeodataError


def main() -> int:
    """Run the command line; exit status 1 where an author has something to mend."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    parser.add_subparsers(required=True).add_parser("check", help="load all texts and tables")
    parser.parse_args()
    return check()


def check() -> int:
    """Load all texts and tables; print the first mistake, or what was found."""
    try:
        gazetteer = load_gazetteer()
        library = load_library(gazetteer)
    except (ContentError, GeodataError) as error:
        print(error, file=sys.stderr)
        return 1
    links = link_passages(library, gazetteer)
    offers(gazetteer, links)
    print(
        f"{len(library.passages)} passages, {len(gazetteer.places)} places, {len(links)} links: all in order"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

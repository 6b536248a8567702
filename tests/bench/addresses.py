"""Open every address in a fresh browser: ``python -m tests.bench.addresses``. Prints how many show what they name.

Every passage and every place, plain and embedded: the passage must be in view, and each place that it speaks of lit;
for a place, each passage that speaks of it lit, the first of them in view, and the place marked as chosen.
"""

from collections.abc import Iterator
from itertools import product

from playwright.sync_api import Browser, Page, sync_playwright

from content.library import load_library
from content.links import Link, link_document
from geodata.gazetteer import load_gazetteer
from tests.browser.harness import frame_of, launched, open_reader, served, settle

LIT_PASSAGES = (
    "[...document.querySelectorAll('[data-passage][data-lit]')].map((made) => made.dataset.passage)"
)
LIT_PLACES = (
    "[...document.querySelectorAll('[data-lit]')].map((made) => made.dataset.place ?? made.dataset.chip)"
)
IN_VIEW = """(id) => { const { top, bottom } = document.querySelector(`[data-passage="${id}"]`).getBoundingClientRect();
  return top < innerHeight && bottom > 0; }"""


def main() -> int:
    """Open every address once; print the share that holds, and each that does not."""
    gazetteer = load_gazetteer()
    library = load_library(gazetteer)
    links = link_document(library.documents[0], gazetteer)
    order = [passage.id for passage in library.documents[0].passages]
    wrong: list[str] = []
    number = 0
    with sync_playwright() as playwright, served() as address:
        browser = launched(playwright)
        for query, embedding in product(addresses(order, links), ("", "&embed=true")):
            number += 1
            if not holds(browser, f"{address}/?{query}{embedding}", query, links, order):
                wrong.append(query + embedding)
        browser.close()
    print(f"addresses that show what they name: {number - len(wrong)} of {number}")
    print(*wrong, sep="\n")
    return len(wrong)


def addresses(order: list[str], links: tuple[Link, ...]) -> Iterator[str]:
    yield from (f"passage={passage}" for passage in order)
    yield from (f"place={place}" for place in sorted({link.place for link in links}))


def holds(browser: Browser, address: str, query: str, links: tuple[Link, ...], order: list[str]) -> bool:
    context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    open_reader(page, address)
    settle(page)
    kind, _, id_ = query.partition("=")
    found = shows_passage(page, id_, links) if kind == "passage" else shows_place(page, id_, links, order)
    context.close()
    return found


def shows_passage(page: Page, passage: str, links: tuple[Link, ...]) -> bool:
    lit = set(frame_of(page).evaluate(LIT_PLACES))
    return bool(page.evaluate(IN_VIEW, passage)) and lit == {
        link.place for link in links if link.passage == passage
    }


def shows_place(page: Page, place: str, links: tuple[Link, ...], order: list[str]) -> bool:
    expected = [
        passage for passage in order if any((passage, place) == (link.passage, link.place) for link in links)
    ]
    frame = frame_of(page)
    chosen = frame.evaluate(
        "[...document.querySelectorAll('[data-chosen]')].map((made) => made.dataset.place ?? made.dataset.chip)"
    )
    lit = page.evaluate(LIT_PASSAGES)
    return bool(lit == expected and page.evaluate(IN_VIEW, expected[0]) and place in chosen)


if __name__ == "__main__":
    raise SystemExit(main())

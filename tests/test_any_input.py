"""Any input: whatever is pasted, opened, asked or written, nothing breaks, and what is said of it is true.

More inputs are tried by ``python3 -m pytest tests/test_any_input.py --hypothesis-profile=long``, and by
``tests/bench/fuzz.py``, whose corpus is tried here at each run.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from content.about import SITE
from content.links import link_document
from content.own.answering import asked_in
from content.own.files import READERS
from content.own.limits import OwnTextError
from content.passages import Document, Mark, Passage, Section
from geodata.page.address import asked
from geodata.page.shell import Shell
from tests import holding
from tests.made_up import ADDRESS, HTML, JSON, WORDS, damaged, decisions, kept, made_of, packed_word

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
PLACES = ["kazakhstan", "aktau", "eu", "titr", "caspian-sea", "central-asia", "almaty", "germany", "un"]
MARKS = st.builds(
    Mark,
    st.just("words"),
    st.sampled_from(PLACES),
    st.sampled_from(["place", "actor"]),
    st.just(""),
    st.just(0),
)


@given(made_of(WORDS["parser"]))
def test_text_is_refused_or_read_again_as_it_was(text: str) -> None:
    holding.parser_holds(text)
    holding.parser_holds(holding.MATTER + text)


@given(made_of(WORDS["suggester"]))
def test_suggestions_stand_where_they_say(text: str) -> None:
    holding.suggester_holds(text)


@pytest.mark.parametrize("target", ["parser", "suggester"])
def test_what_the_fuzzer_has_kept_holds(target: str) -> None:
    """The shortest inputs that lead to as many lines as possible."""
    holds = {"parser": holding.parser_holds, "suggester": holding.suggester_holds}[target]
    for text in kept(target):
        holds(text)


@given(st.data())
def test_text_of_ones_own_is_read_and_taken_home(data: st.DataObject) -> None:
    """With any words, any marks that its author has set or left behind, and in every format."""
    text = data.draw(made_of(WORDS["suggester"]))
    holding.own_text_holds(text, data.draw(decisions(text)))


@given(st.sampled_from([*READERS, ".exe"]), st.binary(max_size=60))
def test_file_of_any_bytes_is_refused_or_read(ending: str, body: bytes) -> None:
    holding.file_holds(f"a{ending}", body)


@given(made_of(HTML))
def test_any_page_of_the_web_is_refused_or_read(page: str) -> None:
    holding.file_holds("a.html", page.encode(errors="replace"))


@given(damaged())
def test_any_file_of_word_is_refused_or_read(body: bytes) -> None:
    holding.file_holds("a.docx", body)


@given(st.binary(max_size=40) | JSON.map(holding.as_json))
def test_whatever_is_sent_is_refused_or_asked(body: bytes) -> None:
    try:
        sent = asked_in(body)
    except OwnTextError:
        return
    assert isinstance(sent["text"], str)


@given(made_of(ADDRESS), made_of(ADDRESS), st.sampled_from(["/", "/corridor"]))
def test_any_address_gets_a_page_and_stays_text(query: str, host: str, path: str) -> None:
    """Whoever made the link: its title and the addresses in its head are text."""
    said = [(b"host", host.encode(errors="replace")), (b"x-forwarded-proto", query.encode(errors="replace"))]
    scope: Any = {
        "type": "http", "method": "GET", "path": path, "headers": said, "scheme": "http", "root_path": "", "http_version": "1.1",
        "server": ("app.example", 80), "query_string": query.encode(errors="replace"),
    }  # fmt: skip
    site = replace(SITE, text=asked(Request(scope).query_params.multi_items(), "text"), lead=host)

    page = Shell(answer, SITE, lambda _: site).page(Request(scope), INDEX.read_text("utf-8"), site)

    assert page.status_code == 200
    assert not any(sign in bytes(page.body).decode(errors="replace") for sign in ("<b>", '"onload'))


async def answer(*_: object) -> None:
    """The head of a page is written without an app behind it."""


@given(st.lists(st.lists(MARKS, max_size=4), min_size=1, max_size=4))
def test_every_mark_is_linked_once_and_every_link_has_a_mark(passages: list[list[Any]]) -> None:
    document = document_of(passages)
    links = link_document(document, holding.gazetteer())
    named = {(link.passage, link.place) for link in links if link.lit == "named"}

    assert named == {(part.id, mark.place) for part in document.passages for mark in part.marks}
    assert len({(link.passage, link.place) for link in links}) == len(links)
    assert all(
        set(link.through) <= {place for passage, place in named if passage == link.passage} for link in links
    )


def document_of(passages: list[list[Any]]) -> Document:
    parts = [Passage(f"p{at}", at, tuple(marks), 0) for at, marks in enumerate(passages, start=1)]
    section = Section("s", "A heading", tuple(parts))
    return Document("own.md", "A title", holding.DAY, "en", "", "2024-01-01", (section,))


@pytest.mark.parametrize("text", ["<a ", "<!--", "</a ", "<a x='", "<![", "</", "<!", "<?"])
def test_page_full_of_tags_that_do_not_end_is_read_at_once(text: str) -> None:
    """Python's parser looks for the end of each in all that follows: for a megabyte it takes days."""
    holding.file_holds("a.html", (text * 20_000).encode())


def test_text_full_of_spaces_is_read_at_once() -> None:
    """A search for the end of each space would look through all that follow."""
    holding.own_text_holds(f"Astana{' ' * 400_000}Aktau")


def test_file_that_ends_after_its_front_matter_gives_its_words() -> None:
    """It is no document of ours, and no reason to answer with an error."""
    holding.file_holds("a.md", holding.MATTER.partition("##")[0].encode())


def test_short_form_is_marked_once_where_the_lexicon_knows_a_part_of_it() -> None:
    holding.suggester_holds("The European Union (EU.) met.")


DEEP = 1_500


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_front_matter_of_nothing_but_brackets_is_refused(sign: str) -> None:
    holding.parser_holds(f"---\n{sign * DEEP}\n---\n")


def test_file_of_word_with_parts_in_parts_without_end_is_refused() -> None:
    holding.file_holds("a.docx", packed_word(f"<w:p>{'<w:r>' * DEEP}{'</w:r>' * DEEP}</w:p>"))

"""A text of one's own: read with the map, corrected, taken home; and what cannot be read says so."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.lexicon import load_lexicon
from content.marked import marked
from content.own.answering import PATHS, routes
from content.own.decisions import decided
from content.own.files import open_file
from content.own.limits import MOST_BYTES, OwnTextError
from content.own.paragraphs import is_english, language_of, parts_of
from content.own.reading import Read, read_text
from content.passages import Mark, Passage, parse_document
from content.pieces import words_of
from content.state import LATEST
from content.suggest import Suggestion
from geodata.page.doors import Doors
from tests.hostile import HOSTILE
from tests.test_edition import Elements

DAY = date(2024, 1, 1)
TEXT = "Kazakhstan signed in Berlin.\n\nBerlin is large. “Berlin” is written twice."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Doors(Starlette(routes=routes()), PATHS), base_url="http://app.example") as client:
        yield client


def read(text: str, *decisions: Any) -> Read:
    gazetteer = LATEST.state().gazetteer
    asked: Any = {"title": "A title", "date": "2024-01-01", "text": text, "decisions": list(decisions)}
    return read_text(asked, DAY, gazetteer, lexicon())


def lexicon() -> Any:
    return LATEST.state().once("lexicon", lambda state: load_lexicon(state.gazetteer))


def decision(words: str, place: str, **given: Any) -> dict[str, Any]:
    how = {"passage": 1, "start": 0, "manner": "place", "everywhere": False}
    return {**how, "words": words, "place": place, **given}


def marks(found: Read) -> list[tuple[str, str, str]]:
    return [(mark.words, mark.place, mark.manner) for part in found.document.passages for mark in part.marks]


def post(client: TestClient, path: str, sent: Any, **headers: str) -> Any:
    body = sent if isinstance(sent, bytes) else json.dumps(sent)
    said = {"content-type": "application/json", "origin": "http://app.example", **headers}
    return client.post(path, content=body, headers=said)


def test_places_of_a_text_are_linked_without_its_author() -> None:
    found = read(TEXT)

    assert ("Kazakhstan", "kazakhstan", "actor") in marks(found)
    assert ("Berlin", "berlin", "place") in marks(found)
    assert "germany" in {link.place for link in found.links if link.lit == "implied"}


def test_what_is_taken_home_is_read_again_with_the_same_links() -> None:
    """Dropped into content/texts it must open from the shelf, mark by mark."""
    found = read(f"# A heading\n\n{TEXT}\n\n## Another\n\n1. It *begins* with [signs](x) & more.")

    again = parse_document(marked(found.document), "own.md")

    assert [part.title for part in again.sections] == ["A heading", "Another"]
    assert [linked(each) for each in again.passages] == [linked(each) for each in found.document.passages]


def linked(passage: Passage) -> list[str | tuple[str, str, str, str]]:
    return [
        (each.words, each.place, each.manner, each.reason) if isinstance(each, Mark) else words_of([each])
        for each in passage.pieces
    ]


def test_author_goes_before_what_was_suggested() -> None:
    """Each of: another place, no link, and words that were not found."""
    start = TEXT.index("Berlin")
    moved = read(TEXT, decision("Berlin", "germany", start=start, manner="actor"))
    gone = read(TEXT, decision("Berlin", "", start=start))
    added = read(TEXT, decision("signed", "astana", start=TEXT.index("signed")))

    assert ("Berlin", "germany", "actor") in marks(moved)
    assert len(marks(gone)) == len(marks(read(TEXT))) - 1
    assert [each.words for each in gone.left_out if each.reason == "unlinked by you"] == ["Berlin"]
    assert ("signed", "astana", "place") in marks(added)


def test_everywhere_means_whole_words_in_every_passage() -> None:
    found = read(f"{TEXT}\n\nBerliners", decision("Berlin", "germany", everywhere=True))

    assert [place for words, place, _ in marks(found) if words == "Berlin"] == ["germany"] * 3


def test_last_decision_counts_and_one_of_another_text_does_not() -> None:
    one = decision("Kazakhstan", "", everywhere=True)
    other = decision("Kazakhstan", "kazakhstan")
    lost = decision("Uzbekistan", "uzbekistan")

    found = read(TEXT, one, other, lost, decision("Kazakhstan", "no-such-place"))

    assert [place for words, place, _ in marks(found) if words == "Kazakhstan"] == ["kazakhstan"]


def test_accepted_and_changed_are_told_apart() -> None:
    suggested = [Suggestion(1, 0, 6, "Berlin", "berlin", "place", "its name", 0.95)]
    for manner, how in (("place", "accepted"), ("actor", "changed")):
        asked: Any = decision("Berlin", "berlin", manner=manner)

        [mark] = decided(["Berlin acts."], suggested, [asked], {"berlin"})

        assert (mark.how, mark.reason) == (how, "its name")


def test_positions_count_letters_as_unicode_does() -> None:
    text = "👍 Ça ira, said Berlin."
    found = read(text, decision("ira", "paris", start=5))

    assert ("ira", "paris", "place") in marks(found)


def test_lines_are_paragraphs_where_no_line_is_blank() -> None:
    """So a text copied from a word processor is not one long paragraph."""
    long = "A sentence that is a paragraph. " * 5

    assert len(parts_of(f"{long}\n{long}\nEnd.")) == 3
    assert len(parts_of("Lines that\nwere broken\n\nby a mail")) == 2


LONG = (
    "The port lies on the eastern shore, and most of what is shipped from there goes to Baku and on by rail."
)


@pytest.mark.parametrize(
    "line",
    [
        "The port",
        "What comes next?",
        "II. Ports and rails",
        "3 Ports",
        "Порт Актау",
        "Kazakhstan: a new year",
        "Ports (2024)",
    ],
)
def test_short_line_above_a_paragraph_is_a_heading(line: str) -> None:
    """Where a text is pasted, what were headings has lost its signs."""
    parts = parts_of(f"{LONG}\n\n{line}\n\n{LONG}")

    assert [part.is_heading for part in parts] == [False, True, False]
    assert [part.is_heading for part in parts_of(f"{LONG}\n{line}\n{LONG}")] == [False, True, False]


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("He waited.", LONG),  # a sentence
        ("He said:", LONG),
        ("Dear colleagues,", LONG),
        ("“We stand together”", LONG),
        ("By Aigul Serik", LONG),
        ("28 November 2026", LONG),
        ("- a point of a list", LONG),
        ("and so on", LONG),
        ("A long line without an end " * 4, LONG),
        ("Apples", "Pears"),  # a list
        ("Apples", f"{LONG[:-1]}"),  # verse, or a table
        ("Aktau", "## The port"),
        ("The end", ""),
    ],
)
def test_line_that_is_not_plainly_a_heading_is_a_passage(line: str, below: str) -> None:
    """A passage can be linked and cited; of a heading neither."""
    assert not parts_of(f"{LONG}\n\n{line}\n\n{below}")[1].is_heading


def test_what_cannot_be_seen_is_left_out_and_what_can_stays() -> None:
    [part] = parts_of("a\x00b\u202e\ud800 \u05d0\u05d1 e\u0301\u200d")

    assert part.words == "ab \u05d0\u05d1 e\u0301\u200d"


def test_text_of_another_language_says_what_still_works(client: TestClient) -> None:
    russian = "Казахстан и Узбекистан подписали соглашение. " * 9
    sent = {
        "title": "",
        "date": "2024-01-01",
        "text": russian,
        "decisions": [decision("Казахстан", "kazakhstan")],
    }

    answer = post(client, "/own/read", sent).json()

    assert language_of(russian) == "ru"
    assert not is_english(russian)
    assert "English" in answer["notices"][0]
    assert [each["place"] for each in answer["found"]] == ["kazakhstan"]


def test_one_paragraph_of_a_megabyte_is_read() -> None:
    found = read("Kazakhstan and Russia met in Geneva. " * 27_000)

    assert len(found.document.passages) == 1


def test_answer_has_what_the_reader_and_the_map_need(client: TestClient) -> None:
    sent = {"title": "<b>{{ 1 }}</b>", "date": "2024-01-01", "text": TEXT, "decisions": []}

    answer = post(client, "/base/own/read?lang=ru", sent).json()

    assert answer["reader"]["title"] == "<b>{{ 1 }}</b>"
    assert answer["mentions"]["berlin"] == [2, 0]
    assert answer["reader"]["downloads"] == []


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b"[" * 100_000, 400),
        ({"title": "", "date": "2024-01-01"}, 400),
        ({"title": "", "date": "2024-01-01", "text": "x", "decisions": [1]}, 400),
        ({"title": "", "date": "then", "text": "Text", "decisions": []}, 422),
        ({"title": "", "date": "2024-01-01", "text": " \n\x00 ", "decisions": []}, 422),
        ({"title": "", "date": "2024-01-01", "text": "w " * 200_001, "decisions": []}, 422),
        ({"title": "", "date": "2024-01-01", "text": "w" * (MOST_BYTES + 1), "decisions": []}, 413),
        (b"x" * 6_100_000, 413),
    ],
    ids=["half", "list", "deep", "no text", "no decision", "no day", "empty", "words", "letters", "bytes"],
)
def test_what_cannot_be_read_gets_one_sentence(client: TestClient, sent: Any, status: int) -> None:
    answer = post(client, "/own/read", sent)

    assert answer.status_code == status
    assert answer.json()["wrong"].endswith(".")


def test_texts_come_from_pages_of_ours_alone(client: TestClient) -> None:
    """Another site must not make a reader's browser keep this server busy."""
    sent = {"title": "", "date": "2024-01-01", "text": "Text", "decisions": []}

    assert post(client, "/own/read", sent, origin="http://evil.example").status_code == 403
    assert post(client, "/own/read", sent, **{"content-type": "text/plain"}).status_code == 415
    assert post(client, "/_stcore/upload_file/own/read", sent).status_code == 404
    assert client.get("/own/read").status_code == 405


def test_text_is_taken_home_by_its_title(client: TestClient) -> None:
    sent = {"title": "Türkiye: “next”?", "date": "2024-01-01", "text": TEXT, "decisions": []}

    answer = post(client, "/own/export?format=marked", sent)

    assert 'filename="turkiye-next.md"' in answer.headers["content-disposition"]
    assert parse_document(answer.text, "own.md").title == "Türkiye: “next”?"
    assert post(client, "/own/export?format=exe", sent).status_code == 404


def test_own_text_with_its_map_is_one_file_in_which_it_stays_text(client: TestClient) -> None:
    text = f"{HOSTILE} and [Kazakhstan](place:kazakhstan)\n\n## {HOSTILE}\n\nOn *{HOSTILE}*."
    sent = {"title": f"A text {HOSTILE}", "date": "2024-01-01", "text": text, "decisions": []}
    plain = {**sent, "title": "A text", "text": "Kazakhstan\n\n## A heading\n\nOn it."}

    evil, good = (Elements(post(client, "/own/export?format=html", each).text) for each in (sent, plain))

    assert evil.run == good.run
    assert evil.words.count("window.pwned=1") >= 3
    assert [name for name, _ in evil.all].count("script") == [name for name, _ in good.all].count("script")


def packed(**files: str | bytes) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/"), content)
    return body.getvalue()


def document(inner: str, before: str = "") -> bytes:
    body = f'{before}<w:document xmlns:w="{WORD}"><w:body>{inner}</w:body></w:document>'
    return packed(**{"word__document.xml": body})


def test_word_gives_its_paragraphs_and_headings() -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>On Baku</w:t></w:r></w:p>'
    words = "<w:p><w:r><w:t>Old </w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>text</w:t></w:r></w:p>"

    assert open_file("a.docx", document(heading + words))["text"] == "## On Baku\n\nOld text"


def test_web_page_gives_its_words_without_scripts() -> None:
    page = b"<title>T &amp; U</title><style>p{}</style><h2>One</h2><p>Two <b>three</b><script>four()</script><li>five"

    opened = open_file("a.html", page)

    assert (opened["title"], opened["text"]) == ("T & U", "## One\n\nTwo three\n\nfive")


def test_marked_document_opens_with_the_links_that_it_has() -> None:
    """Who took a text home goes on with it where they were."""
    start = TEXT.index("Berlin")
    found = read(TEXT, decision("Berlin", "germany", start=start, manner="actor"))

    opened = open_file("own.md", marked(found.document).encode())

    assert (opened["title"], opened["date"]) == ("A title", "2024-01-01")
    assert marks(read(opened["text"], *opened["decisions"])) == marks(found)


def test_any_markdown_gives_its_words() -> None:
    text = b"# On *Baku*\n\nOne [link](http://x.example) and\n**two**.\n\n- three\n- four\n"

    assert open_file("a.md", text)["text"] == "## On Baku\n\nOne link and two.\n\nthree\n\nfour"


@pytest.mark.parametrize("sign", ["[", "![", "_a_ "])
def test_markdown_of_nothing_but_signs_is_left_as_it_stands(sign: str) -> None:
    """A file of them would keep the server busy for minutes."""
    text = sign * 300_000

    assert open_file("a.md", text.encode())["text"] == text


def test_marked_document_opens_without_what_its_author_has_unlinked(client: TestClient) -> None:
    """Suggestions for the rest are listed, not applied; what is written later is read as ever."""
    start = TEXT.index("Berlin")
    found = read(TEXT, decision("Berlin", "", start=start), decision("Kazakhstan", "astana", manner="actor"))
    body = marked(found.document).encode()

    opened = post(
        client, "/own/open?name=own.md", body, **{"content-type": "application/octet-stream"}
    ).json()
    again = read(f"{opened['text']}\n\nParis.", *opened["decisions"])

    assert marks(again) == [*marks(found), ("Paris", "paris", "place")]
    assert ("Berlin", "unlinked by you") in [(each.words, each.reason) for each in again.left_out]


def test_memberships_are_sent_as_of_the_day_of_the_text(client: TestClient) -> None:
    """The map hatches those of the same day that the links go by."""
    sent = {"title": "", "date": "2003-01-01", "text": TEXT, "decisions": []}

    belonging = post(client, "/own/read", sent).json()["belonging"]

    assert "france" in belonging["roles"]["eu"]
    assert "estonia" not in {**belonging["roles"]["eu"], **dict.fromkeys(belonging["wholes"]["eu"])}
    assert "2003" in belonging["on"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    text = "Казахстан и Россия — соседи. " * 5

    assert open_file("a.txt", text.encode(encoding))["text"] == text


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.pdf", b"%PDF"),
        ("a.docm", b""),
        ("a.docx", b"no zip"),
        ("a.docx", packed(other="x")),
        ("a.docx", packed(**{"word__document.xml": "<w", "word__vbaProject.bin": "x"})),
        ("a.docx", packed(**{"word__document.xml": b" " * 60_000_000})),
        ("a.docx", document("", before='<!DOCTYPE a [<!ENTITY b "c">]>')),
        ("a.docx", document("")),
        ("a.txt", b"\x00\x01\x02\xff" * 99),
        ("a.txt", b"  \n"),
        ("a.txt", b"x" * (MOST_BYTES + 1)),
        ("", b"x"),
    ],
    ids=[
        "pdf",
        "docm",
        "no zip",
        "other zip",
        "macros",
        "bomb",
        "entities",
        "bare",
        "binary",
        "blank",
        "large",
        "unnamed",
    ],
)
def test_file_that_cannot_be_read_says_so(name: str, body: bytes) -> None:
    with pytest.raises(OwnTextError, match=r"\.$"):
        open_file(name, body)

"""A text of one's own that is made to harm: it costs what any text costs, or is refused."""

import io
import time
import tracemalloc
import zipfile
from typing import Any

import pytest
from markdown_it import MarkdownIt

from content.own import decisions
from content.own.answering import export_own
from content.own.decisions import decided
from content.own.files import open_file
from content.own.limits import OwnTextError
from tests.test_own import WORD, decision, document, packed, read

HARMFUL = {  # each took more than half a minute, or as much memory as there was
    "deep": ("a.docx", document(f"<w:p>{'<w:r>' * 100_000}<w:t>x</w:t>{'</w:r>' * 100_000}</w:p>")),
    "empty paragraphs": ("a.docx", document("<w:p/>" * 200_000 + "<w:p><w:r><w:t>x</w:t></w:r></w:p>")),
    "pieces": ("a.html", b"x<b>" * 100_000),
    "signs": ("a.html", b"<" * 500_000),
    "not closed": ("a.html", b"x" + b"<svg>" * 30_000 + b"</nav>" * 30_000),
    "comments": ("a.html", b"x" + b"<!--" * 100_000),
    "tags": ("a.html", b"x" + b"<a " * 100_000),
    "quotes": ("a.html", b"x" + b"<a '" * 100_001),
    "declarations": ("a.html", b"x" + b"<!a " * 100_000),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_file_that_is_made_to_harm_is_read_at_once(name: str) -> None:
    begun = time.process_time()
    read_ = open_file(*HARMFUL[name])

    assert "x" in read_["text"] or "<" in read_["text"]
    assert time.process_time() - begun < 3


@pytest.mark.parametrize("body", [b"[" * 2_000_001, b"a\n" * 900_000], ids=["signs", "lines"])
def test_markdown_that_would_take_minutes_is_refused(body: bytes) -> None:
    with pytest.raises(OwnTextError, match="Split"):
        open_file("a.md", body)


def lying(body: bytes) -> bytes:
    """A packed file that says of its first part, in both places, that it has a thousand bytes."""
    told = bytearray(body)
    directory = told.index(b"PK\x01\x02")
    told[22:26] = told[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    return bytes(told)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_bomb_that_lies_about_its_size_is_not_unpacked(method: int) -> None:
    """Python unpacks all of it first, and only then cuts off what is more than the file says."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", method) as made:
        made.writestr("word/document.xml", b" " * 20_000_000)
    tracemalloc.start()
    with pytest.raises(OwnTextError, match="damaged"):
        open_file("a.docx", lying(body.getvalue()))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 10_000_000


def test_entities_are_refused_in_any_encoding() -> None:
    laughs = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "ha">]>'
    inner = "<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"
    text = f'{laughs}<w:document xmlns:w="{WORD}"><w:body>{inner}</w:body></w:document>'

    with pytest.raises(OwnTextError, match="damaged"):
        open_file("a.docx", packed(**{"word__document.xml": text.encode("utf-16")}))


def test_many_corrections_cost_as_much_as_their_words() -> None:
    """Each of these took minutes: every mark was held against every other, and the text searched for each."""
    everywhere: Any = decision("a", "kazakhstan", everywhere=True)
    rare: list[Any] = [decision(f"zq{number}", "kazakhstan", everywhere=True) for number in range(5_000)]
    begun = time.process_time()

    assert len(decided(["a " * 10_000], [], [everywhere], {"kazakhstan"})) == 10_000
    assert not decided(["lorem ipsum " * 20_000], [], rare, {"kazakhstan"})
    assert time.process_time() - begun < 5


def test_more_paragraphs_than_a_page_can_show_are_refused() -> None:
    with pytest.raises(OwnTextError, match="20,001 paragraphs; at most 20,000 can"):
        read("Oil.\n\n" * 20_001)


def test_corrections_about_too_many_words_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words decided again and again are looked for each time."""
    monkeypatch.setattr(decisions, "MOST_SPOTS", 100)
    again: list[Any] = [decision("a", "kazakhstan", everywhere=True)] * 11

    with pytest.raises(OwnTextError, match="too many words"):
        decided(["a " * 10], [], again, {"kazakhstan"})


def test_words_are_found_whole_everywhere() -> None:
    text = "Turk, Turkic Turk; “Turk” aTurk Turk_ U.S. U.S.A"
    asked: list[Any] = [
        decision(words, "kazakhstan", everywhere=True) for words in ("Turk", "“Turk”", "U.S.", " x")
    ]

    assert [(mark.start, mark.words) for mark in decided([text], [], asked, {"kazakhstan"})] == [
        (0, "Turk"), (13, "Turk"), (19, "“Turk”"), (38, "U.S.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('x"; filename="y.exe', "x-filename-y-exe.md"),
        ("x\r\nSet-Cookie: a=b", "x-set-cookie-a-b.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (".htaccess", "htaccess.md"),
        ("\u202egpj.exe", "gpj-exe.md"),
        ("🎉", "text.md"),
        ("long " * 1000, f"{'long-' * 16}"[:-1] + ".md"),
    ],
)
def test_title_makes_a_harmless_name_of_a_file(title: str, name: str) -> None:
    """It stands in the head of an answer, and then on a disk."""
    asked: Any = {"title": title, "date": "2024-01-01", "text": "Kazakhstan", "decisions": []}

    assert export_own(asked, "marked").name == name


def test_exported_markdown_has_no_links_but_marks() -> None:
    """Whatever a text holds, it is text where it is opened next."""
    harm = (
        "[x](javascript:alert(1)) <javascript:alert(1)> ![i](data:,x) <img src=x onerror=alert(1)> Kazakhstan\n\n"
        '<script>alert(1)</script>\n\n[a]: javascript:x\n\n{#id onclick="x"}\n\n![][a] [a]\n\n---\n\n=1+1'
    )
    asked: Any = {"title": "=1+1", "date": "2024-01-01", "text": harm, "decisions": []}
    written = export_own(asked, "marked").content.decode()
    tokens = MarkdownIt("commonmark").parse(written)
    inner = [inline for token in tokens for inline in token.children or []]

    assert {str(each.attrGet("href")) for each in inner if each.type == "link_open"} == {"actor:kazakhstan"}
    assert not [
        each.type for each in (*tokens, *inner) if each.type in {"image", "html_inline", "html_block"}
    ]

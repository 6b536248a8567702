"""Inputs that are made up: of words that the parser and the suggester look for, and of anything else."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

CORPUS = Path(__file__).parent / "bench" / "corpus"
WORDS = {
    "parser": [
        "## H {#h}", "{#p}", "{#p paragraph=1}", '{#p was="q"}', "](place:aktau)", '](actor:eu "r")', "](source:s)",
        "](passage:p)", "[w]", "title: ", "date: 2024-01-01", "language: en", "source: s", "introduction: h", "---",
        "&#35;", "![", "```", "\\", "<b>", "\n\n", "- ", "1. ", "> ", "    ", "*", "_", "`",
    ],
    "suggester": [
        "Kazakhstan", "Kazakh", "Kazakhs", "Tokayev", "President ", "Georgia", "Washington", "Astana", "Baku",
        "the ", "The ", "of ", "in ", "and ", ", ", "said ", "EU", "(EU)", "European Union (EU)", "U.S. ", "United States",
        "South ", "Korea", "Turkey", "Black Sea", "Prime Minister ", "’s ", "“", "”", "\n\n", "-", "New ", "York", "Congo",
    ],
}  # fmt: skip
HTML = [
    "<p>", "</p>", "<h1>", "<li>", "<title>", "</title>", "<script>", "</script>", "<svg>", "<!--", "-->", "<!", "<![",
    "]>", "<?", "<a ", "<a x='", ">", "&", "&amp;", "&#", "&#0;", "<br/>", "</", "<", "words",
]  # fmt: skip
WORD = [
    "<w:p>", "</w:p>", "<w:p/>", "<w:t>", "</w:t>", "<w:r>", "</w:r>", "<w:tab/>", "<w:del>", "</w:del>", "<w:pPr>",
    "</w:pPr>", '<w:pStyle w:val="Heading1"/>', "<w:pStyle/>", "<", "&amp;", "&a;", "\x00", "words",
]  # fmt: skip
ADDRESS = [
    "text=", "TEXT=", "lang=", "ru", "&", "?", "=", "%3C", "%00", "%FF", "<b>", '"onload', "/", ":", "@", ",", "https", "\r",
]  # fmt: skip
ODF = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
LETTERS = st.text(max_size=6)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | LETTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=8,
)


def made_of(words: list[str]) -> st.SearchStrategy[str]:
    """Texts of these words and of whatever else."""
    return st.lists(st.sampled_from(words) | LETTERS, max_size=25).map("".join)


def kept(target: str) -> list[str]:
    """The inputs of the corpus."""
    texts: list[str] = json.loads((CORPUS / f"{target}.json").read_text(encoding="utf-8"))
    return texts


def packed_word(inner: str) -> bytes:
    """A file of Word with a body."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", ODF.format(inner).encode(errors="replace"))
    return file.getvalue()


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file of Word of which some bytes are others."""
    body = bytearray(packed_word(draw(made_of(WORD))))
    for _ in range(draw(st.integers(0, 4))):
        body[draw(st.integers(0, len(body) - 1))] = draw(st.integers(0, 255))
    return bytes(body)


@st.composite
def decisions(draw: st.DrawFn, text: str) -> list[dict[str, Any]]:
    """What an author may have decided of a text, or of another."""
    made = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, max(len(text), 1)))
        words = draw(LETTERS | st.just(text[start : start + draw(st.integers(0, 9))]))
        place = draw(st.sampled_from(["", "kazakhstan", "eu", "aktau", "no-such-place"]))
        manner = draw(st.sampled_from(["place", "actor"]))
        made.append(
            {
                "passage": draw(st.integers(-1, 4)), "start": draw(st.integers(-3, 3) | st.just(start)), "words": words,
                "place": place, "manner": manner, "everywhere": draw(st.booleans()),
            }
        )  # fmt: skip
    return made

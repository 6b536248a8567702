"""A new text: what the command writes is read, and nothing is written over."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from content.__main__ import begin_text
from content.check import findings
from content.library import FOLDER, load_library
from content.new import named, write_text
from content.passages import parse_document
from content.pieces import ContentError
from geodata.gazetteer import Gazetteer

DAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The route since", "the-route-since"), ("Türkiye: 2024–2026!", "turkiye-2024-2026"),
        ("Срединный коридор", "text"), ("…", "text"), ("../../app.py", "app-py"),
    ],
)  # fmt: skip
def test_name_of_a_file_follows_from_the_title(title: str, name: str) -> None:
    """It is the id of the text in addresses; a title in letters that they cannot have gives a plain one."""
    assert named(title) == name


@pytest.mark.parametrize(
    "title", ["A title", "no", "Ports: a list # of some", "“Quoted”, it's [odd]", "{x} %s"]
)
def test_what_is_written_is_read(tmp_path: Path, title: str) -> None:
    path = write_text(f" {title} ", tmp_path, DAY)
    document = parse_document(path.read_text(encoding="utf-8"), path.name)

    assert (document.title, document.date, document.version) == (title, DAY, "2026-11-28")
    assert [mark.manner for mark in document.passages[0].marks] == ["place", "actor"]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    write_text("A title", tmp_path, DAY).write_text("mine", encoding="utf-8")

    with pytest.raises(ContentError, match=r"^a-title\.md is there already; give another title, or rename"):
        write_text("A title!", tmp_path, DAY)
    assert (tmp_path / "a-title.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("title", ["", "  "])
def test_text_without_a_title_is_refused(tmp_path: Path, title: str) -> None:
    with pytest.raises(ContentError, match=r'^a text needs a title: python -m content new "A title"$'):
        write_text(title, tmp_path, DAY)
    assert not list(tmp_path.iterdir())


def test_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"^a-title\.md cannot be written: No such file or directory$"):
        write_text("A title", tmp_path / "none", DAY)


def test_new_text_is_on_the_shelf_and_nothing_is_to_mend(
    tmp_path: Path, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From one command to a page that can be opened; the second time the command says why not."""
    folder = shutil.copytree(FOLDER, tmp_path / "texts")
    monkeypatch.setattr("content.__main__.FOLDER", folder)

    assert [begin_text("A new text"), begin_text("A new text")] == [0, 1]
    said, refused = capsys.readouterr()
    assert "?text=a-new-text" in said
    assert refused.startswith("a-new-text.md is there already")

    library = load_library(gazetteer, folder)
    assert "a-new-text" in {document.id for document in library.documents[1:]}
    assert list(findings(library, gazetteer)) == []

"""Files of data: which of a folder count, and that a change is noticed."""

from pathlib import Path

import pytest

from geodata.files import files_in, state_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts, and what editors leave beside them."""
    for name in ("a.md", "b.md", "notes.txt", ".b.md.swp"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / ".#a.md").symlink_to("somebody@somewhere.1234")
    (tmp_path / "gone.md").symlink_to("nothing.md")
    (tmp_path / "folder.md").mkdir()
    return tmp_path


def test_only_files_count_that_are_files_and_not_hidden(folder: Path) -> None:
    assert [path.name for path in files_in(folder, ".md")] == ["a.md", "b.md"]


def test_change_of_a_file_is_noticed(folder: Path) -> None:
    """Everything is loaded again when a text is no longer the same."""
    before = state_of([folder])
    (folder / "a.md").write_text("other words", encoding="utf-8")

    assert state_of([folder]) != before


def test_what_is_hidden_or_gone_has_no_state(folder: Path) -> None:
    """An editor that opens a file, or a folder that is missing, must not stop the page."""
    before = state_of([folder])
    (folder / ".#a.md").unlink()
    (folder / ".b.md.swp").write_text("more", encoding="utf-8")

    assert state_of([folder, folder / "none"]) == before

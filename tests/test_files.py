"""Files of data: which of a folder count."""

from pathlib import Path

from geodata.files import files_in


def test_only_files_count_that_are_files_and_not_hidden(tmp_path: Path) -> None:
    """An editor that opens a file leaves a link to nothing beside it; that must not stop the page."""
    for name in ("a.md", "b.md", "notes.txt", ".b.md.swp"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    (tmp_path / ".#a.md").symlink_to("somebody@somewhere.1234")
    (tmp_path / "gone.md").symlink_to("nothing.md")
    (tmp_path / "folder.md").mkdir()

    assert [path.name for path in files_in(tmp_path, ".md")] == ["a.md", "b.md"]

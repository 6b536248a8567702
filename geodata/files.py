"""Files of data: which of a folder count."""

from pathlib import Path


def files_in(folder: Path, ending: str = "") -> list[Path]:
    """Return the files of a folder by name, without what editors and systems leave beside them.

    Raises
    ------
    OSError
        If the folder is missing or cannot be read.
    """
    paths = sorted(folder.iterdir())
    return [path for path in paths if path.name[0] != "." and path.name.endswith(ending) and path.is_file()]

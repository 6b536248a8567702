"""Files of data: which of a folder count, and whether they are still the same."""

from collections.abc import Iterable, Iterator
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


def state_of(folders: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """Return each file of the folders, its size and when it was last changed (nanoseconds).

    A folder or file that is gone, or just being replaced, has no state: whoever loads it says what is wrong.
    """
    return tuple(state for folder in folders for state in _states(folder))


def _states(folder: Path) -> Iterator[tuple[str, int, int]]:
    try:
        files = files_in(folder)
    except OSError:
        return
    for path in files:
        try:
            found = path.stat()
        except OSError:
            continue
        yield str(path), found.st_size, found.st_mtime_ns

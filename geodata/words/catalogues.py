"""The catalogues of words, kept up: ``python -m geodata.words.catalogues`` writes into each what is said.

A translator opens ``words/ru.po`` and fills what is empty. Nothing here runs with the app.
"""

import csv
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import write_po
from markdown_it import MarkdownIt

from geodata.words import ENGLISH, FOLDER, LANGUAGES, ROOT, TABLES, catalogue


def reasons_of_marks(text: BinaryIO, *_: object, **__: object) -> Iterator[tuple[int, None, str, list[str]]]:
    """Yield why the words of a text mean a place, where it says so, as Babel wants messages."""
    for block in MarkdownIt().parse(text.read().decode("utf-8-sig")):
        for piece in block.children or []:
            if piece.attrs.get("title"):
                yield 0, None, str(piece.attrs["title"]), []


# How each kind of file says a message, by its ending.
PROGRAMS: dict[str, tuple[str | Callable[..., Any], dict[str, Any]]] = {
    ".py": ("python", {"say": None, "to_say": None, "say_many": (1, 2), "to_say_many": (1, 2)}),
    ".js": ("javascript", {"say": None, "sayMany": (1, 2)}),
    ".md": (reasons_of_marks, {}),
}
OPTIONS = {"parse_template_string": True}


def said() -> Catalog:
    """Return every message in code, texts and tables, each with the files that say it."""
    template = Catalog(charset="utf-8")
    for path, message in (*_messages(), *_cells()):
        template.add(message, locations=[(path, 0)])
    return template


def _messages() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    files = [
        ROOT / "app.py",
        *(path for folder in ("geodata", "content") for path in (ROOT / folder).rglob("*")),
    ]
    for file in sorted(path for path in files if path.suffix in PROGRAMS):
        program, keywords = PROGRAMS[file.suffix]
        found = extract_from_file(program, file, keywords, options=OPTIONS)
        for _, message, _, _ in found:
            yield file.relative_to(ROOT).as_posix(), message


def _cells() -> Iterator[tuple[str, str]]:
    for name, columns in TABLES.items():
        file = ROOT / "geodata" / "tables" / f"{name}.csv"
        with file.open(encoding="utf-8-sig", newline="") as lines:
            cells = [row[column] for row in csv.DictReader(lines) for column in columns]
        yield from ((file.relative_to(ROOT).as_posix(), cell) for cell in dict.fromkeys(filter(None, cells)))


def main() -> int:
    """Bring every catalogue up to what is said; tell what is left to translate."""
    template = said()
    for language in sorted({*(path.stem for path in FOLDER.glob("*.po")), *LANGUAGES} - {ENGLISH}):
        known = catalogue(language)
        template.creation_date = known.creation_date  # else every run would change the file
        known.update(template, no_fuzzy_matching=True)
        with (FOLDER / f"{language}.po").open("wb") as file:
            write_po(
                file,
                known,
                width=0,
                sort_output=True,
                include_lineno=False,
                ignore_obsolete=True,
                omit_header=False,
            )
        empty = [each.id for each in known if each.id and not _is_filled(each.string)]
        print(f"{language}.po: {len(known)} messages, {len(empty)} to translate")
    return 0


def _is_filled(said: str | Sequence[str] | None) -> bool:
    return bool(said) and all(said or "")


if __name__ == "__main__":
    sys.exit(main())

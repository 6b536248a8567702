"""Joining: a script and all the modules that it imports, as one text.

Components v2 load a script from a Blob address, and st_folium evaluates that of the map: neither can resolve
an import. A module imports by name alone, ``import { say } from "../words/say.js"``.
"""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<file>[^"]+)";\n', re.MULTILINE)
ANY_IMPORT = re.compile(r"^import\b.*$", re.MULTILINE)
EXPORT = re.compile(r"^export (?!default\b)(?=(?:async )?(?:const|let|function|class)\b)", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)  # that stands alone
DECLARED = re.compile(
    r"^(?:export )?(?:default )?(?:async )?(?:const|let|var|function\*?|class) (\w+)", re.MULTILINE
)
EXPORTED = re.compile(r"^export (?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


class ScriptError(ValueError):
    """A module that cannot be joined: says which file, what is wrong and what would be right."""


def joined(entry: Path) -> str:
    """Return a script and all that it imports as one, each module once, after those that it imports.

    Comments stay behind: they are a third of what readers would have to fetch.

    Raises
    ------
    ScriptError
        If an import names no file or nothing that the file exports, modules import each other in a circle, or
        two of them give the same name to different things.
    """
    files = modules(entry)
    _require_own_names(files)
    return "\n".join(_bare(file) for file in files)


def modules(entry: Path) -> list[Path]:
    """Return a script after all that it imports, each once; errors as ``joined``."""
    found: dict[Path, None] = {}
    _add(entry.resolve(), (), found)
    return list(found)


def _add(file: Path, importing: tuple[Path, ...], found: dict[Path, None]) -> None:
    if file in importing:
        circle = " → ".join(map(_name, (*importing[importing.index(file) :], file)))
        raise ScriptError(
            f"{circle}: these modules import each other in a circle; move what both use to a third"
        )
    if file in found:
        return
    for imported in _imports(file):
        _add(imported, (*importing, file), found)
    found[file] = None


def _imports(file: Path) -> Iterator[Path]:
    """Yield the modules that a module imports, once it is sure that they export what it names."""
    text = file.read_text(encoding="utf-8")
    plain = {match[0].strip().splitlines()[0] for match in IMPORT.finditer(text)}
    for line in ANY_IMPORT.findall(text):
        if line.strip() not in plain:
            raise ScriptError(
                f'{_name(file)}: write an import as import {{ name }} from "./file.js"; not {line}'
            )
    for match in IMPORT.finditer(text):
        wanted = (file.parent / match["file"]).resolve()
        if not wanted.is_file():
            raise ScriptError(f"{_name(file)}: it imports {match['file']}, but {_name(wanted)} is not there")
        exported = EXPORTED.findall(wanted.read_text(encoding="utf-8"))
        for name in filter(None, map(str.strip, match["names"].split(","))):
            if name not in exported:
                raise ScriptError(
                    f"{_name(file)}: it imports '{name}', which {_name(wanted)} does not export"
                )
        yield wanted


def _require_own_names(files: list[Path]) -> None:
    seen: dict[str, Path] = {}
    for file in files:
        for name in DECLARED.findall(file.read_text(encoding="utf-8")):
            if name in seen:
                both = f"{_name(seen[name])} and {_name(file)}"
                raise ScriptError(f"{both}: both declare '{name}', and stand in one script; rename one")
            seen[name] = file


def _bare(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    for left_out in (IMPORT, COMMENT, EXPORT):
        text = left_out.sub("", text)
    return text


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.as_posix()

"""A copy of the app whose every free text looks like a template or a script: it must stay the text that it is."""

import csv
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from geodata.words import ROOT
from geodata.words.catalogues import said

PRODUCT = "99990001"  # what a template that is run would make of it
HOSTILE = "{{99990000+1}} {% raw %} {# x #} ${99990000+1} </script><script>window.pwned=1</script>"
COLUMNS = {
    "places": ("name", "note"),
    "names": ("kk", "ru", "zh", "tr", "also"),
    "legs": ("note",),
    "figures": ("scope", "note"),
    "sources": ("title", "publisher"),
    "disputed": ("name", "others", "note"),
}
MARK_WORDS = re.compile(r"\[([^\]]+)\]\(")
REASON = re.compile(r'\((\S+) "([^"]+)"\)')
RATES = re.compile(r' rates="[^"]*"')
HEADING = re.compile(r"^(## .*?)( \{#.*\})$")


def hostile(text: str) -> str:
    return f"{text} {HOSTILE}"


def copy_app(folder: Path) -> Path:
    """Copy what the app is served from: its code, data and settings."""
    for name in ("geodata", "content", "static", ".streamlit"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "prepare"))
    shutil.copy(ROOT / "app.py", folder)
    return folder


def fill_table(table: Path, columns: tuple[str, ...]) -> None:
    """Add the hostile text to each cell of these columns that says something."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row |= {column: hostile(row[column]) for column in columns if row[column]}
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def fill_text(text: Path) -> None:
    """Add the hostile text to the title, each heading, sentence, mark and reason of a text."""
    _, matter, body = text.read_text(encoding="utf-8").split("---\n", 2)
    matter = re.sub(
        "^title: (.*)$",
        lambda title: f"title: {json.dumps(hostile(title[1]))}",
        matter,
        flags=re.MULTILINE,
    )
    lines = "\n".join(map(_hostile_line, body.split("\n")))
    text.write_text(f"---\n{matter}---\n{lines}", encoding="utf-8")


def _hostile_line(line: str) -> str:
    if heading := HEADING.match(line):
        return hostile(heading[1]) + heading[2]
    if not line or line.startswith("{"):
        return RATES.sub("", line)  # the words that a note rates are no longer those of the passage
    line = MARK_WORDS.sub(lambda words: f"[{hostile(words[1])}](", line)
    line = REASON.sub(lambda mark: f'({mark[1]} "{hostile(mark[2])}")', line)
    return hostile(line)


def fill_catalogue(file: Path, language: str, change: Callable[[str], str] = hostile) -> None:
    """Translate every message of the code by itself with the hostile text after it."""
    catalogue = Catalog(locale=language, charset="utf-8")
    for message in said():
        if not message.id:
            continue
        forms = [message.id] if isinstance(message.id, str) else list(message.id)
        told = [change(form) for form in forms + forms[-1:] * (catalogue.num_plurals - len(forms))]
        one = isinstance(message.id, str)
        catalogue.add(message.id, told[0] if one else tuple(told), locations=message.locations)
    with file.open("wb") as written:
        write_po(written, catalogue, width=0)

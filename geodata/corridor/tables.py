"""Tables of figures (view): every figure with its source, date and type of source."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pandas as pd

from geodata.corridor.sent import OtherWords, Piece, TableContent
from geodata.figures import as_of_in_words, in_pieces, is_later, kind_in_words
from geodata.gazetteer import Gazetteer
from geodata.page.mount import Sent, gathered, mount
from geodata.words import ENGLISH, say, to_say

HERE = Path(__file__).parent
COLUMNS = (
    to_say("Place or corridor"), to_say("Measure"), to_say("Scope and reporting body"), to_say("Value"),
    to_say("As of"), to_say("Type"), to_say("Source"), to_say("Source type"), to_say("Note"),
)  # fmt: skip


def figures_table(title: str, figures: pd.DataFrame, gazetteer: Gazetteer, on: date) -> Sent:
    """Gather figures as a table, each with its source, date and type of source; the title is said here."""
    rows = figures.assign(later=is_later(figures, on))
    return table(title, COLUMNS, [_row(row, gazetteer) for _, row in rows.iterrows()])


def table(title: str, columns: Iterable[str], rows: list[list[list[Piece]]]) -> Sent:
    """Gather a table; its title and the names of its columns are said here."""
    content: TableContent = {
        "caption": say(title), "headings": {column: say(column) for column in columns}, "rows": rows,
    }  # fmt: skip
    return gathered(HERE / "table.js", content)


def show_table(sent: Sent, key: str) -> None:
    """Write a table to the page; ``key`` tells it from the others."""
    mount("figures", sent, HERE / "table.css", key=key)


def value(figure: pd.Series) -> list[Piece]:
    """Return a value as one reads it, in pieces."""
    return list(in_pieces(figure))


def english(text: str, href: str = "") -> Piece:
    """Return words that stay English, as a link where they lead somewhere."""
    words: OtherWords = {"text": text, "lang": ENGLISH}
    if href:
        words["href"] = href
    return words if text else ""


def _row(figure: pd.Series, gazetteer: Gazetteer) -> list[list[Piece]]:
    source = gazetteer.sources.loc[figure["source"]]
    certainty = source["certainty"]  # by a name of its own, so that its key is no message of the catalogues
    kind = [kind_in_words(figure), *([say("after the text’s date")] if figure["later"] else [])]
    return [
        [gazetteer.name(figure["place"])],
        [say(figure.measure)],
        [say(figure.scope)],
        value(figure),
        [as_of_in_words(figure)],
        [", ".join(kind)],
        [english(source["publisher"], source["address"])],
        [say(certainty)],
        [english(figure["note"])],
    ]

"""The tables: what is read, and what is refused with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest

from geodata.tables import MOST_ROWS, GeodataError, Where, nearest, parse_date, read_table, require_unique

HERE = Where(Path("some.csv"), 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2009-10-03", date(2009, 10, 3)),
        ("2009-10", date(2009, 10, 1)),
        ("2009", date(2009, 1, 1)),
        ("", None),
    ],
)
def test_date_may_be_known_to_the_day_month_or_year(text: str, day: date | None) -> None:
    """Some accessions are documented to the month only; the first day stands for it."""
    assert parse_date(text, HERE) == day


@pytest.mark.parametrize(
    "text", ["soon", "2009-13", "03.10.2009", "20091", "2023-02-29", "20150728", "2015-W31", "2015-7-28"]
)
def test_what_is_no_date_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(GeodataError, match=rf"^some\.csv:7: '{text}' is no date; write it as 2009"):
        parse_date(text, HERE)


def test_codes_that_look_like_missing_values_stay_text(tmp_path: Path) -> None:
    """NA is Namibia, NO is Norway."""
    path = tmp_path / "codes.csv"
    path.write_text("id,code\nnamibia,NA\nnorway,NO\n", encoding="utf-8")

    assert list(read_table(path, ["id", "code"])["code"]) == ["NA", "NO"]


def test_row_with_a_stray_comma_is_refused(tmp_path: Path) -> None:
    """A comma too many would shift every cell after it."""
    path = tmp_path / "notes.csv"
    path.write_text('id,note\na,"one, two"\nb,one, two\n', encoding="utf-8")

    with pytest.raises(GeodataError, match=r"^notes\.csv:3: 3 cells where 2 are needed"):
        read_table(path, ["id", "note"])


@pytest.mark.parametrize("empty", ["", ",", "  "])
def test_row_without_content_is_skipped(tmp_path: Path, empty: str) -> None:
    """Spreadsheets leave them at the end; the lines of the rows after them stay those of the file."""
    path = tmp_path / "notes.csv"
    path.write_text(f"id,note\na,one\n{empty}\nb,two\n{empty}\n", encoding="utf-8")
    table = read_table(path, ["id", "note"])

    assert list(table["id"]) == ["a", "b"]
    assert str(table["where"][1]) == "notes.csv:4"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,note\n\na ,one\n", r"^notes\.csv:3: the id 'a ' has a tab, a line break or a space at its ends; write 'a'$"),
        ("id,note\na,\tone\n", r"^notes\.csv:2: the note '\\tone' has a tab, .*; write 'one'$"),
        ('id,note\na,"one\ntwo"\n', r"^notes\.csv:2: the note 'one\\ntwo' has .*; write 'one two'$"),
        ("id;note\na;one\n", r"^notes\.csv:1: the cells are parted by semicolons; save the table with commas$"),
        ("id\tnote\na\tone\n", r"^notes\.csv:1: the cells are parted by tabs; save the table with commas$"),
        ('id,note\na,one\nb,"two\nc,three\n', r"^notes\.csv:3: this row does not end; check its double quotes"),
        ("", r"^notes\.csv:1: the columns must be id,note$"),
    ],
)  # fmt: skip
def test_untidy_table_is_refused_where_it_is_untidy(tmp_path: Path, text: str, message: str) -> None:
    """A space that nobody sees would be looked for in the file that names the id, not in the one that has it."""
    path = tmp_path / "notes.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(GeodataError, match=message):
        read_table(path, ["id", "note"])


def test_table_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """Everything is kept in memory, and sent; a table by mistake a hundred times as long would stop the page."""
    path = tmp_path / "notes.csv"
    path.write_text("id\n" + "a\n" * (MOST_ROWS + 1), encoding="utf-8")

    with pytest.raises(GeodataError, match=r"^notes\.csv:\d+: a table has at most 20000 rows; split it$"):
        read_table(path, ["id"])


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.csv").mkdir()

    with pytest.raises(GeodataError, match=r"^notes\.csv: the file cannot be read: Is a directory$"):
        read_table(tmp_path / "notes.csv", ["id"])


@pytest.mark.parametrize(
    ("cell", "right"), [("Ab C", "ab-c"), ("aktau--port", "aktau-port"), ("Ақтау", "an-id")]
)
def test_malformed_id_is_refused(tmp_path: Path, cell: str, right: str) -> None:
    """An id stands in addresses and in marks."""
    path = tmp_path / "notes.csv"
    path.write_text(f"id\n{cell}\n", encoding="utf-8")

    with pytest.raises(
        GeodataError, match=rf"^notes\.csv:2: the id '{cell}' is malformed; write it like '{right}'$"
    ):
        require_unique(read_table(path, ["id"]), "id")


def test_other_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.csv"
    path.write_text("id,remark\n", encoding="utf-8")

    with pytest.raises(GeodataError, match=r"^notes\.csv:1: the columns must be id,note$"):
        read_table(path, ["id", "note"])


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("id,name\nmoscow,Москва\n".encode("cp1251"))

    with pytest.raises(GeodataError, match=r"^names\.csv: the file is not in UTF-8; save it as UTF-8$"):
        read_table(path, ["id", "name"])


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GeodataError, match=r"^absent\.csv: the file is missing$"):
        read_table(tmp_path / "absent.csv", ["id"])


def test_nearest_id_is_offered_only_where_one_is_near() -> None:
    """A wild guess would mislead more than silence."""
    known = ["central-asia", "caspian-sea"]

    assert nearest("central-asai", known) == "; did you mean 'central-asia'?"
    assert nearest("xyz", known) == ""

"""The tables: what is read, and what is refused with file, line and remedy."""

from datetime import date
from pathlib import Path

import pytest

from geodata.tables import GeodataError, Where, nearest, parse_date, read_table

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


@pytest.mark.parametrize("text", ["soon", "2009-13", "03.10.2009", "20091", "2023-02-29"])
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

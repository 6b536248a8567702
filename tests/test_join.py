"""Joining: a script and what it imports become one text, or it is said which file is to be mended."""

from pathlib import Path

import pytest

from geodata.page.join import ScriptError, joined, modules


def write(folder: Path, **files: str) -> Path:
    """Write scripts and return the first."""
    for name, text in files.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / f"{next(iter(files))}.js"


def test_what_is_imported_stands_first_and_once(tmp_path: Path) -> None:
    entry = write(
        tmp_path,
        entry='import { a } from "./a.js";\nimport { b } from "./b.js";\nexport default () => a + b;\n',
        a='import { c } from "./c.js";\nexport const a = c;\n',
        b='import {\n  c,\n} from "./c.js";\nexport const b = c;\n',
        c="export const c = 1;\n",
    )

    assert [path.stem for path in modules(entry)] == ["c", "a", "b", "entry"]
    assert joined(entry).replace("\n\n", "\n").split("\n")[:4] == [
        "const c = 1;", "const a = c;", "const b = c;", "export default () => a + b;",
    ]  # fmt: skip


def test_comments_stay_behind(tmp_path: Path) -> None:
    """They are for who reads the modules; a third of the text that every visitor would fetch."""
    entry = write(
        tmp_path,
        entry="// What this does.\n/**\n * @param {string} a\n */\nexport default (a) => `${a}//b`; // as it is\n",
    )

    assert joined(entry) == "export default (a) => `${a}//b`; // as it is\n"


@pytest.mark.parametrize(
    ("files", "named"),
    [
        ({"entry": 'import { a } from "./gone.js";\n'}, ["entry.js", "gone.js", "is not there"]),
        (
            {"entry": 'import { b } from "./a.js";\n', "a": "export const a = 1;\n"},
            ["entry.js", "'b'", "a.js"],
        ),
        (
            {
                "entry": 'import { a } from "./a.js";\nexport const e = a;\n',
                "a": 'import { e } from "./entry.js";\nexport const a = e;\n',
            },
            ["entry.js", "a.js", "circle"],
        ),
        (
            {
                "entry": 'import { a } from "./a.js";\nconst b = a;\n',
                "a": "const b = 1;\nexport const a = b;\n",
            },
            ["entry.js", "a.js", "'b'"],
        ),
        (
            {"entry": 'import a from "./a.js";\n', "a": "export default 1;\n"},
            ["entry.js", "write an import as"],
        ),
        (
            {"entry": 'import { a as b } from "./a.js";\n', "a": "export const a = 1;\n"},
            ["entry.js", "'a as b'"],
        ),
    ],
    ids=["no such file", "not exported", "circle", "one name for two", "default", "renamed"],
)
def test_what_cannot_be_joined_names_the_files(
    tmp_path: Path, files: dict[str, str], named: list[str]
) -> None:
    entry = write(tmp_path, **files)

    with pytest.raises(ScriptError) as raised:
        joined(entry)
    assert [words for words in named if words not in str(raised.value)] == []

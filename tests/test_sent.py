"""What scripts are sent has one schema: Python's TypedDicts and the scripts' typedefs say the same."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCHEMAS = sorted(path for folder in ("geodata", "content") for path in (ROOT / folder).rglob("sent.py"))
SCHEMAS = [path for path in SCHEMAS if path.with_suffix(".js").exists()]
# The types of content/sent.py stand with those of the reader: no script stands beside what is known.
WITH = {ROOT / "content/reader/sent.py": [ROOT / "content/sent.py"]}
PLAIN = {
    "str": "string",
    "int": "number",
    "float": "number",
    "bool": "boolean",
    "None": "null",
    "object": "unknown",
}
OBJECT = re.compile(r"/\*\*(?:(?!\*/).)*?@typedef \{object\} (?P<name>\w+).*?\*/", re.DOTALL)
ALIAS = re.compile(r"@typedef \{(?!object\})(?!import)(?P<type>[^}]+)\} (?P<name>\w+)")
PROPERTY = re.compile(r"@property \{(?P<type>.+?)\} (?P<field>\[?\w+\]?)(?: |\n|$)")


def in_script(node: ast.expr) -> str:  # noqa: PLR0911 (one answer for each kind of annotation)
    """Return a Python annotation as a script writes it: ``list[str]`` is ``string[]``."""
    match node:
        case ast.Name(id=name):
            return PLAIN.get(name, name)
        case ast.Constant(value=None):
            return "null"
        case ast.Constant(value=text):
            return in_script(ast.parse(str(text), mode="eval").body)
        case ast.BinOp(left=left, right=right):
            return f"{in_script(left)} | {in_script(right)}"
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=choices)):
            return " | ".join(f'"{ast.literal_eval(choice)}"' for choice in choices)
        case ast.Subscript(value=ast.Name(id="Literal"), slice=choice):
            return f'"{ast.literal_eval(choice)}"'
        case ast.Subscript(value=ast.Name(id="list"), slice=inner):
            of = in_script(inner)
            return f"({of})[]" if " | " in of else f"{of}[]"
        case ast.Subscript(value=ast.Name(id="dict"), slice=ast.Tuple(elts=[key, value])):
            return f"Record<{in_script(key)}, {in_script(value)}>"
        case ast.Subscript(value=ast.Name(id="NotRequired"), slice=inner):
            return in_script(inner)
    raise AssertionError(f"no script type for {ast.dump(node)}")


def python_types(path: Path) -> Iterator[tuple[str, object]]:
    """Yield each TypedDict with its fields, and each name that stands for a type."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
            yield node.name, {ast.unparse(each.target): in_script(each.annotation) for each in fields}
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript | ast.BinOp):
            yield ast.unparse(node.targets[0]), in_script(node.value)


def script_types(path: Path) -> Iterator[tuple[str, object]]:
    text = path.read_text(encoding="utf-8")
    for match in OBJECT.finditer(text):
        fields = PROPERTY.finditer(match[0])
        yield match["name"], {each["field"].strip("[]"): each["type"] for each in fields}
    for match in ALIAS.finditer(text):
        yield match["name"], match["type"]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.parent.name)
def test_python_and_script_say_the_same_of_what_is_sent(path: Path) -> None:
    """A field that one side renames would be undefined on the other, and nobody would say so."""
    said = {name: fields for each in (path, *WITH.get(path, [])) for name, fields in python_types(each)}

    assert said
    assert said == dict(script_types(path.with_suffix(".js")))

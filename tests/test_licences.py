"""The list of licences: it has all that is shipped, as it is now."""

from importlib.metadata import PackageNotFoundError, version

import pytest

from tests.licences import PAGE, ROOT, SHIPPED, locked, page


def is_as_locked() -> bool:
    versions: dict[str, set[str]] = {}
    for each in locked(ROOT / "requirements.txt"):
        versions.setdefault(each.name, set()).add(each.version)
    return all(installed(name) in known | {""} for name, known in versions.items())


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def test_list_of_licences_is_up_to_date() -> None:
    """Written by: python3 -m tests.licences."""
    if not is_as_locked():
        pytest.skip("other versions are installed here than the lock has: their licences may differ")
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_package_names_its_licence() -> None:
    assert "does not say |" not in PAGE.read_text(encoding="utf-8")
    assert "not installed here" not in PAGE.read_text(encoding="utf-8")


def test_what_comes_from_others_has_its_licence_beside_it() -> None:
    texts = {ROOT / text for _, _, text in SHIPPED}
    folders = {each.parent for each in (ROOT / "static").rglob("*") if each.is_file()}

    assert all(text.is_file() for text in texts)
    assert folders - {ROOT / "static"} == {text.parent for text in texts}

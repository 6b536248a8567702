"""The state: what is shown is what the files say now, or said when they last loaded well."""

import os
import re
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from content import state
from content.library import load_library
from content.state import Latest, files_now
from geodata import words
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.tables import GeodataError
from geodata.words import say, speak
from tests.conftest import change

RUSSIAN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 ? 0 : 1);\\n"

msgid "Legend"
msgstr "Легенда"
"""


@pytest.fixture
def house(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folders of the app with tiny tables, a text and a catalogue, as its state reads them."""
    root = tiny / "house"
    for folder, parent in (("tables", "geodata"), ("shapes", "geodata"), ("texts", "content")):
        shutil.copytree(tiny / folder, root / parent / folder)
    (root / "geodata/words").mkdir()
    (root / "geodata/words/ru.po").write_text(RUSSIAN, encoding="utf-8")
    monkeypatch.setattr(state, "ROOT", root)
    monkeypatch.setattr(state, "load_gazetteer", lambda: load_gazetteer(root / "geodata"))
    monkeypatch.setattr(
        state, "load_library", lambda gazetteer: load_library(gazetteer, root / "content/texts")
    )
    monkeypatch.setattr(words, "FOLDER", root / "geodata/words")
    words.forget()
    yield root
    speak("en")
    words.forget()


@pytest.fixture
def loads(house: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each time that the tables are loaded."""
    counted: list[str] = []

    def counting() -> Gazetteer:
        counted.append("loaded")
        return load_gazetteer(house / "geodata")

    monkeypatch.setattr(state, "load_gazetteer", counting)
    return counted


def break_legs(house: Path) -> None:
    change(house / "geodata/tables/legs.csv", "aktau-port,poti", "aktau-port,potty")


def mend_legs(house: Path) -> None:
    change(house / "geodata/tables/legs.csv", "aktau-port,potty", "aktau-port,poti")


def test_nothing_is_loaded_again_while_the_files_stay(house: Path, loads: list[str]) -> None:
    """A visit costs a look at the files, not a load."""
    del house
    latest = Latest()

    assert latest.state() is latest.state()
    assert loads == ["loaded"]


def test_mistake_takes_nothing_from_readers_and_is_told_once(
    house: Path, loads: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever writes sees what to mend; whoever reads keeps the page as it was."""
    latest = Latest()
    good = latest.state()
    break_legs(house)
    for _ in range(3):
        assert latest.state() is good

    assert isinstance(latest.mistake, GeodataError)
    assert caplog.messages == [str(latest.mistake)]
    assert "potty" in caplog.messages[0]
    assert len(loads) == 2


def test_mended_table_is_read(house: Path) -> None:
    latest = Latest()
    latest.state()
    break_legs(house)
    latest.state()
    mend_legs(house)
    change(house / "geodata/tables/places.csv", "aktau,Aktau,city", "aktau,Aqtau,city")

    assert latest.state().gazetteer.places.loc["aktau", "name"] == "Aqtau"
    assert latest.mistake is None


def test_changed_text_is_read(house: Path) -> None:
    latest = Latest()
    latest.state()
    change(house / "content/texts/text.md", "title: A text", "title: Another")

    assert latest.state().library.documents[0].title == "Another"


def test_change_that_keeps_the_time_and_the_size_is_read(house: Path) -> None:
    """As when a backup is unpacked, or a script sets the time back."""
    places = house / "geodata/tables/places.csv"
    latest = Latest()
    latest.state()
    before = places.stat()
    change(places, "aktau,Aktau,city", "aktau,Aqtau,city")
    os.utime(places, ns=(before.st_atime_ns, before.st_mtime_ns))
    while places.stat().st_ctime_ns == before.st_ctime_ns:  # two changes in one tick of the clock
        os.utime(places, ns=(before.st_atime_ns, before.st_mtime_ns))

    after = places.stat()
    assert (after.st_mtime_ns, after.st_size) == (before.st_mtime_ns, before.st_size)
    assert latest.state().gazetteer.places.loc["aktau", "name"] == "Aqtau"


def test_what_an_editor_or_python_leaves_beside_the_files_is_none_of_them(
    house: Path, loads: list[str]
) -> None:
    """A lock of Emacs is a link to nothing, and a swap file is written at every key."""
    latest = Latest()
    latest.state()
    tables = house / "geodata/tables"
    (tables / ".#legs.csv").symlink_to("somebody@somewhere.123")
    (tables / ".legs.csv.swp").write_text("half a line", encoding="utf-8")
    (tables / "legs.csv~").write_text("what it was before", encoding="utf-8")
    (tables / "sub.csv").mkdir()
    for folder in ("__pycache__", ".git"):
        (house / "geodata" / folder).mkdir()
        (house / "geodata" / folder / "legs.csv").write_text("not a table", encoding="utf-8")

    latest.state()
    assert loads == ["loaded"]
    assert not [path for path, *_ in files_now() if Path(path).name.startswith((".", "__"))]


def test_file_that_goes_while_it_is_looked_at_is_none(
    house: Path, loads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editors write a new file and put it in the place of the old: between the two a reader may come."""
    latest = Latest()
    latest.state()
    files_in = state._files_in

    def going(folder: Path | str) -> Iterator[os.DirEntry[str]]:
        for entry in files_in(folder):
            if entry.name == "going.csv":
                Path(entry.path).unlink(missing_ok=True)
            yield entry

    (house / "geodata/tables/going.csv").write_text("", encoding="utf-8")
    monkeypatch.setattr(state, "_files_in", going)
    latest.state()

    assert loads == ["loaded"]


def test_new_file_and_one_that_is_gone_are_seen(house: Path, loads: list[str]) -> None:
    latest = Latest()
    latest.state()
    added = house / "geodata/tables/added.csv"
    added.write_text("a\n", encoding="utf-8")
    latest.state()
    added.unlink()
    latest.state()

    assert len(loads) == 3


def test_mistake_that_was_there_first_is_raised_again_without_loading(
    house: Path, loads: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """With nothing good to show, a crowd of visits must not load the broken files once each."""
    break_legs(house)
    latest = Latest()
    for _ in range(3):
        with pytest.raises(GeodataError, match="potty"):
            latest.state()
    assert loads == ["loaded"]
    assert len(caplog.messages) == 1

    mend_legs(house)
    assert latest.state().library.documents
    assert latest.mistake is None


def test_changed_catalogue_is_read(house: Path) -> None:
    """A translator sees the new word at the next visit, without a restart."""
    speak("ru")
    latest = Latest()
    latest.state()
    assert say("Legend") == "Легенда"
    change(house / "geodata/words/ru.po", "Легенда", "Условные знаки")
    latest.state()

    assert say("Legend") == "Условные знаки"


def test_reasons_of_links_are_in_the_language_spoken(house: Path) -> None:
    """Links are made once for each language, not for the first that is asked for."""
    message = "named here as a location"
    catalogue = house / "geodata/words/ru.po"
    said = next(message for message in _messages() if message.startswith("named here as a location"))
    translated = said.replace(message, "названо как место")
    with catalogue.open("a", encoding="utf-8") as file:
        file.write(f'\nmsgid "{said}"\nmsgstr "{translated}"\n')
    now = Latest().state()
    speak("ru")
    russian = {link.reason for link in now.links}
    speak("en")
    english = {link.reason for link in now.links}

    assert any(reason.startswith("названо как место") for reason in russian)
    assert not any(reason.startswith("названо как место") for reason in english)
    assert now.links is now.links


def _messages() -> Iterator[str]:
    text = (Path(words.__file__).parent / "ru.po").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("msgid "):
            yield line.removeprefix('msgid "').removesuffix('"')


def test_readers_who_come_at_once_share_one_load(house: Path, loads: list[str]) -> None:
    del house
    latest, start = Latest(), Barrier(8)

    def visit(_: int) -> state.State:
        start.wait()
        return latest.state()

    with ThreadPoolExecutor(8) as threads:
        seen = list(threads.map(visit, range(8)))

    assert {id(each) for each in seen} == {id(seen[0])}
    assert loads == ["loaded"]


def dropped(
    name: str = "0-new.md", *, head: str = "", passages: str = "{#a}\nIn [Poti](place:poti).\n"
) -> tuple[str, str]:
    """A file, as someone drops it into the folder: its name, and what stands in it."""
    title = "" if head == "title" else "title: A new text\n"
    first = "first: true\n" if head == "first" else ""
    matter = f"---\n{title}date: 2025-01-01\nlanguage: en\n{first}---\n"
    return name, f"{matter}\n## A heading {{#heading}}\n\n{passages}"


def drop(house: Path, name: str, text: str) -> None:
    (house / "content/texts" / name).write_text(text, encoding="utf-8")


def test_file_that_is_dropped_into_the_folder_is_on_the_shelf_and_the_first_text_stays_first(
    house: Path,
) -> None:
    """At the next visit, without a start of the app, though its name sorts before all others."""
    change(house / "content/texts/text.md", "language: en", "language: en\nfirst: true")
    latest = Latest()
    before = latest.state()
    for name in ("second.md", "0-new.md"):
        drop(house, *dropped(name))
        latest.state()
    now = latest.state()

    assert [document.id for document in before.library.documents] == ["text"]
    assert sorted(document.id for document in now.library.documents) == ["0-new", "second", "text"]
    assert now.document.id == now.shelf["texts"][0]["id"] == "text"
    assert now.opened("0-new").places["poti"]["named"] == 1


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (*dropped(head="first"), r"^text\.md:1: 'first: true' stands in 0-new\.md and text\.md; write it in"),
        (*dropped("Text.md"), r"^Text\.md:1: 'Text' is no name for a text: .+; rename the file in lower case"),
        (*dropped(head="title"), r"^0-new\.md:1: the front matter needs a line 'title: …'$"),
        (*dropped(passages="{#a}\nOne.\n\n{#a}\nTwo.\n"), r"^0-new\.md:13: the id 'a' stands in line 10 already"),
        (*dropped(passages="{#a}\nIn [Poti](place:potti).\n"), r"^0-new\.md:10: no place has the id 'potti'; did you mean 'poti'\?$"),
        (*dropped(passages="{#a}\nAs [above](passage:port).\n"), r"^0-new\.md:10: no passage of this text has the id 'port'"),
        ("0-new.md", "", r"^0-new\.md:1: the file must begin with front matter between two lines of ---$"),
    ],
)  # fmt: skip
def test_text_with_a_mistake_leaves_the_shelf_to_readers(
    house: Path, name: str, text: str, message: str
) -> None:
    """One sentence with the remedy for who wrote it; everybody else reads on."""
    change(house / "content/texts/text.md", "language: en", "language: en\nfirst: true")
    drop(house, *dropped("second.md"))
    latest = Latest()
    good = latest.state()
    drop(house, name, text)

    assert latest.state() is good
    assert len(good.shelf["texts"]) == 2
    assert re.search(message, str(latest.mistake)), latest.mistake


def test_second_text_beside_one_that_does_not_say_that_it_is_first_is_told(house: Path) -> None:
    """Which of the two an address without a text means is for their author to say."""
    latest = Latest()
    good = latest.state()
    drop(house, *dropped())

    assert latest.state() is good
    assert str(latest.mistake).startswith("0-new.md:1: 'first: true' stands in no document; write it in the")

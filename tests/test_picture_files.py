"""Pictures by the command line, and by address."""

import gzip
import sys
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from content import __main__ as command
from content import picture_answering, picture_asked, picture_file
from content.library import Library, load_library
from content.state import State
from geodata.gazetteer import Gazetteer, load_gazetteer
from geodata.map.picture import png
from geodata.page.doors import Doors
from geodata.page.headers import SafetyHeaders
from geodata.page.shell import NO_PAGES
from tests.hostile import HOSTILE

ADDRESS = f"/{picture_answering.PATH}"
WRONG = [
    "place=atlantis", "passage=nothing", "theme=pink", "names=xx", "page=admin", "members=georgia", "legs=x",
    "corridors=x", "named=x", "actors=x", "implied=<script>", "stops=x", "mentioned=x", "bounds=1,2,3", "bounds=a,b,c,d",
    "bounds=nan,nan,nan,nan", "bounds=0,-inf,9,inf", "bounds=9,0,1,5", "bounds=0,0,9999,9", "bounds=0,5,9,1",
    "bounds=0,0,9,9&width=99999999", "bounds=0,0,9,9&width=-5", "bounds=0,0,900,0.1&width=320",
    "bounds=1e308,0,1e309,9",
]  # fmt: skip
VIEW = "bounds=-5,-10,45,20&width=640"


class Standing:
    """A state of files that do not change."""

    def __init__(self, state: State) -> None:
        self.kept = state

    def state(self) -> State:
        return self.kept


@pytest.fixture
def state(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> State:
    text = tiny / "texts" / "text.md"
    text.write_text(
        text.read_text(encoding="utf-8").replace("title: A text", f"title: >-\n  A text {HOSTILE}"),
        encoding="utf-8",
    )
    gazetteer = load_gazetteer(tiny)
    state = State(gazetteer, load_library(gazetteer, tiny / "texts"))
    monkeypatch.setattr(picture_answering, "LATEST", Standing(state))
    return state


@pytest.fixture
def client(state: State) -> TestClient:
    del state
    middleware = [Middleware(SafetyHeaders, ""), Middleware(Doors)]
    return TestClient(Starlette(routes=picture_answering.routes(), middleware=middleware))


def words(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 (made here)
    return " ".join(each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("base", ["", "/base/path", "/corridor"])
def test_picture_is_sent_as_a_file(client: TestClient, base: str) -> None:
    answer = client.get(f"{base}{ADDRESS}?place=georgia&{VIEW}")

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["content-disposition"] == 'attachment; filename="text-georgia.svg"'
    assert answer.headers["content-security-policy"] == "default-src 'none'"
    assert f"http://testserver{base}/?place=georgia" in words(answer.text)
    assert "A text {{99990000+1}}" in words(answer.text)
    assert "<script" not in answer.text


def test_what_is_lit_can_be_listed(client: TestClient) -> None:
    """So a text of one's own, of which the server knows nothing, has pictures, too."""
    lists = "named=georgia&actors=kazakhstan&implied=uzbekistan&page=own&passage=of-its-own&mentioned=sea"
    said = words(client.get(f"{ADDRESS}?{lists}&{VIEW}").text)

    assert "location (named)" in said
    assert "actor (named)" in said
    assert "implied" in said
    assert "A text" not in said
    assert "testserver" not in said


def test_names_and_words_have_a_language_each(client: TestClient) -> None:
    roomy = VIEW.replace("640", "900")
    said = words(client.get(f"{ADDRESS}?lang=ru&names=kk&{roomy}").text)

    assert "Ақтау" in said
    assert "железная дорога" in said
    assert "/?lang=ru&names=kk" in said


def test_what_is_not_known_is_said_in_one_sentence(client: TestClient) -> None:
    answers = {asked: client.get(f"{ADDRESS}?{asked}") for asked in WRONG}

    assert [asked for asked, answer in answers.items() if answer.status_code != 400] == []
    for answer in answers.values():
        assert answer.headers["content-type"].startswith("text/plain")
        assert answer.text.endswith("in the link to the picture is not known.\n")


def test_address_has_an_end(client: TestClient) -> None:
    answer = client.get(f"{ADDRESS}?named={'georgia,' * 1000}")

    assert (answer.status_code, answer.text) == (400, "The link to the picture is too long.\n")


def test_picture_is_drawn_once(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    first = client.get(f"{ADDRESS}?place=georgia&{VIEW}")
    monkeypatch.setattr(picture_answering, "draw", None)
    again = client.get(f"{ADDRESS}?place=georgia&{VIEW}", headers={"accept-encoding": "identity"})

    assert again.text == first.text


def test_so_many_are_kept_and_no_more() -> None:
    kept = picture_answering.Kept()
    for number in range(picture_answering.MOST_KEPT + 1):
        kept.keep((str(number),), gzip.compress(b"x"))

    assert kept.get(("0",)) is None
    assert kept.get((str(picture_answering.MOST_KEPT),)) is not None


def test_who_comes_while_many_wait_is_asked_to_come_again(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_answering.TURNS, "waiting", picture_answering.MOST_WAITING)

    assert client.get(f"{ADDRESS}?{VIEW}").status_code == 503


def test_turns_are_given_back(client: TestClient) -> None:
    client.get(f"{ADDRESS}?place=atlantis")

    assert picture_answering.TURNS.waiting == 0


def test_shell_takes_no_picture_for_a_page() -> None:
    assert "picture" in NO_PAGES


def test_script_and_server_keep_the_same_of_an_address() -> None:
    script = Path(picture_asked.__file__).parent.parent / "geodata" / "map" / "picture_address.js"
    kept = script.read_text(encoding="utf-8").partition("const KEPT = [")[2].partition("]")[0]

    assert tuple(each.strip(' "') for each in kept.split(",")) == picture_asked.KEPT


def write(library: Library, gazetteer: Gazetteer, *arguments: str) -> None:
    options = command.commands_of_this().parse_args(["picture", "outlook", *arguments])
    picture_file.write_picture(library.documents[0], gazetteer, options)


def test_command_writes_a_picture(tmp_path: Path, library: Library, gazetteer: Gazetteer) -> None:
    file = tmp_path / "map.svg"
    write(
        library,
        gazetteer,
        "--place",
        "azerbaijan",
        "--out",
        str(file),
        "--language",
        "kk",
        "--size",
        "800x600",
    )
    root = ET.parse(file).getroot()  # noqa: S314 (made here)

    assert (root.get("width"), root.get("height")) == ("800", "600")
    assert "Әзербайжан" in words(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--place", "azerbaijn", "--out", "a.svg"), "did you mean 'azerbaijan'?"),
        (("--passage", "hubb", "--out", "a.svg"), "did you mean 'hub'?"),
        (
            ("--out", "no/such/folder/a.svg"),
            "no/such/folder/a.svg cannot be written: No such file or directory",
        ),
        (("--out", "a.png"), "python -m pip install resvg-py"),
    ],
)
def test_command_says_why_it_cannot(
    arguments: tuple[str, ...],
    said: str,
    library: Library,
    gazetteer: Gazetteer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> ModuleType:
        raise ImportError(name)

    monkeypatch.setattr(picture_file, "picture_of", lambda *_: "<svg/>")
    monkeypatch.setattr(png, "import_module", missing)

    with pytest.raises(picture_file.PictureError) as raised:
        write(library, gazetteer, *arguments)
    assert said in str(raised.value)


def test_command_fails_with_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        sys, "argv", ["content", "picture", "outlook", "--place", "atlantis", "--out", "a.svg"]
    )

    assert command.main() == 1
    assert capsys.readouterr().err.startswith("no place has the id 'atlantis'")


@pytest.mark.parametrize(
    "arguments",
    [("--out", "a.gif"), ("--out", "a.svg", "--size", "5x5"), ("--out", "a.svg", "--size", "big")],
)
def test_command_refuses_what_it_does_not_understand(arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit):
        command.commands_of_this().parse_args(["picture", "outlook", *arguments])


def test_png_has_twice_the_pixels() -> None:
    pytest.importorskip("resvg_py")
    drawn = png.png(
        '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><text y="9">a</text></svg>'
    )

    assert drawn[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(drawn[16:20]), int.from_bytes(drawn[20:24])) == (60, 40)

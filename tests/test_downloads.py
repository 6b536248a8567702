"""The texts of the shelf are downloaded by address, each as a file."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from content import downloads
from content.exports import FORMATS, export
from content.library import load_library
from content.state import State
from geodata.gazetteer import load_gazetteer
from geodata.page import served
from geodata.page.doors import Doors
from geodata.page.headers import SafetyHeaders
from geodata.page.shell import NO_PAGES


class Standing:
    """A state of files that do not change."""

    def __init__(self, state: State | None) -> None:
        self.kept = state

    def state(self) -> State:
        if self.kept is None:
            raise ValueError("text.md:1: a mistake")
        return self.kept


@pytest.fixture
def state(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> State:
    gazetteer = load_gazetteer(tiny)
    state = State(gazetteer, load_library(gazetteer, tiny / "texts"))
    monkeypatch.setattr(downloads, "LATEST", Standing(state))
    return state


@pytest.fixture
def client() -> TestClient:
    middleware = [Middleware(SafetyHeaders, ""), Middleware(Doors)]
    return TestClient(Starlette(routes=downloads.routes(), middleware=middleware))


@pytest.mark.parametrize("form", FORMATS)
def test_text_is_sent_as_a_file(state: State, client: TestClient, form: str) -> None:
    answer = client.get(f"/export/text.{form}")
    made = export(state.document, state.links, state.gazetteer, form)

    assert answer.status_code == 200
    assert answer.content == made.content
    assert answer.headers["content-disposition"] == f'attachment; filename="{made.name}"'
    assert answer.headers["content-type"].startswith(made.media_type)
    assert answer.headers["content-security-policy"] == "default-src 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_text_with_its_map_is_sent_as_one_file(state: State, client: TestClient) -> None:
    """It is never shown on the site itself, and says where the app is, if others can reach it there."""
    near = client.get("/export/text.html", headers={"host": "localhost:8501"})
    far = client.get("/base/export/text.html", headers={"host": "app.example", "x-forwarded-proto": "https"})
    evil = client.get("/export/text.html", headers={"host": '"><script>alert(1)</script>'})

    assert near.headers["content-disposition"] == 'attachment; filename="text.html"'
    assert state.document.title in near.text
    assert '"home": ""' in near.text
    assert '"home": "https://app.example/base/"' in far.text
    assert "alert(1)" not in evil.text


@pytest.mark.parametrize("base", ["", "/base/path", "/corridor"])
def test_page_may_stand_under_any_path(state: State, client: TestClient, base: str) -> None:
    del state

    assert client.get(f"{base}/export/text.csv").status_code == 200


@pytest.mark.parametrize(
    "name", ["other.csv", "text.pdf", "text", "text.", ".csv", "TEXT.csv", "text.csv.csv", "..%2fapp.py", "%00.csv"]
)  # fmt: skip
def test_what_is_not_there_is_said_in_one_sentence(state: State, client: TestClient, name: str) -> None:
    """It repeats nothing of what was asked for, and reaches no file."""
    del state
    answer = client.get(f"/export/{name}")

    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text in {
        "There is no such file: downloads are listed at the foot of each text.\n", "Not Found",
    }  # fmt: skip


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_texts_are_only_read(state: State, client: TestClient, method: str) -> None:
    del state

    assert client.request(method, "/export/text.csv").status_code == 405
    assert client.head("/export/text.csv").headers["content-length"].isdigit()


def test_names_are_in_the_language_that_is_asked_for(state: State, client: TestClient) -> None:
    del state
    asked = client.get("/export/text.csv?lang=kk", headers={"accept-language": "ru"})
    preferred = client.get("/export/text.csv", headers={"accept-language": "ru-RU,ru;q=0.9"})

    assert 'filename="text.kk.csv"' in asked.headers["content-disposition"]
    assert 'filename="text.ru.csv"' in preferred.headers["content-disposition"]
    assert "Ақтау" in asked.text
    assert "Актау" in preferred.text


def test_where_no_state_has_loaded_it_is_said(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "LATEST", Standing(None))
    answer = client.get("/export/text.csv")

    assert (answer.status_code, answer.text) == (503, "The texts can’t be read right now.\n")


def test_every_format_is_offered_where_a_server_answers(
    state: State, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Elsewhere the links would lead nowhere."""
    for is_answering in (True, False):
        monkeypatch.setattr(served, "_is_answering", is_answering)
        offered = downloads.downloads(state.document)

        assert len(offered) == (len(FORMATS) if is_answering else 0)
        assert all(client.get(f"/{each['address']}").status_code == 200 for each in offered)


def test_shell_takes_no_download_for_a_page() -> None:
    """It would ask for it anew, without what says that a browser has it, and answer 404 in HTML."""
    assert "export" in NO_PAGES

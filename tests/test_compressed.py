"""Files that stay the same are compressed once; all else is left to Streamlit."""

import gzip

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from geodata.page import compressed
from geodata.page.compressed import CompressedOnce

SCRIPT = "const a = 1;\n" * 200


class Counting:
    """An app that counts how often it is asked."""

    def __init__(self, body: str = SCRIPT, kind: str = "text/javascript", status: int = 200) -> None:
        self.asked = 0
        self.answer_with = (body, status, kind)
        self.client = TestClient(CompressedOnce(Starlette(routes=[Route("/{path:path}", self.answer)])))

    async def answer(self, _: Request) -> Response:
        self.asked += 1
        body, status, kind = self.answer_with
        return Response(body, status, media_type=kind)


def test_script_is_read_and_compressed_once() -> None:
    app = Counting()
    answers = [app.client.get("/static/js/index.js") for _ in range(3)]

    assert {answer.text for answer in answers} == {SCRIPT}
    assert {answer.headers["content-encoding"] for answer in answers} == {"gzip"}
    assert app.asked == 1


def test_what_is_sent_is_what_was_compressed() -> None:
    with Counting().client.stream("GET", "/component/a/main.js") as answer:
        raw = b"".join(answer.iter_raw())

    assert int(answer.headers["content-length"]) == len(raw)
    assert gzip.decompress(raw).decode() == SCRIPT


def test_file_holds_a_while_where_streamlit_says_nothing() -> None:
    """Leaflet is fetched ahead and asked for again by the map: that must not ask the server once more."""
    assert (
        Counting().client.get("/app/static/leaflet/leaflet.js").headers["cache-control"]
        == "public, max-age=600"
    )


@pytest.mark.parametrize(
    "headers",
    [{"accept-encoding": "identity"}, {"range": "bytes=0-9"}, {"if-none-match": "x"}],
    ids=["takes no gzip", "wants a part", "has it already"],
)
def test_who_asks_otherwise_is_answered_by_streamlit(headers: dict[str, str]) -> None:
    app = Counting()
    for _ in range(2):
        assert "content-encoding" not in app.client.get("/static/a.js", headers=headers).headers

    assert app.asked == 2


@pytest.mark.parametrize(
    ("path", "app"),
    [
        ("/", Counting()),
        ("/_stcore/health", Counting()),
        ("/static/font.woff2", Counting(kind="font/woff2")),
        ("/static/gone.js", Counting(status=404)),
        ("/static/small.js", Counting(body="const a = 1;")),
    ],
    ids=["page", "health", "font", "missing", "small"],
)
def test_what_may_change_or_gains_nothing_is_not_kept(path: str, app: Counting) -> None:
    for _ in range(2):
        answer = app.client.get(path)

    assert answer.text == app.answer_with[0]
    assert answer.status_code == app.answer_with[1]
    assert app.asked == 2


def test_what_is_asked_behind_the_path_fills_no_memory() -> None:
    """Anybody could fill four hundred places with one file, and no other would be kept from then on."""
    app = Counting()
    for number in range(5):
        app.client.get(f"/static/js/index.js?{number}")

    assert app.asked == 1


def test_what_was_asked_for_longest_ago_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "MOST_KEPT", 2)
    app = Counting()
    for path in ("index", "a", "index", "b", "index", "c", "index"):
        assert app.client.get(f"/static/{path}.js").text == SCRIPT

    assert app.asked == 4


def test_what_is_kept_has_a_limit_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Counting()
    app.client.get("/static/a.js")
    monkeypatch.setattr(compressed, "MOST_KEPT_BYTES", 100)
    for path in ("b", "a"):
        app.client.get(f"/static/{path}.js")

    assert app.asked == 3

"""What is the same for all readers is kept by its content, and fetched by address."""

import asyncio
import base64
import gzip
import re
from collections import OrderedDict
from collections.abc import MutableMapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from starlette.applications import Starlette

from geodata.page import served

Message = MutableMapping[str, Any]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> OrderedDict[str, bytes]:
    """Nothing kept and no server at the beginning of each test; what others have kept is there again after."""
    monkeypatch.setattr(served, "_is_answering", False)
    nothing: OrderedDict[str, bytes] = OrderedDict()
    monkeypatch.setattr(served, "_kept", nothing)
    return nothing


@pytest.fixture
def server() -> Starlette:
    return Starlette(routes=served.routes())


def get(server: Starlette, path: str, accepts: str = "gzip, deflate, br") -> Answer:
    """Ask a server for a path as the network would, without one."""
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"",
        "root_path": "", "headers": [(b"accept-encoding", accepts.encode())], "http_version": "1.1",
        "scheme": "http", "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1), "asgi": {"version": "3.0"},
    }  # fmt: skip
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(server(scope, receive, send))
    headers = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(part.get("body", b"") for part in sent[1:]))


@pytest.mark.parametrize(("kind", "media"), [("js", "text/javascript"), ("json", "application/json")])
def test_what_is_kept_is_answered_as_it_was(server: Starlette, kind: str, media: str) -> None:
    """Texts in any script, and what looks like a template or the end of a script."""
    text = '{"name": "Ақтау, 阿克套 {{7*7}} </script>"}'
    answer = get(server, f"/{served.serve(text, kind)}")

    assert answer.status == 200
    assert answer.text == text
    assert answer.headers["content-type"].startswith(media)


def test_browser_that_unpacks_is_sent_it_packed(server: Starlette) -> None:
    text = "the same words again and again " * 100
    address = f"/{served.serve(text, 'js')}"
    packed, plain = get(server, address), get(server, address, accepts="identity")

    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"].lower() == "accept-encoding"
    assert len(packed.body) < len(plain.body) / 10
    assert "content-encoding" not in plain.headers
    assert plain.body.decode() == packed.text == text


def test_address_stays_while_the_content_does_and_changes_with_it(server: Starlette) -> None:
    """A browser may then keep for ever what it has fetched, and no release is shown with old data."""
    first, again, other = (served.serve(text, "json") for text in ("{}", "{}", "[]"))
    headers = get(server, f"/{first}").headers

    assert first == again
    assert first != other
    assert "immutable" in headers["cache-control"]
    assert "max-age=31536000" in headers["cache-control"]
    assert headers["x-content-type-options"] == "nosniff"


def test_text_of_two_kinds_has_two_addresses(server: Starlette) -> None:
    addresses = [served.serve("{}", kind) for kind in ("js", "json")]
    types = [get(server, f"/{address}").headers["content-type"] for address in addresses]

    assert types[0] != types[1]


@pytest.mark.parametrize("name", ["0123456789abcdef01234567.json", "nothing", "x.html", "..%2fapp.py", ".js"])
def test_name_that_nobody_was_sent_is_not_found(server: Starlette, name: str) -> None:
    """What a visitor types never reaches a file, and never fails."""
    served.serve("{}", "json")

    assert get(server, f"/sent/{name}").status == 404


def test_address_that_has_expired_says_what_to_do_and_is_not_kept(server: Starlette) -> None:
    answer = get(server, "/sent/0123456789abcdef01234567.json")

    assert answer.text == "not here any more; load the page again"
    assert "cache-control" not in answer.headers


@pytest.mark.parametrize("before", ["", "/corridor", "/base/path", "/base/path/corridor", "/sent"])
def test_page_may_stand_under_any_path(server: Starlette, before: str) -> None:
    """Behind a base path, or asked for with a slash at its end, a page asks from further down."""
    address = served.serve('{"a": 1}', "json")

    assert get(server, f"{before}/{address}").text == '{"a": 1}'


@pytest.mark.parametrize("text", ["{{7*7}}", "{% raw %}", "'\"</script>", ""])
def test_address_holds_nothing_of_the_content(server: Starlette, text: str) -> None:
    """It passes through the templates of folium and branca, so it is of letters and figures alone."""
    del server

    assert re.fullmatch(r"sent/[0-9a-f]{24}\.js", served.serve(text, "js"))
    assert re.fullmatch(r"sent/[0-9a-f]{24}\.json", served.serve(text, "json"))


@pytest.mark.parametrize("text", ["{{7*7}} Ақтау", ""])
def test_where_no_server_answers_the_address_holds_the_text(text: str) -> None:
    """As in a test, or in a page that is saved; it is encoded, so that no template sees a word of it."""
    address = served.serve(text, "json")
    head, _, body = address.partition(",")

    assert head == "data:application/json;base64"
    assert base64.b64decode(body).decode() == text
    assert re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", body)


def test_eight_runs_at_once_keep_each_its_own(server: Starlette) -> None:
    """Scripts of several readers run in threads of one server."""
    start = Barrier(8)

    def run(number: int) -> list[tuple[str, str]]:
        start.wait()
        texts = [f'{{"run": {number}, "view": {view}}}' for view in range(5)] + ['{"shared": true}'] * 5
        return [(text, served.serve(text, "json")) for text in texts]

    with ThreadPoolExecutor(8) as threads:
        results = [each for run_of in threads.map(run, range(8)) for each in run_of]

    assert {get(server, f"/{address}").text == text for text, address in results} == {True}
    assert len({address for _, address in results}) == 8 * 5 + 1


def test_what_was_asked_for_longest_ago_goes_first(
    server: Starlette, monkeypatch: pytest.MonkeyPatch, kept: OrderedDict[str, bytes]
) -> None:
    """Edits do not fill the memory, and what every visit is sent stays."""
    monkeypatch.setattr(served, "MOST_KEPT", 1)
    shared = served.serve("shared", "js")
    edits = []
    for edit in range(5):
        served.begin_anew()
        edits.append(served.serve(f"edit {edit}", "js"))
        served.serve("shared", "js")

    assert len(kept) == 4
    assert get(server, f"/{shared}").status == 200
    assert [get(server, f"/{edit}").status for edit in edits] == [404, 404, 200, 200, 200]


def test_what_another_server_has_given_out_is_made_when_it_is_asked_for(
    kept: OrderedDict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader who comes from a server that has stopped is answered by one that has shown nobody that page."""
    made: list[str] = []

    def make(text: str) -> None:
        made.append(text)
        served.serve(text, "json")

    monkeypatch.setattr(served, "_unmade", None)
    server = Starlette(
        routes=served.routes(lambda: [partial(make, f'"part {number}"') for number in range(3)])
    )
    wanted = served.serve('"part 1"', "json")
    kept.clear()

    assert get(server, f"/{wanted}").text == '"part 1"'
    assert made == ['"part 0"', '"part 1"']
    assert [get(server, f"/sent/{name}.json").status for name in ("0" * 24, "x" * 24)] == [404, 404]
    assert get(server, f"/sent/{'1' * 24}.json").status == 404
    assert made == ['"part 0"', '"part 1"', '"part 2"']
    monkeypatch.setattr(served, "_makings", tuple)

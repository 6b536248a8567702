"""What no page asks for is refused before Streamlit sees it."""

from collections.abc import Iterator

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from geodata.page.doors import NO_FILES, ONLY_ASKED, Doors

METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]


async def answer(_: Request) -> PlainTextResponse:
    return PlainTextResponse("let in")


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("let in")
    await socket.close()


@pytest.fixture
def client() -> Iterator[TestClient]:
    routes = [WebSocketRoute("/_stcore/stream", talk), Route("/{path:path}", answer, methods=METHODS)]
    with TestClient(Doors(Starlette(routes=routes)), base_url="http://app.example") as client:
        yield client


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("base", ["", "/base/path"])
def test_no_upload_reaches_streamlit(client: TestClient, method: str, base: str) -> None:
    """Whoever has a socket has a session, and with one Streamlit keeps what is put here, page or no page."""
    refused = client.request(method, f"{base}/_stcore/upload_file/session/file", content=b"x" * 2_000_000)

    assert refused.status_code == 404
    assert refused.text in {NO_FILES, ""}


@pytest.mark.parametrize("method", METHODS[2:])
@pytest.mark.parametrize("path", ["/", "/corridor", "/_stcore/agent/interact", "/sent/x.json"])
def test_pages_are_only_read(client: TestClient, method: str, path: str) -> None:
    refused = client.request(method, path)

    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")
    assert refused.text == ONLY_ASKED


@pytest.mark.parametrize("path", ["/", "/corridor", "/_stcore/health", "/component/x/index.html"])
def test_who_reads_is_let_in(client: TestClient, path: str) -> None:
    assert client.get(path).text == "let in"
    assert client.head(path).status_code == 200


def heard(client: TestClient, origin: str | None) -> str:
    headers = {"host": "app.example", **({"origin": origin} if origin else {})}
    with client.websocket_connect("/_stcore/stream", headers=headers) as socket:
        return socket.receive_text()


@pytest.mark.parametrize(
    "origin", [None, "http://app.example", "https://app.example", "http://localhost:3000", "http://127.0.0.1"]
)
def test_socket_of_the_page_or_of_this_machine_is_let_in(client: TestClient, origin: str | None) -> None:
    """Who names no origin is no browser; TLS may end at a proxy."""
    assert heard(client, origin) == "let in"


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://app.example.evil.example", "null", "http://app.example:81", "http://[x"],
)
def test_socket_from_a_page_of_another_site_is_closed(client: TestClient, origin: str) -> None:
    """Left to itself Streamlit closes it, too, but first asks another host what address this machine has."""
    with pytest.raises(WebSocketDisconnect):
        heard(client, origin)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("server.corsAllowedOrigins", ["https://friend.example"]),
        ("browser.serverAddress", "friend.example"),
        ("server.enableCORS", False),
    ],
)
def test_settings_of_streamlit_hold(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, option: str, value: object
) -> None:
    """A proxy may change the name of the host; these settings of Streamlit are made for that."""
    asked = st.get_option
    monkeypatch.setattr(st, "get_option", lambda name: value if name == option else asked(name))

    assert heard(client, "https://friend.example") == "let in"

"""What a crowd needed goes back to the system when it has left."""

from threading import Event

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket

from geodata.page.memory import GivesBack, trim_of_library


class Counted:
    """Counts how often memory is given back."""

    def __init__(self) -> None:
        self.times = 0
        self.done = Event()

    def trim(self, _: int) -> int:
        self.times += 1
        self.done.set()
        return 1


async def talk(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


async def fail(socket: WebSocket) -> None:
    await socket.accept()
    raise ConnectionError("the reader has gone")


async def answer(_: Request) -> PlainTextResponse:
    return PlainTextResponse("a file")


def app() -> Starlette:
    return Starlette(
        routes=[WebSocketRoute("/talk", talk), WebSocketRoute("/fail", fail), Route("/", answer)]
    )


def test_memory_is_given_back_once_after_many_have_left() -> None:
    counted = Counted()
    with TestClient(GivesBack(app(), counted.trim, 0.3)) as client:
        for _ in range(20):
            with client.websocket_connect("/talk"):
                pass
        assert counted.done.wait(5)

    assert counted.times == 1


def test_it_is_given_back_again_after_the_next() -> None:
    counted = Counted()
    with TestClient(GivesBack(app(), counted.trim, 0)) as client:
        for _ in range(2):
            counted.done.clear()
            with client.websocket_connect("/talk"):
                pass
            assert counted.done.wait(5)

    assert counted.times == 2


def test_reader_whose_socket_failed_counts_too() -> None:
    counted = Counted()
    with TestClient(GivesBack(app(), counted.trim, 0)) as client:
        with pytest.raises(ConnectionError), client.websocket_connect("/fail") as socket:
            socket.receive_text()
        assert counted.done.wait(5)


def test_files_give_nothing_back() -> None:
    counted = Counted()
    with TestClient(GivesBack(app(), counted.trim, 0)) as client:
        client.get("/")
        assert not counted.done.wait(0.2)


def test_where_the_system_cannot_all_goes_on() -> None:
    with TestClient(GivesBack(app(), None, 0)) as client, client.websocket_connect("/talk"):
        pass


def test_library_of_this_system_is_asked_rightly() -> None:
    trim = trim_of_library()

    assert trim is None or trim(0) in {0, 1}

"""Few texts are read at once, and not many wait."""

import asyncio
import json
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from content.own import answering
from content.own.limits import OwnTextError
from content.own.turns import Turns


def test_two_are_read_at_once_and_the_rest_wait_or_are_sent_away() -> None:
    """Forty large texts at once would take more memory than a small server has."""

    async def all_at_once() -> tuple[int, list[BaseException | None]]:
        turns, at_once, most = Turns(at_once=2, most_waiting=3), 0, 0

        async def one() -> None:
            nonlocal at_once, most
            async with turns.waiting(), turns.taken():
                at_once += 1
                most = max(most, at_once)
                await asyncio.sleep(0)
                at_once -= 1

        ended = await asyncio.gather(*(one() for _ in range(7)), return_exceptions=True)
        return most, ended

    most, ended = asyncio.run(all_at_once())

    assert most == 2
    assert [each for each in ended if each is None] == [None] * 5
    assert [each.status for each in ended if isinstance(each, OwnTextError)] == [503, 503]


def test_text_that_does_not_arrive_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(_: object) -> bytes:
        await asyncio.sleep(60)
        return b""

    monkeypatch.setattr(answering, "_sent", never)
    monkeypatch.setattr(answering, "SENT_WITHIN_S", 0.01)
    said: dict[str, Any] = {"headers": {"content-type": "application/json"}, "content": json.dumps({})}
    with TestClient(Starlette(routes=answering.routes())) as client:
        answer = client.post("/own/read", **said)

    assert answer.status_code == 408
    assert answer.json()["wrong"].endswith(".")

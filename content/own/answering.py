"""Answering: what the page asks by POST. Nothing of it is kept: a text is read, answered, and forgotten."""

import asyncio
import gzip
import json
from collections.abc import Callable
from datetime import date
from typing import Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from content.exports import FORMATS, Exported, export
from content.lexicon import Lexicon, load_lexicon
from content.links import mentions
from content.own.files import open_file
from content.own.limits import A_MEGABYTE, MOST_BYTES, MOST_DECISIONS, OwnTextError, too_large
from content.own.reading import Read, read_text
from content.own.sent import Asked, Decision, ReadText
from content.own.turns import Turns
from content.reader.content import reader_data
from content.state import LATEST, State
from geodata.words import long_date, preferred, say, speak

MOST_SENT = MOST_BYTES + A_MEGABYTE  # a text and what was decided of it
SENT_WITHIN_S = 60  # 6 MB over a slow line
NOT_KEPT = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
PATHS = ("/own/read", "/own/open", "/own/export")  # which take what is sent to them
FIELDS = {"passage": int, "start": int, "words": str, "place": str, "manner": str, "everywhere": bool}


def lexicon_of(state: State) -> Lexicon:
    """Return the words of the lexicon, loaded once."""
    return state.opened("").once("lexicon", lambda of: load_lexicon(of.gazetteer))


def read_own(asked: Asked) -> Read:
    """Read a text that was sent."""
    state = LATEST.state()
    return read_text(asked, _day(asked["date"]), state.gazetteer, lexicon_of(state))


def read_data(asked: Asked) -> ReadText:
    """Gather what the page shows of a text."""
    state, read = LATEST.state(), read_own(asked)
    reader = reader_data(read.document, (), read.links, state.gazetteer)
    on = long_date(read.document.date)
    reader["origin"] = say("Your own text. Only this browser keeps it. Memberships as of {date}.", date=on)
    reader["downloads"] = []
    reader["cited"]["file"] = ""
    return {
        "reader": reader,
        "mentions": {place: list(numbers) for place, numbers in mentions(read.links).items()},
        "found": [
            {
                "passage": each.passage,
                "start": each.start,
                "end": each.end,
                "words": each.words,
                "place": each.place,
                "manner": each.manner,
                "reason": say(each.reason) if each.reason else "",
                "sure": each.sure,
                "how": each.how,
            }
            for each in read.found
        ],
        "left_out": [
            {"passage": each.passage, "start": each.start, "words": each.words, "reason": say(each.reason)}
            for each in read.left_out
        ],
        "words": read.words,
        "notices": list(_notices(read)),
    }


def _notices(read: Read) -> list[str]:
    if read.is_english:
        return []
    said = say(
        "This text does not seem to be English. Places are found in English texts only; what you link "
        "yourself works in any language."
    )
    return [said]


def export_own(asked: Asked, form: str) -> Exported:
    """Write a text in one of the formats of the shelf."""
    read = read_own(asked)
    return export(read.document, read.links, LATEST.state().gazetteer, form)


def asked_in(body: bytes) -> Asked:
    """Return what was sent, or raise an ``OwnTextError``: whoever sent it, it may be anything."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise OwnTextError(say("This cannot be read. Reload the page and try again."), 400) from error
    fields = [sent.get(name) for name in ("title", "date", "text")] if isinstance(sent, dict) else [None]
    decisions = sent.get("decisions", []) if isinstance(sent, dict) else None
    if not all(isinstance(each, str) for each in fields) or not _are_decisions(decisions):
        raise OwnTextError(say("This cannot be read. Reload the page and try again."), 400)
    title, day, text = cast("list[str]", fields)
    return {"title": title, "date": day, "text": text, "decisions": cast("list[Decision]", decisions)}


def _are_decisions(sent: object) -> bool:
    return (
        isinstance(sent, list)
        and len(sent) <= MOST_DECISIONS
        and all(
            isinstance(each, dict) and all(type(each.get(name)) is kind for name, kind in FIELDS.items())
            for each in sent
        )
    )


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise OwnTextError(say("The date is no date; write it as 2024-01-31.")) from error


async def _body(request: Request) -> bytes:
    """Return what was sent, as far as it is let in, and if it comes in time."""
    try:
        return await asyncio.wait_for(_sent(request), SENT_WITHIN_S)
    except TimeoutError as error:
        raise OwnTextError(say("This cannot be read. Reload the page and try again."), 408) from error


async def _sent(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_SENT:
            raise too_large()
        parts.append(part)
    return b"".join(parts)


Answer = Callable[[Request, bytes], Response]


def _answering(answer: Answer, media_type: str, turns: Turns) -> Callable[[Request], Any]:
    """Return what answers at an address: in a thread, in the reader's language, never without a sentence."""

    async def answered(request: Request) -> Response:
        speak(preferred(request.query_params.get("lang"), request.headers.get("accept-language", "")[:2]))
        try:
            if request.headers.get("content-type", "").partition(";")[0].strip() != media_type:
                raise OwnTextError(say("This cannot be read. Reload the page and try again."), 415)
            async with turns.waiting():
                body = await _body(request)
                async with turns.taken():
                    return await run_in_threadpool(answer, request, body)
        except OwnTextError as error:
            return JSONResponse({"wrong": str(error)}, error.status, NOT_KEPT)

    return answered


def _read(request: Request, body: bytes) -> Response:
    return _packed(read_data(asked_in(body)), request)


def _open(request: Request, body: bytes) -> Response:
    return _packed(open_file(request.query_params.get("name", ""), body), request)


def _export(request: Request, body: bytes) -> Response:
    form = request.query_params.get("format", "")
    if form not in FORMATS:
        raise OwnTextError(say("This cannot be read. Reload the page and try again."), 404)
    made = export_own(asked_in(body), form)
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', **NOT_KEPT}
    return Response(made.content, headers=headers, media_type=made.media_type)


def _packed(content: object, request: Request) -> Response:
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    headers = {**NOT_KEPT, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["Content-Encoding"] = gzip.compress(body, compresslevel=1), "gzip"
    return Response(body, headers=headers, media_type="application/json")


def routes() -> list[Route]:
    """Return what a server needs to answer, under whatever path the page stands."""
    turns = Turns()
    answers = (
        _answering(_read, "application/json", turns),
        _answering(_open, "application/octet-stream", turns),
        _answering(_export, "application/json", turns),
    )
    return [
        Route(before + path, answer, methods=["POST"])
        for path, answer in zip(PATHS, answers, strict=True)
        for before in ("", "/{before:path}")
    ]

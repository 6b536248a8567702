"""Answering: what the page asks by POST. Nothing of it is kept: a text is read, answered, and forgotten."""

import asyncio
import gzip
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, NamedTuple, cast

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from content.downloads import EDITION
from content.edition import Made, Subject, edition, parts_of
from content.exports import FORMATS, Exported, export
from content.lexicon import Lexicon, load_lexicon
from content.links import ImpliedBy, implied_on, mentions
from content.own.files import open_file
from content.own.limits import A_MEGABYTE, MOST_BYTES, MOST_DECISIONS, OwnTextError, too_large
from content.own.reading import Read, only_marked, read_text
from content.own.sent import Asked, Decision, ReadText
from content.own.turns import Turns
from content.reader.content import Lasting, lasting_data, text_data
from content.state import LATEST, State
from geodata.page.sent import Belonging, belonging_data
from geodata.words import long_date, preferred, say, speak

MOST_SENT = MOST_BYTES + A_MEGABYTE  # a text and what was decided of it
MOST_DAYS = 8  # of which what is known is kept: some 2 MB each
SENT_WITHIN_S = 60  # 6 MB over a slow line
NOT_KEPT = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
PATHS = ("/own/read", "/own/open", "/own/export")  # which take what is sent to them
FIELDS = {"passage": int, "start": int, "words": str, "place": str, "manner": str, "everywhere": bool}


def lexicon_of(state: State) -> Lexicon:
    """Return the words of the lexicon, loaded once."""
    return state.opened("").once("lexicon", lambda of: load_lexicon(of.gazetteer))


class OfDay(NamedTuple):
    """What is the same for every text of a day, in one language."""

    implied_by: ImpliedBy
    lasting: Lasting
    belonging: Belonging


def of_day(state: State, on: date) -> OfDay:
    """Return what is known as of a day: that of the last days which somebody asked for is kept."""

    def made(day: date) -> OfDay:
        return OfDay(
            implied_on(state.gazetteer, day),
            lasting_data(day, state.gazetteer),
            belonging_data(state.gazetteer, day),
        )

    return state.opened("").once("days", lambda _: lru_cache(MOST_DAYS)(made))(on)


def read_own(asked: Asked) -> Read:
    """Read a text that was sent."""
    state, on = LATEST.state(), _day(asked["date"])
    return read_text(asked, on, state.gazetteer, lexicon_of(state), of_day(state, on).implied_by)


def read_data(asked: Asked) -> ReadText:
    """Gather what the page shows of a text."""
    state, read = LATEST.state(), read_own(asked)
    known = of_day(state, read.document.date)
    reader = text_data(read.document, (), read.links, state.gazetteer, known.lasting)
    on = long_date(read.document.date)
    reader["origin"] = say("Your own text. Only this browser keeps it. Memberships as of {date}.", date=on)
    reader["downloads"] = []
    reader["cited"]["file"] = ""
    return {
        "reader": reader,
        "mentions": {place: list(numbers) for place, numbers in mentions(read.links).items()},
        "belonging": known.belonging,
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
    """Write a text in one of the formats of the shelf, or with its map as one file."""
    read = read_own(asked)
    if form == EDITION:
        subject = Subject(read.document, (), read.links, LATEST.state().gazetteer, own=True)
        return edition(parts_of(subject), Made(datetime.now(UTC).date()))
    return export(read.document, read.links, LATEST.state().gazetteer, form)


def asked_in(body: bytes) -> Asked:
    """Return what was sent, or raise an ``OwnTextError``: whoever sent it, it may be anything."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise OwnTextError(say("This can’t be read. Reload the page and try again."), 400) from error
    fields = [sent.get(name) for name in ("title", "date", "text")] if isinstance(sent, dict) else [None]
    decisions = sent.get("decisions", []) if isinstance(sent, dict) else None
    if not all(isinstance(each, str) for each in fields) or not _are_decisions(decisions):
        raise OwnTextError(say("This can’t be read. Reload the page and try again."), 400)
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
        raise OwnTextError(say("This is not a date. Write it as 2024-01-31.")) from error


async def _body(request: Request) -> bytes:
    """Return what was sent, as far as it is let in, and if it comes in time."""
    try:
        return await asyncio.wait_for(_sent(request), SENT_WITHIN_S)
    except TimeoutError as error:
        raise OwnTextError(say("This can’t be read. Reload the page and try again."), 408) from error


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
                raise OwnTextError(say("This can’t be read. Reload the page and try again."), 415)
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
    opened = open_file(request.query_params.get("name", ""), body)
    if opened["date"]:  # it was marked here
        opened["decisions"] = only_marked(opened, lexicon_of(LATEST.state()))
    return _packed(opened, request)


def _export(request: Request, body: bytes) -> Response:
    form = request.query_params.get("format", "")
    if form not in (EDITION, *FORMATS):
        raise OwnTextError(say("This can’t be read. Reload the page and try again."), 404)
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

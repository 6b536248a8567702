"""Answering for pictures: the map as a reader sees it, drawn by the server when it is asked for.

One picture is drawn at a time, a few wait, and more are asked to come again: readers go first. What was drawn
is kept for a while, with the state of the files that it shows.
"""

import asyncio
import gzip
from collections import OrderedDict
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content.new import named
from content.picture_asked import AskedError, asked_in, is_own
from content.pictures import words_around
from content.state import LATEST, State
from geodata.map.picture import draw
from geodata.map.picture.atlas import Atlas, gather_atlas
from geodata.map.picture.shown import Shown
from geodata.page.sent import places_data
from geodata.words import preferred, say, speak, spoken

PATH = "picture/map.svg"
MOST_WAITING = 8
MOST_KEPT = 40  # pictures, some 100 kB each
LONGEST_HOST = 200
HEADERS = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
MEDIA_TYPE = "image/svg+xml"


class Kept:
    """Pictures that were drawn, compressed, by what was asked; the oldest go."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[tuple[str, ...], bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: tuple[str, ...]) -> bytes | None:
        """Return a picture that is kept."""
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def keep(self, key: tuple[str, ...], picture: bytes) -> bytes:
        """Keep a picture, and return it."""
        with self._lock:
            self._pictures[key] = picture
            while len(self._pictures) > MOST_KEPT:
                self._pictures.popitem(last=False)
        return picture


class Turns:
    """One at a time; a few wait."""

    def __init__(self) -> None:
        self.waiting = 0
        self.turn = asyncio.Semaphore(1)

    @property
    def is_full(self) -> bool:
        """Whether so many wait that whoever comes should come again."""
        return self.waiting >= MOST_WAITING


TURNS = Turns()


async def answer(request: Request) -> Response:
    """Send the picture that is asked for, as a file, in the reader's language."""
    accepted = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    speak(preferred(request.query_params.get("lang"), accepted))
    if TURNS.is_full:
        return _refused(say("Many pictures are being drawn right now. Try again in a moment."), 503)
    TURNS.waiting += 1
    try:
        async with TURNS.turn:
            return await run_in_threadpool(_drawn, request)
    finally:
        TURNS.waiting -= 1


def _drawn(request: Request) -> Response:
    try:
        state = LATEST.state().opened(request.query_params.get("text", ""))
    except Exception:  # noqa: BLE001 (whatever it is, it is the author's to mend; the page says what)
        return _refused(say("The texts can’t be read right now."), 503)
    try:
        picture = picture_of(state, dict(request.query_params), home_of(request))
    except AskedError as error:
        return _refused(str(error), 400)
    return _sent(picture, request, state.document.id)


def picture_of(state: State, query: dict[str, str], home: str) -> bytes:
    """Return a picture, compressed: one that is kept, or a new one."""
    kept = state.opened("").once("pictures", lambda _: Kept())
    key = (state.document.id, spoken(), home, *(f"{name}={value}" for name, value in sorted(query.items())))
    return kept.get(key) or kept.keep(key, gzip.compress(drawn(state, query, home).encode(), 6, mtime=0))


def drawn(state: State, query: dict[str, str], home: str) -> str:
    """Draw what is asked for."""
    atlas = own_atlas(state) if is_own(query) else atlas_of(state)
    asked = asked_in(query, state, atlas, home)
    document = None if asked.is_own else state.document
    words = words_around(document, state.links, asked.selected, state.gazetteer, asked.address)
    atlas = replace(atlas, quiet=atlas.quiet - set(asked.mentioned))
    return draw(Shown(atlas, asked.light, asked.view, asked.names), words, asked.theme)


def atlas_of(state: State) -> Atlas:
    """Return what pictures of the open text are made from."""
    return state.once("atlas", lambda of: gather_atlas(of.gazetteer, of.document.date, of.places))


def own_atlas(state: State) -> Atlas:
    """Return what pictures of readers' own texts are made from: no place is mentioned, the day is today."""
    return state.opened("").once(
        "own atlas",
        lambda of: gather_atlas(of.gazetteer, datetime.now(UTC).date(), places_data(of.gazetteer, {})),
    )


def home_of(request: Request) -> str:
    """Return the address of the site, as the reader has it."""
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme).partition(",")[0]
    base = request.url.path.removesuffix(PATH)
    return f"{scheme}://{request.url.netloc}{base}"[:LONGEST_HOST]


def _sent(picture: bytes, request: Request, text: str) -> Response:
    selected = request.query_params.get("place") or request.query_params.get("passage") or "map"
    name = "-".join([named(text), *named(selected.replace(",", "-"))[:60].split()])
    headers = {
        **HEADERS,
        "Content-Disposition": f'attachment; filename="{name}.svg"',
        "Vary": "Accept-Encoding",
    }
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(gzip.decompress(picture), headers=headers, media_type=MEDIA_TYPE)
    return Response(picture, headers={**headers, "Content-Encoding": "gzip"}, media_type=MEDIA_TYPE)


def _refused(sentence: str, status: int) -> Response:
    return PlainTextResponse(f"{sentence}\n", status, HEADERS)


def routes() -> list[Route]:
    """Return what a server needs to answer, under whatever path the page stands."""
    return [Route(f"/{PATH}", answer), Route(f"/{{before:path}}/{PATH}", answer)]

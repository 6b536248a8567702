"""Serving: what is the same for all readers is kept by its content, compressed once, fetched by address.

The messages of a page then hold addresses only, whatever the texts and tables hold: no word of them passes
through a template, and a browser that has fetched a map for one page has it for all. An address says the
same on every server of one version: what another has given out, and this one has not made yet, is made when
it is asked for.
"""

import asyncio
import base64
import gzip
import hashlib
import re
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

KINDS = {"js": "text/javascript", "json": "application/json"}
MOST_KEPT = 200  # of former states; what has been served for this one and the one before is never let go
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}

_kept: OrderedDict[str, bytes] = OrderedDict()
_served: deque[set[str]] = deque([set()], maxlen=2)  # the names of this state, and of the one before
_lock = Lock()
Makings = Iterable[Callable[[], object]]
NAME = re.compile(r"[0-9a-f]{24}\.(js|json)")
_makings: Callable[[], Makings] = tuple  # each makes a part of what pages may be sent
_unmade: Iterator[Callable[[], object]] | None = None  # those of this state that have not run
_making = asyncio.Lock()
_is_answering = False  # whether a server has been given the routes


def is_answering() -> bool:
    """Say whether a server of ours answers; else the app is run without it."""
    return _is_answering


def serve(text: str, kind: str) -> str:
    """Keep a script (``js``) or content (``json``) for readers to fetch, and return its address.

    The address is relative to the page. Where no server answers for it, it holds the text itself.
    """
    body = text.encode()
    if not _is_answering:
        return f"data:{KINDS[kind]};base64,{base64.b64encode(body).decode()}"
    name = f"{hashlib.sha256(body).hexdigest()[:24]}.{kind}"
    with _lock:
        if name not in _kept:
            _kept[name] = gzip.compress(body, compresslevel=9, mtime=0)
        _kept.move_to_end(name)
        _served[0].add(name)
        _let_go()
    return f"sent/{name}"


def begin_anew() -> None:
    """Begin a new state: what was served before the last one may be let go from now on, the oldest first."""
    global _unmade  # noqa: PLW0603 (of the one state that there is)
    with _lock:
        _served.appendleft(set())
        _unmade = None


def _let_go() -> None:
    former = [name for name in _kept if not any(name in names for names in _served)]
    for name in former[:-MOST_KEPT]:
        del _kept[name]


async def answer(request: Request) -> Response:
    """Send what is kept under a name, as it was compressed."""
    name = request.path_params["name"]
    if name not in _kept and NAME.fullmatch(name):
        await _make(name)
    body = _kept.get(name)
    if body is None:
        return Response("not here any more; load the page again", 404, media_type="text/plain")
    headers, kind = dict(FOR_EVER), KINDS[name.rpartition(".")[2]]
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(
            body, headers={**headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}, media_type=kind
        )
    return Response(gzip.decompress(body), headers=headers, media_type=kind)


async def _make(name: str) -> None:
    """Make part after part of what pages may be sent, until this is there or nothing is left.

    Whoever asks for what is nowhere has this done once for a state; others wait their turn without a thread.
    """
    async with _making:
        while name not in _kept and await run_in_threadpool(_make_part):
            pass


def _make_part() -> bool:
    """Make the next part; say whether there was one."""
    global _unmade  # noqa: PLW0603 (of the one state that there is)
    if _unmade is None:
        _unmade = iter(_makings())
    part = next(_unmade, None)
    if part:
        part()
    return part is not None


def routes(makings: Callable[[], Makings] = tuple) -> list[Route]:
    """Return what a server needs to answer; from here on addresses are short.

    A page may stand under a base path, and be asked for with a slash at its end: what stands before is any.
    ``makings`` returns what makes all that pages may be sent, part by part.
    """
    global _is_answering, _makings
    _is_answering, _makings = True, makings
    return [Route("/sent/{name}", answer), Route("/{before:path}/sent/{name}", answer)]

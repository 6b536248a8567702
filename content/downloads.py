"""Downloads: the texts of the shelf in every format, each at an address of its own."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content.exports import FORMATS, Exported, export
from content.passages import Document
from content.sent import Download
from content.state import LATEST, State
from geodata.page import served
from geodata.words import preferred, say, speak, to_say

if TYPE_CHECKING:
    from content.edition import Parts

EDITION = "html"  # as the address of a text with its map as one file ends
EDITION_TITLE = to_say("Save as one file")
NOT_KEPT = {"Cache-Control": "no-cache"}


def downloads(document: Document) -> list[Download]:
    """Return what a reader can download of a text of the shelf; nothing where no server answers."""
    if not served.is_answering():
        return []
    return [
        {"title": say(each.title), "address": f"export/{document.id}.{form}"}
        for form, each in FORMATS.items()
    ]


def edition_address(document: Document) -> str:
    """Return where a text of the shelf is with its map as one file; nothing where no server answers."""
    return f"export/{document.id}.{EDITION}" if served.is_answering() else ""


def answer(request: Request) -> Response:
    """Send a text in a format, as a file, in the language that is asked for or preferred."""
    accepted = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    speak(preferred(request.query_params.get("lang"), accepted))
    text, _, form = request.path_params["name"].partition(".")
    try:
        state = LATEST.state()
    except Exception:  # noqa: BLE001 (whatever it is, it is the author's to mend; the page says what)
        return _refused(say("The texts can’t be read right now."), 503)
    if form not in (EDITION, *FORMATS) or all(text != document.id for document in state.library.documents):
        return _refused(say("There is no such file: downloads are listed at the foot of each text."), 404)
    state = state.opened(text)
    if form == EDITION:
        return _sent(edition_of(state, _address(request)))
    return _sent(state.once(f"export {form}", lambda of: exported(of, form)))


def _sent(made: Exported) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', **NOT_KEPT}
    return Response(made.content, headers=headers, media_type=made.media_type)


def exported(state: State, form: str) -> Exported:
    """Return the text that is open in a format."""
    return export(state.document, state.links, state.gazetteer, form)


def edition_of(state: State, address: str) -> Exported:
    """Return the text that is open as one file; most of it is made once, the rest says of which day it is."""
    # Imported here: it shows what the reader shows, which offers these downloads.
    from content.edition import Made, Subject, edition, home_of, parts_of  # noqa: PLC0415

    def parts(of: State) -> "Parts":
        return parts_of(Subject(of.document, of.notes, of.links, of.gazetteer))

    made = Made(datetime.now(UTC).date(), home_of(address, state.document))
    return edition(state.once("edition", parts), made)


def _address(request: Request) -> str:
    """Return the address of the app, as a browser sees it."""
    scheme = request.headers.get("x-forwarded-proto", request.url.scheme).partition(",")[0]
    before = request.path_params.get("before", "")
    return f"{scheme}://{request.url.netloc}/{before}/".replace("//", "/").replace(":/", "://")


def _refused(sentence: str, status: int) -> Response:
    return PlainTextResponse(f"{sentence}\n", status, NOT_KEPT)


def routes() -> list[Route]:
    """Return what a server needs to answer, under whatever path the page stands."""
    return [Route("/export/{name}", answer), Route("/{before:path}/export/{name}", answer)]

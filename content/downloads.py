"""Downloads: the texts of the shelf in every format, each at an address of its own."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from content.exports import FORMATS, Exported, export
from content.passages import Document
from content.sent import Download
from content.state import LATEST, State
from geodata.page import served
from geodata.words import preferred, say, speak

NOT_KEPT = {"Cache-Control": "no-cache"}


def downloads(document: Document) -> list[Download]:
    """Return what a reader can download of a text of the shelf; nothing where no server answers."""
    if not served.is_answering():
        return []
    return [
        {"title": say(each.title), "address": f"export/{document.id}.{form}"}
        for form, each in FORMATS.items()
    ]


def answer(request: Request) -> Response:
    """Send a text in a format, as a file, in the language that is asked for or preferred."""
    accepted = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    speak(preferred(request.query_params.get("lang"), accepted))
    text, _, form = request.path_params["name"].partition(".")
    try:
        state = LATEST.state()
    except Exception:  # noqa: BLE001 (whatever it is, it is the author's to mend; the page says what)
        return _refused(say("The texts can’t be read right now."), 503)
    if form not in FORMATS or all(text != document.id for document in state.library.documents):
        return _refused(say("There is no such file: downloads are listed at the foot of each text."), 404)
    return _sent(state.opened(text), form)


def _sent(state: State, form: str) -> Response:
    made = state.once(f"export {form}", lambda of: exported(of, form))
    headers = {"Content-Disposition": f'attachment; filename="{made.name}"', **NOT_KEPT}
    return Response(made.content, headers=headers, media_type=made.media_type)


def exported(state: State, form: str) -> Exported:
    """Return the text that is open in a format."""
    return export(state.document, state.links, state.gazetteer, form)


def _refused(sentence: str, status: int) -> Response:
    return PlainTextResponse(f"{sentence}\n", status, NOT_KEPT)


def routes() -> list[Route]:
    """Return what a server needs to answer, under whatever path the page stands."""
    return [Route("/export/{name}", answer), Route("/{before:path}/export/{name}", answer)]

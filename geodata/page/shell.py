"""The shell: the page that Streamlit serves for every address, with a head of our own.

Whoever is sent a link is shown title, sentence and picture before any script runs, and nothing leaps while
the page loads, since its style is there first. What is no page of ours is answered as such.
"""

import gzip
import re
from collections.abc import Callable
from html import escape
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from geodata.page.address import asked
from geodata.page.compressed import Answer
from geodata.page.site import Site
from geodata.page.unknown import unknown
from geodata.words import preferred, say, speak, spoken

STYLE = Path(__file__).parent / "page.css"
ICON, PICTURE = "app/static/icon.svg", "app/static/preview.png"
NO_PAGES = {
    "_stcore",
    "app",
    "component",
    "export",
    "media",
    "picture",
    "sent",
    "static",
}  # folders of files and of the server
OPENING = ("text", "place", "passage")  # what opens something else than the first text as it is
Query = list[tuple[str, str]]
LANGUAGE = re.compile(r'<html lang="[^"]*"')
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
NOT_KEPT = {"Cache-Control": "no-cache"}
FAVICON = re.compile(r'<link rel="shortcut icon"[^>]*>')


class Shell:
    """Middleware that writes the head of each page, and answers for what is none.

    ``site_of`` returns the site as it is with the text open, and selected in it, what an address asks for.
    """

    def __init__(self, app: ASGIApp, site: Site, site_of: Callable[[Query], Site], base: str = "") -> None:
        self.app = app
        self.site = site
        self.site_of = site_of
        self.base = f"/{base.strip('/')}/".replace("//", "/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, and put its page into our words."""
        if scope["type"] != "http" or NO_PAGES & set(scope["path"].split("/")):
            return await self.app(scope, receive, send)
        answer = Answer()
        await self.app(_afresh(scope), receive, answer.hear)
        if not _is_page(answer):
            return await answer.repeat(send)
        request = Request(scope)
        accepted = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
        speak(preferred(request.query_params.get("lang"), accepted))
        query = request.query_params.multi_items()
        is_first = not any(asked(query, name) for name in OPENING)
        site = self.site if is_first else await run_in_threadpool(self.site_of, query)
        page = self.page(request, b"".join(answer.parts).decode(), site)
        return await _packed(page, request)(scope, receive, send)

    def page(self, request: Request, shell: str, site: Site) -> HTMLResponse:
        """Return the page that is asked for, or say that there is none."""
        name = f"{request.url.path}/".removeprefix(self.base).strip("/")
        if name not in self.site.pages:
            return HTMLResponse(unknown(self.site, self.base), 404)
        scheme = request.headers.get("x-forwarded-proto", request.url.scheme).partition(",")[0]
        home = f"{scheme}://{request.url.netloc}{self.base}"
        return HTMLResponse(headed(shell, site.title(name), site, home), headers=NOT_KEPT)


def headed(shell: str, title: str, site: Site, home: str) -> str:
    """Return a page with its head: language, title, icon, style, and what a link to it shows."""
    head = f"<title>{escape(title)}</title>\n{_metas(title, site, home)}"
    icon = f'<link rel="icon" type="image/svg+xml" href="./{ICON}" />'
    shell = LANGUAGE.sub(f'<html lang="{spoken()}"', shell, count=1)
    shell = TITLE.sub(lambda _: head, FAVICON.sub(icon, shell, count=1), count=1)
    return shell.replace(
        "</body>", f"<style>{_style()}</style></body>"
    )  # after the styles that Streamlit adds


def _metas(title: str, site: Site, home: str) -> str:
    lead = say(site.lead)
    names = {"description": lead, "twitter:card": "summary_large_image"}
    properties = {
        "og:type": "website",
        "og:title": title,
        "og:description": lead,
        "og:image": f"{home}{PICTURE}",
        "og:image:alt": say("Map of the Trans-Caspian route from China to Europe"),
    }
    said = [("name", names), ("property", properties)]
    return "".join(
        f'<meta {kind}="{key}" content="{escape(value)}" />\n'
        for kind, pairs in said
        for key, value in pairs.items()
    )


def _style() -> str:
    return STYLE.read_text(encoding="utf-8").replace("</", "<\\/")


def _packed(page: HTMLResponse, request: Request) -> HTMLResponse:
    """Return the page compressed, for a browser that unpacks."""
    page.headers.add_vary_header("Accept-Encoding")
    if "gzip" in request.headers.get("accept-encoding", ""):
        page.body = gzip.compress(page.body, mtime=0)
        page.headers["content-encoding"], page.headers["content-length"] = "gzip", str(len(page.body))
    return page


def _afresh(scope: Scope) -> Scope:
    """Return what is asked for as if for the first time, plain: the page is not the file it is made of."""
    conditions = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
    headers = [(name, value) for name, value in scope["headers"] if name not in conditions]
    return {**scope, "method": "GET" if scope["method"] == "HEAD" else scope["method"], "headers": headers}


def _is_page(answer: Answer) -> bool:
    kind = Headers(raw=answer.start["headers"]).get("content-type", "")
    return bool(answer.start["status"] == 200) and kind.startswith("text/html")

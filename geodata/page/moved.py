"""Addresses that pages once had: each leads to the page of today, with its query."""

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

MOVED = {"shape": "coverage"}


async def lead_on(request: Request) -> RedirectResponse:
    """Send the browser to the page of today: beside the old one, under whatever path the app is served."""
    page = request.url.path.rstrip("/").rpartition("/")[2]
    up = "../" if request.url.path.endswith("/") else "./"
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"{up}{MOVED[page]}{query}", status_code=308)


def routes() -> list[Route]:
    """Return what a server needs to answer for the old addresses, with or without a slash at their end."""
    return [
        Route(f"{before}/{page}{slash}", lead_on)
        for page in MOVED
        for before in ("", "/{before:path}")
        for slash in ("", "/")
    ]

"""Fonts: those of Streamlit with the letters and icons that the pages use: 72 kB at a first visit, not 545.

Streamlit asks for them by the names of its own files, however the theme is set; this answers for them.
Another version of Streamlit has other names and is answered by itself, until the fonts are made anew by
``python -m geodata.prepare.fonts``.
"""

from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER = Path(__file__).parent.parent.parent / "static" / "fonts"
LIGHTER = {  # by the name of Streamlit's file, which ends with a sum of its content
    "SourceSansVF-Upright.ttf.BsWL4Kly.woff2": "letters.woff2",
    "SourceSansVF-Italic.ttf.Bt9VkdQ3.woff2": "letters-italic.woff2",
    "MaterialSymbols-Rounded.nEdyypZU.woff2": "icons.woff2",
}
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


class LighterFonts:
    """Middleware that answers for Streamlit's fonts."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a lighter font, or let the app answer."""
        name = scope["path"].rpartition("/static/media/")[2] if scope["type"] == "http" else ""
        lighter = LIGHTER.get(name)
        if lighter and "range" not in Headers(scope=scope):
            font = FileResponse(FOLDER / lighter, media_type="font/woff2", headers=FOR_EVER)
            return await font(scope, receive, send)
        return await self.app(scope, receive, send)

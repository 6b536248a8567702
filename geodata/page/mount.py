"""Mounting: a view is put on the page as a component, which fetches its script and content by address."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.page.join import joined
from geodata.page.served import serve
from geodata.words import say

ARRIVE = Path(__file__).parent / "arrive.js"


@dataclass(frozen=True)
class Sent:
    """What a view is sent: the addresses of its script and its content, for all readers of a language."""

    script: str
    content: str

    @property
    def addresses(self) -> tuple[str, str]:
        """Both addresses, for a page that fetches them ahead."""
        return self.script, self.content


def gathered(entry: Path, content: Mapping[str, Any]) -> Sent:
    """Join a script and write down its content, once for all readers; ``content`` is text and numbers."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Sent(serve(joined(entry), "js"), serve(text, "json"))


def mount(view: str, sent: Sent, style: Path, ahead: Iterable[str] = (), key: str = "") -> None:
    """Put a view on the page; ``ahead`` is what another view of the page will ask for, ``key`` tells several
    views of one kind apart.

    Its element has the name of the view as its class. Styles are not isolated: what the page promises
    (``data-passage``, ``data-lit`` …) must be found from outside.
    """
    component = st.components.v2.component(
        view,
        html=f'<div class="{view}"></div>',
        css=style.read_text(encoding="utf-8"),
        js=ARRIVE.read_text(encoding="utf-8"),
        isolate_styles=False,
    )
    missed = say("This part of the page did not arrive. Load the page again.")
    data = {"script": sent.script, "content": sent.content, "ahead": list(ahead), "missed": missed}
    component(key=key or view, data=data)

"""Mounting: a view is put on the page as a component, which fetches its script and content by address."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.page.columns import packed
from geodata.page.join import joined
from geodata.page.served import serve
from geodata.words import say

ARRIVE = Path(__file__).parent / "arrive.js"


@dataclass(frozen=True)
class Sent:
    """What a view is sent, for all readers of a language: addresses of its script and its contents."""

    script: str
    contents: tuple[str, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """All addresses, for a page that fetches them ahead."""
        return self.script, *self.contents


def gathered(entry: Path, *contents: Mapping[str, Any]) -> Sent:
    """Join a script and write down its content, once for all readers.

    Each of ``contents`` has an address of its own, so that what views share is fetched once; the script is
    given them as one.
    """
    return Sent(serve(joined(entry), "js"), tuple(written(packed(content)) for content in contents))


def written(content: Mapping[str, Any]) -> str:
    """Write down a content for scripts to fetch, and return its address."""
    return serve(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "json")


def mount(
    view: str, sent: Sent, style: Path | tuple[Path, ...], ahead: Iterable[str] = (), key: str = ""
) -> None:
    """Put a view on the page; ``ahead`` is what another view of the page will ask for, ``key`` tells several
    views of one kind apart.

    Its element has the name of the view as its class. Styles are not isolated: what the page promises
    (``data-passage``, ``data-lit`` …) must be found from outside.
    """
    styles = style if isinstance(style, tuple) else (style,)
    component = st.components.v2.component(
        view,
        html=f'<div class="{view}"></div>',
        css="\n".join(each.read_text(encoding="utf-8") for each in styles),
        js=joined(ARRIVE),
        isolate_styles=False,
    )
    missed = say("This part of the page did not load. Reload the page.")
    data = {"script": sent.script, "contents": list(sent.contents), "ahead": list(ahead)}
    data |= {"missed": missed, "list": say("All places as a list")}
    component(key=f"{key or view}-view", data=data)  # containers have keys, too

"""Markup: HTML made of elements. What is text stays text: it is escaped wherever it is written in."""

from collections.abc import Iterable
from html import escape

VOID = {"meta", "link", "br", "img"}


class Markup(str):
    """HTML that was made here; any other string is text."""

    __slots__ = ()


def tag(name: str, /, *children: str, **attributes: str) -> Markup:
    """Return an element. Empty attributes are left out; ``class_`` is ``class``, ``data_x`` is ``data-x``.

    >>> tag("p", "1 < 2", class_="note")
    '<p class="note">1 &lt; 2</p>'
    """
    written = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value
    )
    return Markup(f"<{name}{written}>" + ("" if name in VOID else f"{joined(children)}</{name}>"))


def joined(children: Iterable[str], between: str = "") -> Markup:
    """Return several pieces of markup or text as one."""
    return Markup(
        escape(between).join(each if isinstance(each, Markup) else escape(each) for each in children)
    )


def outside(address: str, words: str, **attributes: str) -> Markup:
    """Return a link to another site; where the address is none of the web, the words alone."""
    if not address.startswith(("https://", "http://")):
        return tag("span", words, **attributes)
    return tag("a", words, href=address, rel="noopener", target="_blank", **attributes)


def block(kind: str, content: str, **attributes: str) -> Markup:
    """Return a script, a style or data as it stands in a page. None of it may end the element.

    Raises
    ------
    ValueError
        If it could be taken for the end of the element, or for a comment in it.
    """
    name = "style" if kind == "style" else "script"
    if any(sign in content.lower() for sign in (f"</{name}", "<!--", "<script", "\r")):
        raise ValueError(f"this cannot stand in a page as it is: {content[:60]!r} …")
    types = {} if kind in ("style", "") else {"type": kind}
    return Markup(f"{tag(name, **types, **attributes).removesuffix(f'</{name}>')}{content}</{name}>")


def data(text: str) -> str:
    """Return JSON that can stand in a page: it means the same."""
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text

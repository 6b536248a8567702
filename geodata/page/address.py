"""What an address says."""

from collections.abc import Iterable


def asked(query: Iterable[tuple[str, str]], name: str) -> str:
    """Return what a query says first under a name, which may be written in another case."""
    return next((value for key, value in query if key.lower() == name), "")

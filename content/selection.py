"""The selection: the place or the passage that the reader has chosen, as the address gives it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

LONGEST_SHOWN = 40


@dataclass(frozen=True)
class Selection:
    """One place or one passage, or nothing; ``notice`` says what of the address could not be used."""

    place: str = ""
    passage: str = ""
    notice: str = ""

    @classmethod
    def from_query(
        cls, query: Mapping[str, str], places: Collection[str], passages: Collection[str]
    ) -> "Selection":
        """Read ``?passage=…``, else ``?place=…``; drop an unknown id and say so."""
        for key, known in (("passage", passages), ("place", places)):
            if query.get(key) in known:
                return cls(**{key: query[key]})
        unknown = query.get("passage") or query.get("place")
        return cls(notice=_unused(unknown) if unknown else "")


def _unused(wanted: str) -> str:
    shown = wanted if len(wanted) <= LONGEST_SHOWN else wanted[:LONGEST_SHOWN] + "…"
    return f"The address asks for “{shown}”, which is neither a place nor a passage here. Nothing is chosen."

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
        asked = {"passage": query.get("passage", ""), "place": query.get("place", "")}
        known = {"passage": passages, "place": places}
        unknown = next((wanted for key, wanted in asked.items() if wanted and wanted not in known[key]), "")
        notice = _unused(unknown) if unknown else ""
        for key, wanted in asked.items():
            if wanted in known[key]:
                return cls(**{key: wanted}, notice=notice)
        return cls(notice=notice)


def _unused(wanted: str) -> str:
    shown = wanted if len(wanted) <= LONGEST_SHOWN else wanted[:LONGEST_SHOWN] + "…"
    return f"The address asks for “{shown}”, which is neither a place nor a passage here."

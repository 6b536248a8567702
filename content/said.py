"""What a text has said so far, and what words in it mean: what the rules of ``suggest`` hand on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from content.cues import Cues
from content.lexicon import Lexicon, Sense
from geodata.words import to_say

OTHER = to_say("means something else here")
LONGER = to_say("part of a longer name")
LANGUAGE = to_say("a language")
DESCENT = to_say("people by descent, not citizens")
THING = to_say("a kind of product, made anywhere")
FORMER = to_say("was in office only before the date of the text")
LATER = to_say("took the office after the date of the text")
VAGUE = to_say("which place it is depends on earlier words")
ADDRESS = to_say("part of a link or e-mail")
SEVERAL = to_say("the name of several places")
PERSON = to_say("a person of that name")

SURE, LIKELY, USUAL = 0.95, 0.85, 0.7


@dataclass
class Said:
    """What a text has said so far, and the paragraph that is read."""

    lexicon: Lexicon
    on: date
    text: str
    paragraph: str = ""
    is_heading: bool = False
    persons: set[str] = field(default_factory=set)  # named in full
    others: set[str] = field(default_factory=set)  # surnames of other persons
    meant: dict[str, bool] = field(default_factory=dict)  # which homonyms meant the place, last
    abroad: dict[str, int] = field(default_factory=dict)  # what the whole text says of homonyms
    defined: dict[str, Sense | None] = field(default_factory=dict)  # short forms that it explains
    places: set[str] = field(default_factory=set)  # to which it has led
    linked: str = ""  # the place to which the last linked words lead
    unlinked: tuple[int, str] = (0, "")  # where the last word that was not linked ended, and why
    cues: Cues = field(init=False)
    known: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Have at hand what most rules look up."""
        self.cues, self.known = self.lexicon.cues, self.lexicon.known


Meant = tuple[Sense | None, float, str]  # what words mean and how sure that is, or why they mean no place
IGNORED: Meant = (None, SURE, "")  # and nothing is said of it


def is_ordinary(word: str, said: Said) -> bool:
    """Tell whether a word in small letters stands beside a name without being part of it."""
    cues, known = said.cues, said.known
    parts = word.split("-") if "-" in word else (word,)  # pro-Russian, ex-Soviet
    is_known = any(part in cues.opener or part.capitalize() in known for part in parts)
    return is_known or word in cues.verb  # in a title: How Moscow Lost the West


def is_proper(word: str, said: Said) -> bool:
    """Tell whether a word before a name is a name, too: capitalised, and none that may begin a sentence."""
    if said.is_heading or not word[:1].isupper() or word.endswith(("'s", "s'")):
        return False
    return not is_ordinary(word.lower(), said) and word.lower() not in said.cues.office

"""Nearby: the words round a mention, cut from the text only as far as rules look.

However long a paragraph is, each mention costs the same.
"""

from collections.abc import Iterator

REACH = 72  # letters to either side: enough for three words
MARKS = ".,;:!?\"“”„‘’'«»()[]{}…*_-–—/|"
OPENING = "“\"‘'«([ "
ENDS = (".", "!", "?", ":", ".”", '."', ".’", "?”", '?"', "!”", '!"', ".)", "…")
APOSTROPHES = "'’"
CLOSED = frozenset("of and for the on de du la le di del der von van to in".split())


class Nearby:
    """What stands before and after a mention, the nearest word first; ``words`` are without their marks."""

    __slots__ = (
        "after", "after_raw", "before", "before_raw", "is_possessive", "joins_after", "joins_before", "touches_after",
        "touches_before",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
        self.is_possessive = right[:1] in APOSTROPHES and bool(right) and not right[1:2].isspace()
        self.is_possessive = self.is_possessive and right[1:2] == "s" and not right[2:3].isalnum()
        if self.is_possessive:
            right = right[2:]
        elif right[:2] in ("' ", "’ ") and text[end - 1] == "s":
            self.is_possessive, right = True, right[1:]
        self.before_raw = left.rstrip(OPENING).split()[::-1][:4]
        self.after_raw = right.lstrip(MARKS).split()[:5]
        self.before = [word.strip(MARKS) for word in self.before_raw]
        self.after = [word.strip(MARKS) for word in self.after_raw]
        self.touches_before = "" if not left or left[-1].isspace() else left[-1]
        self.touches_after = "" if not right or right[0].isspace() else right[0]
        self.joins_before = not self.touches_before and bool(self.before_raw) and self.before_raw[0][-1].isalnum()
        self.joins_after = not self.touches_after and bool(self.after_raw) and self.after_raw[0][0].isalnum()

    @property
    def begins(self) -> bool:
        """Whether the mention is the first word of a sentence."""
        return not self.before_raw or self.before_raw[0].endswith(ENDS)

    def word_before(self, which: int = 0) -> str:
        """Return a word before the mention in small letters, or nothing."""
        return self.before[which].lower() if which < len(self.before) else ""

    def word_after(self, which: int = 0) -> str:
        """Return a word after the mention in small letters, or nothing."""
        return self.after[which].lower() if which < len(self.after) else ""

    def capitals_after(self) -> list[str]:
        """Return the capitalised words that follow with nothing but small joining words between."""
        return list(self._capitals()) if self.joins_after and not self.is_possessive else []

    def _capitals(self) -> Iterator[str]:
        for raw, word in zip(self.after_raw, self.after, strict=True):
            if word[:1].isupper():
                yield word.lower().removesuffix("'s").removesuffix("’s")
            elif word not in CLOSED or word in {"and", "in", "to", "on"}:
                return
            if not raw[-1].isalnum() or raw.endswith(("'s", "’s")):
                return

    def noun_phrase_after(self, skip: int = 0) -> Iterator[str]:
        """Yield the words of the phrase that follows, in small letters, as far as it surely goes."""
        if self.touches_after and self.touches_after not in "-–":
            return
        skip += bool(self.touches_after)  # Kazakh-Chinese border: what the hyphen joins is passed over
        for raw, word in list(zip(self.after_raw, self.after, strict=True))[skip:]:
            yield word.lower()
            if not raw[-1].isalnum():
                return

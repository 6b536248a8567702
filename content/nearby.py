"""Nearby: the words round a mention, cut from the text only as far as rules look.

However long a paragraph is, each mention costs the same.
"""

from collections.abc import Iterator

REACH = 72  # letters to either side: enough for four words
HYPHENS = ("-", "\u2013", "\u2014")
QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019«»"
MARKS = f".,;:!?()[]{{}}…*_/|{''.join(HYPHENS)}{QUOTES}"
OPENING = f"{QUOTES}([ "
ENDS = tuple(f"{end}{close}" for end in ".!?:…" for close in ("", ")", *QUOTES))
CLOSED = frozenset(("AND", "OF", "IN", "TO", "FOR", "ON", "AT", "WITH", "BY", "OVER", "AS", "OR", "FROM"))
JOINING = frozenset(("of", "for", "the", "de", "du", "la", "le", "di", "del", "der", "von", "van"))


class Nearby:
    """What stands before and after a mention, the nearest word first.

    ``joins_before`` and ``joins_after`` tell whether only a space is between; what ``touches`` the mention is
    a mark such as a hyphen or a comma. ``first_before`` and ``first_after`` are the nearest words without
    marks.
    """

    __slots__ = (
        "_after", "_before", "after", "before", "first_after", "first_before", "is_possessive", "joins_after",
        "joins_before", "touches_after", "touches_before",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        left, right = text[max(0, start - REACH) : start], text[end : end + REACH]
        self.is_possessive = right[:2] == "'s" and not right[2:3].isalnum()
        if self.is_possessive:
            right = right[2:]
        elif right[:2] == "' " and text[end - 1] == "s":
            self.is_possessive, right = True, right[1:]
        self.touches_before, self.touches_after = left[-1:].strip(), right[:1].strip()
        if self.touches_before:
            left = left.rstrip(OPENING)
        if self.touches_after:
            right = right.lstrip(MARKS)
        self.before, self.after = left.split()[-1:-5:-1], right.split(None, 5)[:5]
        self.first_before = self.before[0].strip(MARKS) if self.before else ""
        self.first_after = self.after[0].strip(MARKS) if self.after else ""
        self._before, self._after = self.first_before.lower(), self.first_after.lower()
        self.joins_before = not self.touches_before and bool(self.before) and self.before[0][-1].isalnum()
        self.joins_after = not self.touches_after and bool(self.after) and self.after[0][0].isalnum()

    @property
    def begins(self) -> bool:
        """Whether the mention is the first word of a sentence."""
        return not self.before or self.before[0].endswith(ENDS)

    def word_before(self, which: int = 0) -> str:
        """Return a word before the mention in small letters and without marks, or nothing."""
        if not which:
            return self._before
        return self.before[which].strip(MARKS).lower() if which < len(self.before) else ""

    def word_after(self, which: int = 0) -> str:
        """Return a word after the mention in small letters and without marks, or nothing."""
        if not which:
            return self._after
        return self.after[which].strip(MARKS).lower() if which < len(self.after) else ""

    def capitals_after(self) -> list[str]:
        """Return the capitalised words that follow with nothing but small joining words between."""
        if not self.joins_after or self.is_possessive or not self.first_after[:1].isupper():
            return []
        return list(self._capitals())

    def _capitals(self) -> Iterator[str]:
        for raw in self.after:
            word = raw.strip(MARKS)
            if word in CLOSED:  # in a line of capitals
                return
            if word[:1].isupper():
                yield word.lower().removesuffix("'s")
            elif word not in JOINING:
                return
            if not raw[-1].isalnum() or raw.endswith("'s"):
                return

    def noun_phrase_after(self, skip: int = 0) -> Iterator[str]:
        """Yield the words of the phrase that follows, in small letters, as far as it surely goes."""
        if self.touches_after and self.touches_after not in HYPHENS:
            return
        skip += bool(self.touches_after)  # Kazakh-Chinese border: what the hyphen joins is passed over
        for raw in self.after[skip:]:
            yield raw.strip(MARKS).lower()
            if not raw[-1].isalnum():
                return

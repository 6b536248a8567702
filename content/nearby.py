"""Nearby: the words round a mention, cut from the text only as far as rules look.

However long a paragraph is, each mention costs the same.
"""

from collections.abc import Iterator

REACH = 72  # letters to either side: enough for four words
MOST = 5  # words behind a mention that rules look at
HYPHENS = ("-", "\u2013", "\u2014")
QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019«»"
MARKS = f".,;:!?()[]{{}}…*_/|{''.join(HYPHENS)}{QUOTES}"
OPENING = f"{QUOTES}([ "
ENDS = tuple(f"{end}{close}" for end in ".!?:…" for close in ("", ")", *QUOTES))
CLOSED = frozenset(("AND", "OF", "IN", "TO", "FOR", "ON", "AT", "WITH", "BY", "OVER", "AS", "OR", "FROM"))
JOINING = frozenset(("of", "for", "the", "de", "du", "la", "le", "di", "del", "der", "von", "van"))


class Nearby:
    """What stands before and after a mention; of the words ``before`` it the last is the nearest.

    ``joins_before`` and ``joins_after`` tell whether only a space is between; what ``touches`` the mention is
    a mark such as a hyphen or a comma. ``first_before`` and ``first_after`` are the nearest words without
    marks; ``previous_word`` and ``next_word`` are the same in small letters, as the tables of cues have them.
    """

    __slots__ = (
        "after", "before", "first_after", "first_before", "is_possessive", "joins_after", "joins_before",
        "next_word", "previous_word", "touches_after", "touches_before",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        left, right = text[start - REACH if start > REACH else 0 : start], text[end : end + REACH]
        self.is_possessive = False
        if right[:1] == "'" and _is_possessive(text[end - 1], right):
            self.is_possessive, right = True, right[2:] if right[1] == "s" else right[1:]
        self.touches_before = touches_before = left[-1:].strip()
        self.touches_after = touches_after = right[:1].strip()
        if touches_before:
            left = left.rstrip(OPENING)
        if touches_after:
            right = right.lstrip(MARKS)
        self.before = before = left.rsplit(None, 4) or [""]
        self.after = after = right.split(None, MOST) or [""]
        self.first_before = previous = before[-1].strip(MARKS)
        self.first_after = next_ = after[0].strip(MARKS)
        self.previous_word, self.next_word = previous.lower(), next_.lower()
        self.joins_before = not touches_before and before[-1][-1:].isalnum()
        self.joins_after = not touches_after and after[0][:1].isalnum()

    @property
    def begins(self) -> bool:
        """Whether the mention is the first word of a sentence."""
        return not self.before[-1] or self.before[-1].endswith(ENDS)

    def word_before(self, which: int) -> str:
        """Return a word before the mention in small letters and without marks, or nothing."""
        return self.before[-1 - which].strip(MARKS).lower() if which < len(self.before) else ""

    def word_after(self, which: int) -> str:
        """Return a word after the mention in small letters and without marks, or nothing."""
        return self.after[which].strip(MARKS).lower() if which < len(self.after) else ""

    def capitals_after(self) -> list[str]:
        """Return the capitalised words that follow with nothing but small joining words between."""
        if not self.joins_after or self.is_possessive or not self.first_after[:1].isupper():
            return []
        return list(self._capitals())

    def _capitals(self) -> Iterator[str]:
        for raw in self.after[:MOST]:
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
        for raw in self.after[skip:MOST]:
            yield raw.strip(MARKS).lower()
            if not raw[-1:].isalnum():
                return


def _is_possessive(last: str, after: str) -> bool:
    """Tell whether an apostrophe behind a name makes it possessive: *Iran's oil*, *the Kazakhs' land*."""
    return (after[1:2] == "s" and not after[2:3].isalnum()) or (after[1:2] == " " and last == "s")

"""The limits of a text of one's own, and what is said of one that is beyond them."""

from geodata.words import count, say

MOST_BYTES = 5_000_000  # of a file, and of a text in UTF-8
MOST_MARKDOWN_BYTES = 2_000_000  # as of a text of the shelf; markup costs more than words
MOST_WORDS = 200_000
MOST_PARAGRAPHS = 20_000  # some ten times as many as a book has
MOST_DECISIONS = 20_000
A_MEGABYTE = 1_000_000


class OwnTextError(ValueError):
    """A text that cannot be read: says in the reader's language what is wrong and what would be right."""

    def __init__(self, sentence: str, status: int = 422) -> None:
        super().__init__(sentence)
        self.status = status


def too_large(most_bytes: int = MOST_BYTES) -> OwnTextError:
    """Say that a file or a text is larger than the limit."""
    most = count(most_bytes // A_MEGABYTE)
    return OwnTextError(
        say("This is larger than {most} MB. Split the text, and open one part.", most=most), 413
    )


def require_length(text: str) -> int:
    """Return how many words a text has, or raise an ``OwnTextError``."""
    if len(text) > MOST_BYTES or len(text.encode(errors="replace")) > MOST_BYTES:
        raise too_large()
    words = len(text.split())
    if not words:
        raise OwnTextError(say("There is no text yet. Paste one, or open a file."))
    require_words(words)
    return words


def require_words(words: int) -> None:
    """Raise an ``OwnTextError`` where there are more words than can be read at once."""
    if words > MOST_WORDS:
        said = say(
            "The text has {words} words; at most {most} can be read at once. Split it, and open one part.",
            words=count(words), most=count(MOST_WORDS),
        )  # fmt: skip
        raise OwnTextError(said)


def require_paragraphs(paragraphs: int) -> None:
    """Raise an ``OwnTextError`` where there are more paragraphs than a page can show."""
    if paragraphs > MOST_PARAGRAPHS:
        said = say(
            "The text has {paragraphs} paragraphs; at most {most} can be read. Split it, and open one part.",
            paragraphs=count(paragraphs), most=count(MOST_PARAGRAPHS),
        )  # fmt: skip
        raise OwnTextError(said)

"""How fast suggestions are found, beside two programs that only look words up.

    python -m tests.bench.suggest [--most MB] [--file TEXT]

Needs ``pip install -r tests/bench/requirements.txt``. The text is made from our own: their sentences in random
order, in paragraphs of three to eight. All programs know the same words, and go from text to matches: spaCy's
PhraseMatcher (blank English) has it cut into words first. It and flashtext say which words stand where, and so
does ``matching``, the first step of ``suggest``, which says what they mean as well, in which manner, and why.
Each reads the same text in the same run, paragraph by paragraph, and what counts is the time of the processor.

In a text of a few thousand different words spaCy takes each from its cache, which holds 10,000; real texts
have more, and are read once. So the made text is measured as it is, and with one long word in twenty made up;
of a ``--file``, the first reading stands beside the best of three.
"""

import argparse
import random
import re
import resource
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import spacy
from flashtext import KeywordProcessor
from spacy.matcher import PhraseMatcher

from content.lexicon import Lexicon, load_lexicon
from content.library import load_library
from content.pieces import words_of
from content.spellings import folded
from content.suggest import paragraphs, suggest_passages
from geodata.gazetteer import load_gazetteer

SIZES_MB = (0.01, 0.1, 1, 10, 100)
ON = date(2024, 1, 1)
GOLD = Path(__file__).parent / "gold" / "open"
Program = Callable[[str], int]  # reads a text, and counts what it found
SLOW_MB = 10  # more would take the others minutes
SYLLABLES = [f"{one}{two}" for one in "bdfgklmnprstvz" for two in ("a", "e", "i", "o", "u", "an", "er", "is")]
LONG_WORD = re.compile(r"\b[a-z]{5,}\b")
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def sentences() -> list[str]:
    """Return the sentences of our texts and of the open gold texts, without their marks."""
    library = load_library(load_gazetteer())
    texts = [words_of(passage.pieces) for document in library.documents for passage in document.passages]
    texts += [re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", file.read_text("utf-8")) for file in GOLD.glob("*.md")]
    return [" ".join(each.split()) for text in texts for each in SENTENCE.split(text) if each.strip()]


def made_text(size_mb: float, new_words: float = 0) -> str:
    """Make a text of a size, in MB of letters, with a share of new words; the same at every run."""
    chance = random.Random(size_mb)  # noqa: S311
    known, parts, size = sentences(), list[str](), 0

    def new_word(word: re.Match[str]) -> str:
        return "".join(chance.choices(SYLLABLES, k=3)) if chance.random() < new_words else word[0]

    while size < size_mb * 1e6:
        part = " ".join(chance.choice(known) for _ in range(chance.randint(3, 8)))
        part = LONG_WORD.sub(new_word, part) if new_words else part
        parts.append(part)
        size += len(part) + 2
    return "\n\n".join(parts)


def suggest(lexicon: Lexicon, text: str) -> int:
    """Count the suggestions in a text."""
    return sum(len(found.marks) for found in suggest_passages(text, lexicon, ON))


def matching(lexicon: Lexicon, text: str) -> int:
    """Count the words of the lexicon that stand in a text, not within longer words."""
    return sum(
        not (each[start - 1 : start].isalnum() or each[end : end + 1].isalnum())
        for each in map(folded, paragraphs(text))
        for _, start, end in lexicon.find(each)
    )


def programs(lexicon: Lexicon) -> Iterator[tuple[str, Program]]:
    """Yield the programs, each with its lexicon loaded."""
    yield "suggest", partial(suggest, lexicon)
    yield "matching", partial(matching, lexicon)
    words = [entry.words for entry in lexicon.entries]
    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab)
    matcher.add("place", list(nlp.pipe(words)))
    yield "PhraseMatcher", lambda text: sum(len(matcher(nlp.make_doc(each))) for each in paragraphs(text))
    keywords = KeywordProcessor(case_sensitive=True)
    for each in words:
        keywords.add_keyword(each)
    yield "flashtext", lambda text: sum(len(keywords.extract_keywords(each)) for each in paragraphs(text))


def measured(program: Program, text: str) -> tuple[list[float], int]:
    """Return the seconds of the processor that a program takes for each reading of a text, and its count."""
    times = []
    for _ in range(3 if len(text) < 5e6 else 1):
        start = time.process_time()
        count = program(text)
        times.append(time.process_time() - start)
    return times, count


def peak_mb() -> float:
    """Return how much memory this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show(title: str, known: dict[str, Program], most_mb: float, new_words: float) -> None:
    """Print MB per second for each program and size, and what memory a text took beyond itself."""
    print(
        f"{title}\n{'MB':>7}" + "".join(f"{name:>16}" for name in known) + f"{'ratio':>8}{'memory, MB':>13}"
    )
    for size_mb in (each for each in SIZES_MB if each <= most_mb):
        text, before = made_text(size_mb, new_words), peak_mb()
        took = {"suggest": min(measured(known["suggest"], text)[0])}
        more_mb = peak_mb() - before
        others = known.keys() - took if size_mb <= SLOW_MB else set[str]()
        took |= {name: min(measured(known[name], text)[0]) for name in others}
        cells = "".join(
            f"{len(text) / 1e6 / took[name]:16.2f}" if name in took else " " * 16 for name in known
        )
        ratio = f"{took['PhraseMatcher'] / took['suggest']:8.1f}" if others else " " * 8
        print(f"{size_mb:7g}{cells}{ratio}{more_mb:13.0f}", flush=True)


def show_file(text: str, known: dict[str, Program]) -> None:
    """Print MB per second for each program and one text, read first and again, and how many words each found."""
    print(f"{'':16}{'first':>10}{'best':>10}  MB/s")
    for name, program in known.items():
        times, count = measured(program, text)
        first, best = (len(text) / 1e6 / took for took in (times[0], min(times)))
        print(f"{name:>16}{first:10.2f}{best:10.2f}{count:10} found")


def main() -> None:
    """Print what was measured; the ratio is that of suggest to PhraseMatcher."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--most", type=float, default=SIZES_MB[-1], help="MB of the longest text")
    parser.add_argument("--file", type=Path, help="a text of your own, measured instead")
    options = parser.parse_args()
    known, most_mb = dict(programs(load_lexicon(load_gazetteer()))), options.most
    if options.file:
        show_file(options.file.read_text("utf-8"), known)
        return
    show("one long word in twenty is new, MB/s:", known, most_mb, 0.05)
    show("no word is new, MB/s:", known, min(most_mb, 1), 0)
    paragraph = made_text(1, 0.05).replace("\n\n", " ")
    print(
        f"one paragraph of 1 MB: {len(paragraph) / 1e6 / min(measured(known['suggest'], paragraph)[0]):.2f} MB/s"
    )


if __name__ == "__main__":
    main()

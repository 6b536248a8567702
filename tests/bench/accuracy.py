"""How well suggestions agree with the gold texts.

    python -m tests.bench.accuracy [--held] [--misses]

What is measured is what ``python -m content suggest`` prints, so that any other program can be measured with
the same few lines: see ``suggested``. What counts as a mention is said in ``tests/bench/gold/README.md``.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geodata.gazetteer import load_gazetteer
from tests.bench.gold_texts import GoldText, Mention, Trap, read_half

Answer = tuple[GoldText, list[Mention]]  # a text, and what is suggested for it


@dataclass(frozen=True)
class Score:
    """How many are right of those suggested and of those marked."""

    right: int
    suggested: int
    marked: int

    @property
    def precision(self) -> float:
        """The share of the suggested that is right."""
        return self.right / self.suggested if self.suggested else float(not self.marked)

    @property
    def recall(self) -> float:
        """The share of the marked that was found."""
        return self.right / self.marked if self.marked else float(not self.suggested)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.suggested + self.marked) if self.suggested + self.marked else 1.0


def exact(answers: Iterable[Answer]) -> Score:
    """Score mentions: the same letters and the same place, whatever the manner. What is said twice counts once."""
    return _score(answers, lambda each: (each.passage, each.start, each.end, each.place))


def pairs(answers: Iterable[Answer]) -> Score:
    """Score which passages mention which places, however often."""
    return _score(answers, lambda each: (each.passage, each.place), once=True)


def _score(answers: Iterable[Answer], key: Callable[[Mention], object], *, once: bool = False) -> Score:
    total = Counter[str]()
    for text, found in answers:
        wanted, given = (Counter(map(key, those)) for those in (text.mentions, found))
        if once:
            wanted, given = Counter(set(wanted)), Counter(set(given))
        total.update(right=(wanted & given).total(), suggested=given.total(), marked=wanted.total())
    return Score(total["right"], total["suggested"], total["marked"])


def matches(text: GoldText, found: Iterable[Mention]) -> list[tuple[Mention, Mention]]:
    """Pair marks with suggestions that overlap and lead to the same place, each used once, exact ones first."""
    left = Counter(found)
    together: list[tuple[Mention, Mention]] = []
    for is_exact in (True, False):
        used = {mark for mark, _ in together}
        for mark in (each for each in text.mentions if each not in used):
            mate = next((each for each in left if _is_match(mark, each, is_exact=is_exact)), None)
            if mate:
                together.append((mark, mate))
                left -= Counter([mate])
    return together


def _is_match(mark: Mention, other: Mention, *, is_exact: bool) -> bool:
    is_same_span = (mark.start, mark.end) == (other.start, other.end)
    return mark.place == other.place and mark.overlaps(other) and (is_same_span or not is_exact)


def overlapping(answers: Iterable[Answer]) -> Score:
    """Score mentions where some letters in common are enough."""
    answers = list(answers)
    return Score(
        right=sum(len(matches(*each)) for each in answers),
        suggested=sum(len(found) for _, found in answers),
        marked=sum(len(text.mentions) for text, _ in answers),
    )


def manner(answers: Iterable[Answer]) -> Score:
    """Score the manner of the mentions that were found."""
    together = [pair for each in answers for pair in matches(*each)]
    right = sum(mark.manner == other.manner for mark, other in together)
    return Score(right, len(together), len(together))


def is_passed(trap: Trap, found: Iterable[Mention]) -> bool:
    """Tell whether the words of a trap lead to its place and to no other, or nowhere where they must not."""
    places = {each.place for each in found if each.overlaps(trap)}
    return places == ({trap.place} if trap.place else set())


def traps(answers: Iterable[Answer]) -> dict[str, Score]:
    """Count the traps that were passed, by kind; all of them; and those with a place and without one."""
    passed, there = Counter[str](), Counter[str]()
    for text, found in answers:
        for trap in text.traps:
            kinds = (trap.kind, "all", "to be linked" if trap.place else "not to be linked")
            there.update(kinds)
            passed.update(kinds if is_passed(trap, found) else ())
    return {kind: Score(passed[kind], there[kind], there[kind]) for kind in sorted(there)}


def of_kind(answers: Iterable[Answer], kinds: Mapping[str, str], kind: str) -> list[Answer]:
    """Keep what leads to places of one kind."""

    def kept(those: Iterable[Mention]) -> list[Mention]:
        return [each for each in those if kinds[each.place] == kind]

    return [(replace(text, mentions=tuple(kept(text.mentions))), kept(found)) for text, found in answers]


def suggested(text: GoldText) -> list[Mention]:
    """Ask the command for suggestions, as an author would."""
    command = (sys.executable, "-m", "content", "suggest", "-", "--json", "--date", text.date.isoformat())
    done = subprocess.run(
        command, input=text.plain, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise SystemExit(f"{text.name}: {done.stderr.strip()}")
    rows = map(json.loads, done.stdout.splitlines())
    return [Mention(*(row[key] for key in ("passage", "start", "end", "place", "manner"))) for row in rows]


def show(answers: Sequence[Answer]) -> None:
    """Print what was measured as a table."""
    known = load_gazetteer().places["kind"].to_dict()
    kinds = {place: known.get(place, "not in the gazetteer") for place in _places(answers)}
    print(f"{'':22}{'precision':>10}{'recall':>8}{'F1':>7}{'marked':>8}")
    _row("mentions", exact(answers))
    _row("… any overlap", overlapping(answers))
    _row("passage and place", pairs(answers))
    for kind in sorted(set(kinds.values())):
        _row(f"  {kind}", exact(of_kind(answers, kinds, kind)))
    for answer in answers:
        _row(f"  {answer[0].name}", exact([answer]))
    print(f"\n{'':22}{'right':>10}{'of':>8}")
    _share("manner", manner(answers))
    for kind, score in traps(answers).items():
        _share(f"traps: {kind}", score)


def _places(answers: Iterable[Answer]) -> set[str]:
    return {each.place for text, found in answers for each in (*text.mentions, *found)}


def _row(name: str, score: Score) -> None:
    print(f"{name:22}{score.precision:10.3f}{score.recall:8.3f}{score.f1:7.3f}{score.marked:8}")


def _share(name: str, score: Score) -> None:
    print(f"{name:30}{score.recall:6.3f}{score.marked:4}")


def show_misses(answers: Iterable[Answer]) -> None:
    """Print, text by text, what was missed, what was said wrongly, and the traps not passed."""
    for text, found in answers:
        together = matches(text, found)
        missed = Counter(text.mentions) - Counter(mark for mark, _ in together)
        wrong = Counter(found) - Counter(other for _, other in together)
        for sign, those in (("missed", missed), ("wrong", wrong)):
            for each in sorted(those.elements()):
                _say(text, sign, each, f"{each.manner}:{each.place}")
        for mark, other in together:
            if (mark.start, mark.end) != (other.start, other.end):
                _say(text, "span", other, f"marked: {_words(text, mark)}")
            if mark.manner != other.manner:
                _say(text, "manner", mark, f"marked: {mark.manner}:{mark.place}")
        for trap in text.traps:
            if not is_passed(trap, found):
                _say(text, f"trap ({trap.kind})", trap, f"{trap.place or 'nowhere'}; {trap.phrase}")


def _say(text: GoldText, what: str, where: Mention | Trap, more: str) -> None:
    print(f"{text.name} {where.passage}: {what}: {_words(text, where)} → {more}")


def _words(text: GoldText, where: Mention | Trap) -> str:
    return text.passages[where.passage - 1][where.start : where.end]


def main() -> None:
    """Measure one half, print the table, and the misses of the open half where they are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.accuracy", description=__doc__)
    parser.add_argument("--held", action="store_true", help="measure the half that no rule may be tuned on")
    parser.add_argument("--misses", action="store_true", help="list what was missed; for the open half only")
    asked = parser.parse_args()
    if asked.held and asked.misses:
        parser.error("the misses of the held half are not shown: rules would be tuned on it")
    answers = [(text, suggested(text)) for text in read_half("held" if asked.held else "open")]
    show(answers)
    if asked.misses:
        print()
        show_misses(answers)


if __name__ == "__main__":
    main()

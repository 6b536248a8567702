"""Look for inputs that break the parser or the suggester, led by which lines they reach.

    python3 -m tests.bench.fuzz parser|suggester [--seconds 600] [--keep]

Needs ``pip install -r tests/bench/requirements.txt``. What must hold is in ``tests/holding.py``; inputs begin
with those in ``tests/bench/corpus`` and the words of ``tests/made_up.py``. Prints how many were tried in a
second, and ends with 1 and the input where something does not hold. ``--keep`` writes the shortest inputs that
reach most into the corpus, which ``tests/test_any_input.py`` tries at each run.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import atheris

from tests.made_up import CORPUS, WORDS

Holds = Callable[[str], None]
Step = tuple[str, int, str, int]  # from a line to a line

MOST_KEPT = 40_000  # bytes of each corpus
LONGEST = 600  # bytes of an input
INSTRUMENTED = ["content", "geodata.tables", "markdown_it", "mdit_py_plugins"]


def main() -> None:
    """Fuzz a target for some time, or, as a child of this, until something does not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=sorted(WORDS))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--keep", action="store_true", help="write the corpus anew")
    parser.add_argument("--engine", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.engine is not None:
        run(asked.target, asked.engine)
    else:
        sys.exit(fuzzed(asked.target, asked.seconds, keep=asked.keep))


def target_of(name: str) -> Holds:
    """Return what must hold of a text."""
    holds: Holds = getattr(import_module("tests.holding"), f"{name}_holds")  # late: when it is instrumented
    return holds


def run(target: str, flags: list[str]) -> None:
    """Give inputs to a target until the engine ends the process."""
    with atheris.instrument_imports(include=INSTRUMENTED):
        holds = target_of(target)
    atheris.Setup([sys.argv[0], *flags], lambda data: holds(data.decode(errors="replace")))
    atheris.Fuzz()


def fuzzed(target: str, seconds: int, *, keep: bool) -> int:
    """Run the engine on the corpus; return how it ended."""
    with tempfile.TemporaryDirectory() as folder:
        inputs, words = Path(folder) / "inputs", Path(folder) / "words"
        unpack(target, inputs)
        words.write_text(dictionary(WORDS[target]), encoding="ascii")
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=3000"]
        said = [f"-dict={words}", f"-artifact_prefix={folder}/", "-print_final_stats=1", str(inputs)]
        ended = engine(target, [*limits, *said])
        for found in Path(folder).glob("*-*"):  # crash-…, timeout-…, oom-…
            print(f"{found.name}: {found.read_bytes()!r}")
        if keep and not ended:
            pack(target, inputs)
    return ended


def engine(target: str, flags: list[str]) -> int:
    command = [sys.executable, "-m", "tests.bench.fuzz", target, "--engine", *flags]
    return subprocess.run(command, check=False).returncode


def dictionary(words: list[str]) -> str:
    """Write words as the engine reads them: a line for each, its bytes as numbers."""
    bytes_of = ("".join(rf"\x{byte:02X}" for byte in word.encode()) for word in words)
    return "".join(f'"{each}"\n' for each in bytes_of)


def unpack(target: str, folder: Path) -> None:
    """Lay every input of the corpus into a file of its own."""
    folder.mkdir()
    for text in json.loads((CORPUS / f"{target}.json").read_text(encoding="utf-8")):
        (folder / sha1(text.encode(), usedforsecurity=False).hexdigest()).write_bytes(text.encode())


def pack(target: str, folder: Path) -> None:
    """Write the inputs into the corpus: of all that reach the same steps the shortest, as many as have room."""
    holds, seen, kept, size = target_of(target), set[Step](), list[str](), 0
    texts = {each.read_bytes().decode(errors="replace") for each in folder.iterdir()}
    for text in sorted(texts, key=lambda text: (len(text), text)):
        reached = steps(holds, text)
        size_of = len(json.dumps(text, ensure_ascii=False).encode()) + 2
        if reached - seen and size + size_of < MOST_KEPT:
            seen, size = seen | reached, size + size_of
            kept.append(text)
    written = json.dumps(kept, ensure_ascii=False, indent=0)
    (CORPUS / f"{target}.json").write_text(f"{written}\n", encoding="utf-8")


def steps(holds: Holds, text: str) -> set[Step]:
    """Return from which lines of this project to which others a text leads."""
    reached, before = set[Step](), ("", 0)

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal before
        file = frame.f_code.co_filename
        if "/content/" not in file:
            return None
        if event == "line":
            reached.add((*before, *(before := (file, frame.f_lineno))))
        return trace

    sys.settrace(trace)
    try:
        holds(text)
    finally:
        sys.settrace(None)
    return reached


if __name__ == "__main__":
    main()

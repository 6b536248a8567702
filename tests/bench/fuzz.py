"""Look for inputs that break the parser or the suggester, led by which lines they reach.

    python3 -m tests.bench.fuzz parser|suggester [--seconds 600] [--keep]

Needs ``pip install -r tests/bench/requirements.txt``. What must hold is in ``tests/holding.py``; inputs begin
with those in ``tests/bench/corpus`` and the words of ``WORDS``. Prints how many were tried in a second, and ends
with 1 and the input where something does not hold. ``--keep`` writes the shortest inputs that reach most into
the corpus, which ``tests/test_any_input.py`` tries at each run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from hashlib import sha1
from pathlib import Path

import atheris

CORPUS = Path(__file__).parent / "corpus"
MOST_KEPT = 40_000  # bytes of each corpus
LONGEST = 600  # bytes of an input
INSTRUMENTED = ["content", "geodata.tables", "markdown_it", "mdit_py_plugins"]
WORDS = {
    "parser": [
        "## H {#h}", "{#p}", "{#p paragraph=1}", "{#p was=\"q\"}", "](place:aktau)", "](actor:eu \"r\")", "](source:s)",
        "](passage:p)", "[w]", "title: ", "date: 2024-01-01", "language: en", "source: s", "introduction: h", "---",
        "&#35;", "![", "```", "\\", "<b>", "\n\n", "- ", "1. ", "> ", "    ", "*", "_", "`",
    ],
    "suggester": [
        "Kazakhstan", "Kazakh", "Kazakhs", "Tokayev", "President ", "Georgia", "Washington", "Astana", "Baku",
        "the ", "The ", "of ", "in ", "and ", ", ", "said ", "EU", "(EU)", "European Union (EU)", "U.S. ", "United States",
        "South ", "Korea", "Turkey", "Black Sea", "Prime Minister ", "’s ", "“", "”", "\n\n", "-", "New ", "York", "Congo",
    ],
}  # fmt: skip


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


def run(target: str, flags: list[str]) -> None:
    """Give inputs to a target until the engine ends the process."""
    with atheris.instrument_imports(include=INSTRUMENTED):
        from tests import holding  # noqa: PLC0415 (after the modules that it imports are instrumented)
    holds = holding.parser_holds if target == "parser" else holding.suggester_holds
    atheris.Setup([sys.argv[0], *flags], lambda data: holds(data.decode(errors="replace")))
    atheris.Fuzz()


def fuzzed(target: str, seconds: int, *, keep: bool) -> int:
    """Run the engine on the corpus; return how it ended."""
    with tempfile.TemporaryDirectory() as folder:
        inputs, least, words = (Path(folder) / name for name in ("inputs", "least", "words"))
        unpack(target, inputs)
        words.write_text(dictionary(WORDS[target]), encoding="ascii")
        limits = [f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=3000", f"-artifact_prefix={folder}/"]
        ended = engine(target, [f"-max_total_time={seconds}", f"-dict={words}", "-print_final_stats=1", *limits, str(inputs)])
        for found in (each for each in Path(folder).iterdir() if each.name.startswith(("crash", "timeout", "oom"))):
            print(f"{found.name}: {found.read_bytes()!r}")
        if keep and not ended:
            least.mkdir()
            ended = engine(target, ["-merge=1", *limits, str(least), str(inputs)])
            pack(target, least)
    return ended


def engine(target: str, flags: list[str]) -> int:
    command = [sys.executable, "-m", "tests.bench.fuzz", target, "--engine", *flags]
    return subprocess.run(command, check=False, env=os.environ | {"PYTHONHASHSEED": "0"}).returncode


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
    """Write the inputs into the corpus, the shortest first, as many as have room."""
    texts = sorted({each.read_bytes().decode(errors="replace") for each in folder.iterdir()}, key=lambda text: (len(text), text))
    kept, size = list[str](), 0
    for text in texts:
        size += len(json.dumps(text, ensure_ascii=False).encode()) + 2
        if size < MOST_KEPT:
            kept.append(text)
    (CORPUS / f"{target}.json").write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

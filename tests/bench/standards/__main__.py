"""Have exports read by programs of others, and held to the schemas and contexts of their standards.

    python -m tests.bench.standards [--models FOLDER] [--contexts FOLDER]

Every text of the shelf is exported. In Node, ``@recogito/text-annotator`` finds the words of each annotation in
the plain text and writes the annotation again. ``--models`` is a clone of w3c/web-annotation-tests: its schemas
are applied. ``--contexts`` is a folder with ``anno.jsonld`` (of w3c/web-annotation) and
``linkedplaces-context-v1.1.jsonld`` (of LinkedPasts/linked-places-format): by these both formats become statements. Node and npm are needed; ``tests/test_exports.py`` has what needs neither.
"""

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from content.annotated import text_uri
from content.exports import export
from content.library import load_library
from content.links import link_document
from geodata.gazetteer import load_gazetteer

HERE = Path(__file__).parent
FORMS = {"annotations": "annotations.json", "text": "text.txt", "places": "places.json"}


def main() -> None:
    """Export, install what reads, and print what it says; it ends with 1 where something is wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--models", type=Path, help="a clone of w3c/web-annotation-tests")
    parser.add_argument("--contexts", type=Path, help="a folder with both contexts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder)
        texts = list(export_all(made / "texts"))
        for file in ("package.json", "read.mjs"):
            shutil.copy(HERE / file, made)
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=made, check=True)
        asked = [*texts, f"--models={options.models or ''}", f"--contexts={options.contexts or ''}"]
        raise SystemExit(subprocess.run(["node", "read.mjs", *asked], cwd=made, check=False).returncode)


def export_all(folder: Path) -> list[str]:
    """Write every text of the shelf in each format, and return in which folder and under which name."""
    gazetteer = load_gazetteer()
    texts = []
    for document in load_library(gazetteer).documents:
        links, into = link_document(document, gazetteer), folder / document.id
        into.mkdir(parents=True)
        for form, name in FORMS.items():
            (into / name).write_bytes(export(document, links, gazetteer, form).content)
        texts.append(f"{into}={text_uri(document)}")
    return texts


if __name__ == "__main__":
    main()

"""Try the frozen program as a machine without Python would: `… try_frozen dist/kense`.

The command line must answer from what it carries, a day must be served with its papers and
pictures, and the window must paint a page; each in an environment that offers nothing: no path, no
home, no display. Nothing may be written into the folder of the program.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from pypdf import PdfReader

OFFICES: Final = 224  # W annex 1: 19 departments and 205 offices
QUESTION: Final = {"ask": "identity", "kind": "iin", "value": "000000000000"}
TALON: Final = "ТАЛОН"
KAZAKH: Final = frozenset("әғқңөұүі")
LARGEST: Final = 8
MEGABYTE: Final = 1e6


class UntrueError(Exception):
    """Say in one sentence what the program did not do."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The program in its folder, and an empty home to run it in."""

    folder: Path
    home: Path

    def answer(self, *words: str, given: str = "") -> str:
        """Run the program and return what it printed; raise `UntrueError` if it failed."""
        environment = {"HOME": str(self.home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        if os.name == "nt":
            environment |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "APPDATA": str(self.home)}
        done = subprocess.run(
            [str(self.folder / ("kense.exe" if os.name == "nt" else "kense")), *words],
            env=environment,
            cwd=self.home,
            check=False,
            capture_output=True,
            input=given.encode(),
            timeout=300,
        )
        if done.returncode:
            told = done.stderr.decode("utf-8", errors="replace").strip()
            raise UntrueError(f"`kense {' '.join(words)}` ended with {done.returncode}: {told}")
        return done.stdout.decode("utf-8")

    def files(self) -> dict[Path, tuple[int, int]]:
        """Return the size in bytes and the time of every file of the program."""
        files = (
            path for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink()
        )
        return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def answers(frozen: Frozen) -> None:
    """See that the command line answers from the standards."""
    rows = json.loads(frozen.answer("offices", "--service", "weapons", "--format", "json"))
    check(len(rows) == OFFICES, f"expected {OFFICES} offices, found {len(rows)}")
    told = json.loads(frozen.answer("rules", given=f"{json.dumps(QUESTION)}\n"))
    check("error" not in told, f"`kense rules` answers {told}")
    frozen.answer("check-forms", "--lang", "kk")
    frozen.answer("standard", "show", "weapons", "--lang", "ru")


def serves_a_day(frozen: Frozen) -> None:
    """See a day served: its record is whole, its papers are Kazakh, its pages can be seen."""
    demo = frozen.home / "demo"
    frozen.answer("demo", "--out", str(demo), "--headless")
    told = json.loads((demo / "manifest.json").read_text(encoding="utf-8"))
    office, sealed = demo / told["database"], told["sealed"]
    signs_in = ("--login", sealed["logins"][0], "--password-file", "-")
    frozen.answer("check", str(office), "--lang", "ru", *signs_in, given=f"{sealed['password']}\n")
    frozen.answer("--office", str(office), "--quit-after-paint")
    papers = [pdf.read_bytes() for pdf in demo.rglob("*.pdf")]
    talons = [pdf for pdf in papers if TALON in text_of(pdf)]
    check(len(talons) > 0, "no talon was printed")
    check(set(text_of(talons[0])) >= KAZAKH, "the talon has no Kazakh letters")
    check(b"Kense" in talons[0], "the talon has not our letters")
    check(any(demo.rglob("*.png")), "no page was pictured")


def paints(frozen: Frozen) -> None:
    """See that the first start of all paints a page, of an office that is not there yet."""
    frozen.answer("--quit-after-paint")


def is_whole(frozen: Frozen) -> None:
    """See that what the law and the menu ask for came along."""
    for name in ("fpdf2", "Kense", "Qt and PySide6"):
        check(any((frozen.folder / "licences" / name).glob("*")), f"no licence of {name}")
    dangling = [path for path in frozen.folder.rglob("*") if not path.exists()]
    check(not dangling, f"these lead nowhere: {', '.join(map(str, dangling))}")


def text_of(pdf: bytes) -> str:
    """Return the text of every page of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def check(holds: bool, otherwise: str) -> None:  # noqa: FBT001  what was found
    """Raise `UntrueError` unless it holds."""
    if not holds:
        raise UntrueError(otherwise)


def sizes(frozen: Frozen) -> str:
    """Return how large the program is, and its largest parts, in megabytes."""
    parts: Counter[str] = Counter()
    for path, (size, _time) in frozen.files().items():
        parts[_part(path.relative_to(frozen.folder))] += size
    largest = ", ".join(
        f"{name} {size / MEGABYTE:.1f}" for name, size in parts.most_common(LARGEST)
    )
    return f"{parts.total() / MEGABYTE:.0f} MB ({largest})"


def _part(path: Path) -> str:
    match path.parts:
        case ("_internal", part, _, *_rest):
            return part
        case ("_internal", _):
            return "libraries"
        case _:
            return "kense"


def main(arguments: list[str] | None = None) -> int:
    """Try everything; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.try_frozen", description=__doc__)
    parser.add_argument("folder", type=Path, help="what PyInstaller made")
    folder = parser.parse_args(arguments).folder.resolve()
    with tempfile.TemporaryDirectory() as home:
        frozen = Frozen(folder, Path(home))
        before = frozen.files()
        try:
            for tried in (is_whole, answers, paints, serves_a_day):
                tried(frozen)
            check(frozen.files() == before, "it wrote into its own folder")
        except UntrueError as untrue:
            print(f"{folder}: {untrue}", file=sys.stderr)
            return 1
    print(f"{folder} works without Python: {sizes(frozen)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

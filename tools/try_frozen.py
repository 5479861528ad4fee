"""Start the frozen program once as a machine without Python would: `… try_frozen dist/kense`.

The command line must answer from the standards it carries, and the window must paint a page, each
in an environment that offers nothing: no path, no home, no display.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

OFFICES = 224  # W annex 1: 19 departments and 205 offices


def answer(program: Path, home: Path, *arguments: str) -> str:
    """Run the program and return what it printed; raise `CalledProcessError` if it failed."""
    environment = {"HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    if os.name == "nt":
        environment |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "APPDATA": str(home)}
    done = subprocess.run(
        [str(program), *arguments],
        env=environment,
        cwd=home,
        check=True,
        stdout=subprocess.PIPE,
        timeout=120,
    )
    return done.stdout.decode("utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Try both; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.try_frozen", description=__doc__)
    parser.add_argument("folder", type=Path, help="what PyInstaller made")
    folder = parser.parse_args(arguments).folder.resolve()
    program = folder / ("kense.exe" if os.name == "nt" else "kense")
    with tempfile.TemporaryDirectory() as home:
        told = answer(program, Path(home), "offices", "--service", "weapons", "--format", "json")
        if len(json.loads(told)) != OFFICES:
            print(f"{program}: expected {OFFICES} offices", file=sys.stderr)
            return 1
        answer(program, Path(home), "--quit-after-paint")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: starts, answers and paints; {size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

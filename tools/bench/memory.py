"""Run a program and print how much memory it needed at most, counted for that program alone.

`python -m tools.bench.memory -m MODULE [WORDS …]` or `-c CODE [WORDS …]`: as Python itself is
called. The bytes are the last line.
"""

import runpy
import sys
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1_000_000
_STATUS: Final = Path("/proc/self/status")


def peak() -> int:
    """Return the bytes this process needed at most since it was started.

    `ru_maxrss` would count the memory of whoever started it, too: it outlives the start.
    """
    return int(_STATUS.read_text(encoding="ascii").split("VmHWM:")[1].split()[0]) * 1024


def main() -> None:
    """Run what is asked for as it would be run, and print what it needed."""
    kind, what, *words = sys.argv[1:]
    sys.argv = [kind, *words]
    try:
        if kind == "-m":
            runpy.run_module(what, run_name="__main__", alter_sys=True)
        else:
            exec(compile(what, "<code>", "exec"), {"__name__": "__main__"})  # noqa: S102  as `python -c` does
    finally:
        print(peak())


if __name__ == "__main__":
    main()

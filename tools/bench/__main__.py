"""Measure and tell: `python -m tools.bench [--out FILE] [--only NAME …] [--strict]`.

The table goes to standard output, the rows as JSON to `--out`. A figure beyond its limit is told,
and fails the command only when `--strict` asks for it. All of it takes some seven minutes, and for
its million facts (`--facts N` makes fewer) about 3 GB of the disk that `--out` lies on, until it is
done. `--visitors N` come a day to each office of `exchange-year`: 41 are a full week of some 1,350
entries, and take a quarter of an hour; a tenth of them come unless more are asked for.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.bench import (
    alive,
    beside,
    board,
    case_file,
    checking,
    counting,
    deciding,
    exchange,
    frozen,
    listing,
    loading,
    numbers,
    papers,
    registering,
    registers,
    reporting,
    rules,
    sealed,
    searching,
    signing_in,
    spooling,
    starting,
    talon,
    typing,
    visitors,
)
from tools.bench.figures import Figure, seconds, table

Measuring = Callable[[Path], Iterable[Figure]]

MEASURES: Final[Mapping[str, Measuring]] = {
    "start": starting.measure,
    "frozen-start": frozen.measure,
    "sign-in": signing_in.measure,
    "registering": registering.measure,
    "sealed": sealed.measure,
    "numbers": numbers.measure,
    "talon": talon.measure,
    "talons": case_file.measure_talons,
    "case-file": case_file.measure_file,
    "papers": papers.measure,
    "spool": spooling.measure,
    "rules": rules.measure,
    "visitors": visitors.measure,
    "search": searching.measure,
    "load": loading.measure,
    "register": listing.measure,
    "figures": counting.measure,
    "registers": registers.measure,
    "reports": reporting.measure,
    "decision": deciding.measure,
    "typing": typing.measure,
    "export": exchange.measure_export,
    "import": exchange.measure_import,
    "board": board.measure,
    "alive": alive.measure,
    "beside": beside.measure,
}


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for, everything by default; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    names = [*MEASURES, "exchange-year", "check"]
    parser.add_argument("--out", type=Path, default=Path("build/bench.json"))
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    parser.add_argument("--facts", type=int, default=checking.MILLION)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--visitors", type=int, default=exchange.FEW)
    options = parser.parse_args(arguments)
    measures = {
        **MEASURES,
        "exchange-year": lambda folder: exchange.measure_year(folder, visitors=options.visitors),
        "check": lambda folder: checking.measure(folder, facts=options.facts),
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    figures = [
        figure
        for name in options.only
        for figure in measured(name, measures[name], options.out.parent)
    ]
    rows = [figure.row() for figure in figures]
    options.out.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print("\n".join(table(figures)))
    return int(options.strict and not all(figure.met for figure in figures))


def measured(name: str, measure: Measuring, beside: Path) -> list[Figure]:
    """Return the figures of one measure, made in a folder of its own on the disk of `beside`."""
    print(f"{name} …", end=" ", file=sys.stderr, flush=True)
    found: list[Figure] = []
    with TemporaryDirectory(prefix="bench-", dir=beside) as folder:
        spent = seconds(lambda: found.extend(measure(Path(folder))))
    print(f"{spent:.0f} s", file=sys.stderr)
    return found


if __name__ == "__main__":
    sys.exit(main())

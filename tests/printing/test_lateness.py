"""Papers cost nothing until the first one, and little afterwards."""

import subprocess
import sys
import time

from desktop.models.paper import A4_TWO_UP
from desktop.printing.papers import warm_up
from tests.printing.builders import papers, pdf_of, talon


def imported_with(statement: str) -> set[str]:
    """Return the modules a fresh program has after a statement."""
    script = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    return set(done.stdout.split())


def test_nothing_heavy_is_imported_before_the_first_paper() -> None:
    modules = imported_with("import desktop.printing.papers, desktop.printing.spool")
    assert "desktop.printing.papers" in modules
    assert not {"fpdf", "fontTools", "segno", "PIL"} & modules


def test_warming_up_imports_what_papers_need() -> None:
    modules = imported_with("from desktop.printing.papers import warm_up; warm_up()")
    assert {"fpdf", "fontTools", "segno"} <= modules


def test_a_talon_takes_less_than_seventy_milliseconds() -> None:
    warm_up()
    content = talon(*papers(9), language="ru")
    times = []
    for _ in range(9):
        began = time.perf_counter()
        pdf_of("talon-weapons", content, A4_TWO_UP)
        times.append(time.perf_counter() - began)
    assert sorted(times)[4] < 0.070

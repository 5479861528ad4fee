"""Papers cost nothing until the first one, and little afterwards."""

import subprocess
import sys
from types import FrameType

from desktop.models.paper_sheets import A4_TWO_UP
from desktop.printing.papers import warm_up
from tests.printing.builders import papers, pdf_of, talon

MOST_CALLS = 110_000  # of functions for a talon, of about 75,000; the first of all takes 480,000


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


def test_a_talon_is_made_of_few_steps_once_one_was_made() -> None:
    """How long it takes is measured by `tools.bench.talon`; this counts, on any machine alike."""
    warm_up()
    content = talon(*papers(9), language="ru")
    pdf_of("talon-weapons", content, A4_TWO_UP)
    calls = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        pdf_of("talon-weapons", content, A4_TWO_UP)
    finally:
        sys.setprofile(None)
    assert 1_000 < calls < MOST_CALLS

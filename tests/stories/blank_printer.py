"""Print a permit onto a blank in a program of its own, to be killed there.

`python -m tests.stories.blank_printer <office> <moment>` makes a permit, prints it onto the next of
five blanks, says on a line that the `moment` has come, and waits to be killed.
"""

import sys
import time
from pathlib import Path
from typing import Final

from desktop.printing.spool import Printed, Waiting
from desktop.services import blanks, papers, results, settings
from tests.helpers.office import an_office
from tests.helpers.on_path import INSPECTOR, as_, decided, grant, seen, staffed, whole
from tests.services.test_papers import TableSpool

PRINTING: Final = "the printer works on it"
PRINTED: Final = "it is printed and nobody told its blank"
SPOILED: Final = "its blank is spoiled and the next is not printed"
AGAIN: Final = "the next one is printed and not told"
MOMENTS: Final = (PRINTING, PRINTED, SPOILED, AGAIN)


def live_until(office: Path, moment: str) -> None:
    """Print, tell and print again until the moment has come; then only wait."""
    with an_office(office) as desk:
        staffed(desk)
        settings.set_printer(desk, kind="permit", printer="laser", sheet="a4")
        blanks.receive_blanks(desk, kind="permit", first="АА 0001201", last="0001205")
        case = decided(desk, grant())
        results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
        paper = whole(desk, case).results[0].issued.paper
        spool = TableSpool(answers=Waiting() if moment == PRINTING else Printed())
        papers.print_paper(desk, spool, paper=paper, fill_only=True)
        if moment in {SPOILED, AGAIN}:
            blanks.spoil_printed(desk, paper=paper, reason="қисық басылды")
        if moment == AGAIN:
            papers.print_paper(desk, spool, paper=paper, fill_only=True)
        sys.stdout.write(f"{case}\n")
        sys.stdout.flush()
        time.sleep(600)


if __name__ == "__main__":
    live_until(Path(sys.argv[1]), sys.argv[2])

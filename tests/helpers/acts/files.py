"""What is recorded of the file of a case, each act with its command."""

from typing import Final

from desktop.services import case_file, print_runs, viewing
from tests.helpers.acts.act import Act
from tests.helpers.counter import PaperSpool

ACTS: Final = (
    Act("case_file.make_file", "paper.print", lambda d: case_file.make_file(
        d, case="c", purpose="archive", sheets={})),
    Act("viewing.note_view", "case.see", lambda d: viewing.note_view(d, kind="case", record="c")),
    Act("viewing.note_search", "case.see", lambda d: viewing.note_search(
        d, kind="case", found="c")),
    Act("print_runs._send", "paper.print", lambda d: print_runs.print_run(
        d, PaperSpool(), papers=["p"])),
)  # fmt: skip

"""What is recorded of the file of a case, each act with its command."""

from typing import Final

from desktop.services import case_file
from tests.helpers.acts.act import Act

ACTS: Final = (
    Act("case_file.make_file", "paper.print", lambda d: case_file.make_file(
        d, case="c", purpose="archive", sheets={})),
)  # fmt: skip

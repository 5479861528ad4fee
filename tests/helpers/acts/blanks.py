"""What is recorded of blanks of strict reporting, each act with its command."""

import datetime as dt
from typing import Final

from desktop.services import blank_counts, blanks, blanks_again
from desktop.services.blank_counts import Count
from desktop.services.blanks import Document
from tests.helpers.acts.act import Act

ACT: Final = Document(number="14", date=dt.date(2013, 11, 25))
ACTS: Final = (
    Act("blanks.receive_blanks", "blank.keep", lambda d: blanks.receive_blanks(
        d, kind="permit", first="АА 0001", last="0009", document=ACT)),
    Act("blanks.confirm_blank", "paper.print", lambda d: blanks.confirm_blank(d, paper="p")),
    Act("blanks.spoil_printed", "paper.print", lambda d: blanks.spoil_printed(
        d, paper="p", reason="қисық басылды")),
    Act("blanks_again.spoil_borne", "paper.print", lambda d: blanks_again.spoil_borne(
        d, paper="p", reason="сия жағылған")),
    Act("blanks.spoil_blank", "blank.keep", lambda d: blanks.spoil_blank(
        d, kind="permit", serial="АА 0001", reason="жыртылды")),
    Act("blanks.hand_back_blanks", "blank.keep", lambda d: blanks.hand_back_blanks(
        d, kind="permit", first="АА 0001", last="0009", to="ІІД", document=ACT)),
    Act("blank_counts.reconcile_blanks", "blank.keep", lambda d: blank_counts.reconcile_blanks(
        d, kind="permit", count=Count(counted=0, number="1", commission=("s1",)))),
)  # fmt: skip

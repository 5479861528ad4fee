"""What a region records, each act with its command; tried at an office's record, which has none."""

import datetime as dt
from typing import Final

from desktop.models.edition import Changes
from desktop.services import (
    quarantined,
    receiving,
    region_answer,
    region_cases,
    region_clock,
    region_edition,
    region_escrow,
    region_receipt,
    regional,
)
from tests.helpers.acts.act import Act
from tests.helpers.acts.exchange import machine

UNTIL: Final = dt.date(2014, 12, 31)
ACTS: Final = (
    Act("regional.begin_region", "region.begin", lambda d: regional.begin_region(
        d, machine(d), "2")),
    Act("regional.announce_keys", "region.enrol", lambda d: regional.announce_keys(d, machine(d))),
    Act("regional.change_keys", "region.enrol", lambda d: regional.change_keys(d, machine(d))),
    Act("regional.enrol", "region.enrol", lambda d: regional.enrol(d, b"", "")),
    Act("regional.retire", "region.enrol", lambda d: regional.retire(d, "i")),
    Act("regional.revoke", "region.enrol", lambda d: regional.revoke(d, "i", from_n=1, why="в")),
    Act("region_escrow.unseal", "region.unseal", lambda d: region_escrow.unseal(
        d, machine(d), office="2-11", identity="", why="в")),
    Act("regional.ask", "region.ask", lambda d: regional.ask(d, office="2-11", words="Неге?")),
    Act("region_cases.note_view", "region.case.see", lambda d: region_cases.note_view(
        d, record="c")),
    Act("region_cases.note_search", "region.case.see", lambda d: region_cases.note_search(
        d, kind="case", found="c")),
    Act("region_cases._note_found", "region.case.see", lambda d: region_cases.found_cases(
        d, "900101300042", limit=5)),
    Act("region_clock.confirm_date", "region.receive", lambda d: region_clock.confirm_date(
        d, day=UNTIL, confirmed=(), built_on=UNTIL)),
    Act("receiving._work", "region.receive", lambda d: receiving.receive(d, machine(d), b"")),
    Act("region_receipt.issue_receipt", "region.receive", lambda d: region_receipt.issue_receipt(
        d, "p")),
    Act("quarantined.settle_fork", "region.enrol", lambda d: quarantined.settle_fork(
        d, "p", keeps="held", words="в")),
    Act("quarantined.drop_file", "region.enrol", lambda d: quarantined.drop_file(
        d, "p", why="в")),
    Act("region_answer._record", "region.answer", lambda d: region_answer.make_answer(
        d, machine(d), "2-11")),
    Act("region_edition.issue_edition", "region.issue", lambda d: region_edition.issue_edition(
        d, Changes(use_until=UNTIL))),
)  # fmt: skip

"""Invented acts of balance of blanks: one that agrees, one with long names that does not."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from desktop.models.blank_words import Counted, balance_content
from desktop.models.blanks import Balance, read_block
from desktop.models.filling import issuer_of
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language
from tests.helpers.facts import DAY, moment, office_chosen
from tests.helpers.office import catalogue
from tests.printing.away_papers import INSPECTOR
from tests.printing.decision_papers import HEAD, LONG

COUNTED = Counted(
    kind="permit",
    since=dt.date(2013, 10, 1),
    until=DAY,
    number="4",
    balance=Balance(opening=12, received=100, used=34, spoiled=2, handed_back=5),
    counted=71,
    opening=(read_block("АА 0001189", "0001200"),),
    received=("АА 0001201 – 0001300 (№ 5/114, 02.10.2013)",),
    used=(read_block("АА 0001189", "0001207"), read_block("АА 0001210", "0001224")),
    spoiled=("АА 0001208 (қисық басылды)", "АА 0001209 (бүктеліп қалды)"),
    handed_back=("АА 0001296 – 0001300 (Ақмола облысының ІІД)",),
    left=(read_block("АА 0001225", "0001295"),),
    commission=(HEAD, INSPECTOR),
)
LONG_ACT = replace(
    COUNTED,
    kind="invitation",
    counted=70,
    spoiled=tuple(
        f"АА 00012{n:02d} (принтер қағазды бүктеп, мөрдің орны былғанды)" for n in range(4)
    ),
    commission=(LONG, LONG, INSPECTOR),
    remarks="Бір бланк табылмады: қызметтік тексеру тағайындалды, нәтижесі баянатпен беріледі",
)


def blank_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield both acts."""
    issuer = issuer_of(
        office_chosen(), standard=catalogue().standard("weapons"), language=spoken, on=DAY
    )
    for name, told in (("", COUNTED), ("-long", LONG_ACT)):
        content = balance_content(told, issuer=issuer, made_at=moment(), language=spoken)
        yield f"blank-balance{name}-{spoken}", "blank-balance", content, A4

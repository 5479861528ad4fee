"""Invented papers beside files of the exchange: a sheet of enrolment, registers of parcels."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.models.facts import Piece
from desktop.models.paper import PaperKind
from desktop.models.paper_exchange_words import Carried, enrolment_content, parcel_content
from desktop.models.paper_parts import Wording
from desktop.models.paper_region_words import Receipt, receipt_content
from desktop.models.paper_sheets import A4, Sheet
from desktop.models.paper_table import Content
from desktop.models.text import Language, Text
from tests.helpers.facts import moment, office_chosen

INST = "785c299bbc599bf5"
WEAPONS = Text(kk="Қару-жарақ", ru="Оружие", en="Weapons")
INVITATIONS = Text(kk="Шақырулар", ru="Приглашения", en="Invitations")
CARRIED = Carried(
    office=Wording(kk=office_chosen().name_kk, own=office_chosen().name_ru),
    number=41,
    before=40,
    inst=INST,
    stretches=((INST, 4011, 5362),),
    first_at="2013-11-18T09:02:11+06:00",
    last_at="2013-11-22T18:14:53+06:00",
    counts={
        "entries": 1352,
        "weapons.new": 31,
        "weapons.decided": 28,
        "weapons.issued": 26,
        "weapons.handed": 25,
        "weapons.corrected": 2,
        "weapons.void": 1,
    },
    services={"weapons": WEAPONS, "invitations": INVITATIONS},
    first_case="Қ-2013/0388",
    last_case="Қ-2013/0418",
    size=191_204,
    sha256="3f8a0c1d" * 8,
    head="b7d1e0442c" * 7,
)
FOLLOWING = replace(
    CARRIED,
    number=42,
    inst="c0ffee00c0ffee00",
    stretches=((INST, 5363, 5401), ("c0ffee00c0ffee00", 1, 644)),
    counts={"entries": 683},
    first_case="",
    last_case="",
)

TAKEN = Receipt(
    carried=CARRIED,
    verdict="applied",
    pieces=(Piece(inst=INST, first=4011, last=5362, applied=1342, present=10),),
    upto=((INST, 5362),),
)
HELD = Receipt(
    carried=FOLLOWING,
    verdict="content",
    pieces=(
        Piece(inst=INST, first=5363, last=5401, present=39),
        Piece(inst="c0ffee00c0ffee00", first=1, last=644, applied=641, held=3),
    ),
    upto=((INST, 5401), ("c0ffee00c0ffee00", 644)),
)


def exchange_papers(spoken: Language) -> Iterator[tuple[str, PaperKind, Content, Sheet]]:
    """Yield the sheet, a register of an ordinary week, and one with what another computer left."""
    sheet = enrolment_content(
        "FVYR-MQVX-E2YE-IALC-PSU7",
        office=CARRIED.office,
        inst=INST,
        services=(WEAPONS, INVITATIONS),
        follows="c0ffee00c0ffee00",
        name="Сейтова Айгүл Болатқызы",
        made_at=moment(),
        language=spoken,
    )
    yield f"enrolment-sheet-{spoken}", "enrolment-sheet", sheet, A4
    for name, told in (("", CARRIED), ("-following", FOLLOWING)):
        content = parcel_content(
            told,
            post="маман",
            clerk="Сейтова Айгүл Болатқызы",
            made_at=moment(),
            language=spoken,
        )
        yield f"parcel-register{name}-{spoken}", "parcel-register", content, A4
    for name, receipt in (("", TAKEN), ("-held", HELD)):
        content = receipt_content(
            receipt, post="маман", clerk="Оспанова Дина", made_at=moment(), language=spoken
        )
        yield f"region-receipt{name}-{spoken}", "region-receipt", content, A4

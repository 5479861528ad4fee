"""Whether an answer is data within bounds, whatever somebody with the region's key writes."""

import datetime as dt
import json
from dataclasses import replace
from typing import Final

import pytest

from desktop.models.answer import (
    MOST_OFFICES,
    MOST_STANDARDS,
    Answer,
    DirectoryRow,
    Edition,
    EditionDay,
    HeldEntry,
    IndexValue,
    ParcelReceipt,
    Question,
    Revoked,
    StandardDigest,
)
from desktop.models.errors import Refusal
from desktop.models.text import Text
from desktop.sync.answer import read_answer, write_answer
from tests.helpers.parcels import INST, MOMENT, NOBODYS_AGE, answer_of, region_card, written

DAY: Final = dt.date(2026, 12, 14)
ROW: Final = DirectoryRow(
    office="2-11",
    name=Text(kk="Қарағаш бөлімі", ru="Отдел Карагаш", en="Karagash"),
    address="Абай көшесі, 1",
    phones=("2-11-11",),
    zone="Asia/Almaty",
    services=("weapons",),
)
DIGEST: Final = StandardDigest(service="weapons", edition="2010-10-21", sha256="cd" * 32)
EDITION: Final = Edition(
    number=7,
    issued_on=dt.date(2026, 11, 2),
    use_until=dt.date(2027, 3, 1),
    mci=(IndexValue(since=dt.date(2026, 1, 1), tiyn=432_500),),
    days=(EditionDay(day=DAY, status="off", ground="Қаулы № 1"),),
    directory=(ROW,),
    standards=(DIGEST,),
    min_program="0.1.0",
)
ANSWER: Final = replace(
    answer_of(EDITION),
    receipts=(
        ParcelReceipt(
            inst=INST, xseq=41, sha256="ef" * 32, verdict="applied", received_at=MOMENT, applied=4
        ),
    ),
    retired=("22c0ffee22c0ffee",),
    revoked=(Revoked(inst="33c0ffee33c0ffee", from_n=12, why="Ұрланды"),),
    held=(HeldEntry(inst=INST, n=5, fact="TicketCalled", code="unknown-fact"),),
    questions=(
        Question(
            id="01q", asked_at=MOMENT, asked_by="А. Б.", text="Неге?", about="case", about_id="01c"
        ),
    ),
    next_region=region_card(recovery=NOBODYS_AGE.recipient),
)
PLAIN: Final = json.loads(write_answer(ANSWER))


def field_of(content: bytes) -> object:
    with pytest.raises(Refusal) as refused:
        read_answer(content)
    assert refused.value.code == "parcel-content"
    return refused.value.fields["field"]


def changed(path: str, value: object) -> bytes:
    """Return the answer as somebody else would write it: one place of it says `value`."""
    plain = json.loads(json.dumps(PLAIN))
    *steps, last = path.split(".")
    place = plain
    for step in steps:
        place = place[int(step)] if step.isdecimal() else place[step]
    place[int(last) if last.isdecimal() else last] = value
    return written(plain) + b"\n"


def test_an_answer_comes_out_as_it_went_in() -> None:
    assert read_answer(write_answer(ANSWER)) == ANSWER


def test_the_smallest_answer_is_one_too() -> None:
    smallest = Answer(serial=1, office="2-11", region=INST, made_at=MOMENT, min_program="0.1.0")
    assert read_answer(write_answer(smallest)) == smallest


def test_what_a_later_region_adds_is_passed_over() -> None:
    assert read_answer(changed("weather", "fine")) == ANSWER
    assert read_answer(changed("edition.weather", "fine")) == ANSWER


def test_what_looks_like_an_expression_stays_text() -> None:
    for text in ("{0.__class__}", "=cmd|' /C calc'!A0", "__import__('os')", "%s %(x)s", "${HOME}"):
        read = read_answer(changed("questions.0.text", text))
        assert read.questions[0].text == text


BAD: Final[list[tuple[str, object, str]]] = [
    ("serial", 0, "serial"),
    ("serial", True, "serial"),
    ("serial", "7", "serial"),
    ("serial", 1.0, "number"),
    ("serial", 2**53 + 1, "number"),
    ("office", "2-11/..", "office"),
    ("region", "0123", "region"),
    ("made_at", "2026-11-20T18:05:00", "made_at"),
    ("made_at", "yesterday", "made_at"),
    ("min_program", "latest", "min_program"),
    ("have.0.h", "", "have"),
    ("have.0.n", -1, "have"),
    ("have.0.inst", "x", "have"),
    ("have", [PLAIN["have"][0]] * 2, "have"),
    ("have", {"inst": INST}, "have"),
    ("retired", ["22c0ffee22c0ffee"] * 2, "retired"),
    ("retired", [f"{n:016x}" for n in range(1_001)], "have"),
    ("revoked.0.from_n", 0, "revoked"),
    ("revoked.0.why", "", "revoked"),
    ("granted.0.office", "2-12", "granted"),
    ("granted.0.kind", "region", "granted"),
    ("granted.0.recipient", PLAIN["granted"][0]["recipient"][:-1] + "q", "recipient"),
    ("granted", [PLAIN["granted"][0]] * 2, "granted"),
    ("held.0.fact", "../x", "held"),
    ("held.0.code", "Иванов", "held"),
    ("receipts.0.verdict", "perfect", "receipts[0].verdict"),
    ("receipts.0.applied", -4, "receipts"),
    ("receipts.0.sha256", "ef", "receipts"),
    ("questions.0.id", "../../etc/passwd", "questions"),
    ("questions.0.text", "\u202eнегe", "questions"),
    ("questions.0.text", "a\0b", "questions"),
    ("questions.0.text", "x" * 4_001, "questions"),
    ("questions.0.about", "", "questions"),
    ("questions", [PLAIN["questions"][0]] * 2, "questions"),
    ("next_region.kind", "district", "recovery"),
    ("edition.number", 0, "edition"),
    ("edition.use_until", "2026-11-01", "use_until"),
    ("edition.use_until", "9999-01-01", "edition"),
    ("edition.use_until", "2026-02-30", "edition.use_until"),
    ("edition.mci.0.tiyn", 0, "mci"),
    ("edition.mci.0.tiyn", 10**9, "mci"),
    ("edition.mci.0.tiyn", -432_500, "mci"),
    ("edition.mci", [PLAIN["edition"]["mci"][0]] * 2, "mci"),
    ("edition.days", [PLAIN["edition"]["days"][0]] * 2, "days"),
    ("edition.days.0.status", "maybe", "edition.days[0].status"),
    ("edition.days.0.ground", " ", "days"),
    ("edition.directory.0.name", {"kk": "Қарағаш", "ru": "Карагаш", "en": ""}, "directory"),
    (
        "edition.directory.0.name",
        {"kk": "Қарағаш", "ru": "Карагаш"},
        "edition.directory[0].name.en",
    ),
    ("edition.directory.0.zone", "/etc/localtime", "directory"),
    ("edition.directory.0.phones", ["1"] * 21, "directory"),
    ("edition.directory.0.services", ["x y"], "directory"),
    ("edition.directory", [PLAIN["edition"]["directory"][0]] * 2, "directory"),
    ("edition.standards.0.edition", "newest", "standards"),
    ("edition.standards.0.sha256", "cd" * 31, "standards"),
    ("edition.standards", [PLAIN["edition"]["standards"][0]] * 2, "standards"),
    ("edition.min_program", "1", "min_program"),
]


@pytest.mark.parametrize(("path", "value", "field"), BAD, ids=str)
def test_what_is_out_of_bounds_is_refused_by_its_field(
    path: str, value: object, field: str
) -> None:
    assert field_of(changed(path, value)) == field


def test_a_year_of_366_days_off_is_none() -> None:
    first = dt.date(2028, 1, 1)
    days = [
        {"day": (first + dt.timedelta(n)).isoformat(), "ground": "x", "status": "off"}
        for n in range(366)
    ]
    assert field_of(changed("edition.days", days)) == "days"


def test_ten_thousand_standards_are_too_many() -> None:
    many = [
        {"edition": "2010-10-21", "service": f"s{n}", "sha256": "cd" * 32} for n in range(10_000)
    ]
    assert field_of(changed("edition.standards", many)) == "standards"
    assert read_answer(changed("edition.standards", many[:MOST_STANDARDS])).edition is not None


def test_more_offices_than_there_can_be_are_refused() -> None:
    row = PLAIN["edition"]["directory"][0]
    many = [row | {"office": f"{n // 500 + 1}-{n % 500 + 1}"} for n in range(MOST_OFFICES + 1)]
    assert field_of(changed("edition.directory", many)) == "directory"
    assert read_answer(changed("edition.directory", many[:-1])).edition is not None


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (b"", "line"),
        (b"{}", "line"),
        (b"{}\n{}\n", "line"),
        (b"{ }\n", "writing"),
        (b'{"a":1,"a":1}\n', "writing"),
        (b"\xff\n", "utf-8"),
        ("\ufeff{}\n".encode(), "json"),
        (b"{}".decode().encode("utf-16") + b"\n", "utf-8"),
        (b"[" * 100_000 + b"\n", "depth"),
        (b'{"serial":NaN}\n', "number"),
        (b'{"serial":1e999}\n', "number"),
        (b'{"serial":' + b"9" * 5_000 + b"}\n", "json"),
        ('{"office":"и\u0306"}\n'.encode(), "nfc"),
        (b'{"office":"\\ud800"}\n', "surrogate"),
    ],
    ids=range(14),
)
def test_another_writing_is_no_answer(content: bytes, field: str) -> None:
    assert field_of(content) == field

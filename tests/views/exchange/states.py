"""Bring an office at its window into each state the page of the exchange can show."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from desktop.models.answer import ClockTold, Edition, EditionDay, IndexValue, Question, Revoked
from desktop.services import exporting, staff
from desktop.services.desk import Desk
from desktop.store.high_water import note_mark
from tests.helpers.parcels import MOMENT
from tests.helpers.the_region import day
from tests.views.exchange.sending import Sending

Reach: TypeAlias = Callable[[Sending], None]

_DAY: Final = dt.timedelta(days=1) / dt.timedelta(minutes=1)
_QUESTION: Final = Question(
    id="q1",
    asked_at=MOMENT,
    asked_by="Талдаушы",
    text="Өтініш неге он бес жұмыс күнінен кейін қаралды? Себебін жазыңыз.",
)
EDITION: Final = Edition(
    number=1,
    issued_on=day("2013-11-20"),
    use_until=day("2014-01-31"),
    min_program="0.1.0",
    mci=(IndexValue(since=day("2014-01-01"), tiyn=185_200),),
    days=(
        EditionDay(day=day("2013-12-10"), status="off", ground="Үкіметтің № 1104 қаулысы"),
        EditionDay(day=day("2013-12-12"), status="off", ground="Үкіметтің № 1104 қаулысы"),
    ),
)


def new(_sending: Sending) -> None:
    """Leave the computer as it was delivered."""


def without_region(sending: Sending) -> None:
    """Enrol, but take no card of the region in."""
    sending.desktop.press("F5")
    sending.desktop.type(str(sending.stick))
    sending.desktop.press("F9", "Esc")


def enrolled(sending: Sending) -> None:
    """Enrol and trust; the region has not answered yet."""
    sending.enrol()


def made(sending: Sending) -> None:
    """Make a parcel that was carried nowhere yet."""
    sending.enrol()
    exporting.make_parcel(sending.desktop.kense.desk(), sending.machine)
    sending.come_back()


def taken(sending: Sending) -> None:
    """Send a parcel; no answer came yet."""
    sending.enrol()
    sending.send()


def granted(sending: Sending) -> None:
    """Send a parcel and take the answer that confirms it."""
    taken(sending)
    sending.bring()
    sending.desktop.press("F9")


def wrong_clock(sending: Sending) -> None:
    """Take an answer that says that this computer's clock is three days ahead."""
    taken(sending)
    sending.bring(clocks=(ClockTold(inst=sending.inst, skew=3 * 86_400),))
    sending.desktop.press("F9")


def unconfirmed(sending: Sending) -> None:
    """Let two more parcels and more than two weeks go by without an answer."""
    granted(sending)
    for week in range(2):
        sending.desktop.pass_minutes(9 * _DAY)
        work(sending.desktop.kense.desk(), f"u{week}")
        sending.come_back()
        sending.send()
    sending.come_back()


def asked(sending: Sending) -> None:
    """Let the region ask."""
    taken(sending)
    sending.bring(questions=(_QUESTION,))
    sending.desktop.press("F9")


def moving(sending: Sending) -> None:
    """Look at an answer whose edition moves the term of an application."""
    taken(sending)
    sending.bring(edition=EDITION)


def stale(sending: Sending) -> None:
    """Go on with an edition whose time is over."""
    moving(sending)
    sending.desktop.press("F9")
    sending.desktop.pass_minutes(80 * _DAY)
    sending.come_back()


def unfit(sending: Sending) -> None:
    """Look at an answer whose edition makes no sense, and asks for a later program besides."""
    taken(sending)
    index = IndexValue(since=day("2014-01-01"), tiyn=185_201)
    sending.bring(edition=replace(EDITION, mci=(index,)), min_program="9.0.0")


def retired(sending: Sending) -> None:
    """Let the region end this computer."""
    taken(sending)
    sending.bring(retired=(sending.inst,), granted=())
    sending.desktop.press("F9", "F9")


def revoked(sending: Sending) -> None:
    """Let the region trust the keys of this computer no more."""
    taken(sending)
    ended = Revoked(inst=sending.inst, from_n=3, why="Компьютер ұрланды")
    sending.bring(revoked=(ended,), granted=())
    sending.desktop.press("F9", "F9")


def rolled_back(sending: Sending) -> None:
    """Open a record that this computer has already seen further: it was put back from a copy."""
    taken(sending)
    with sending.twin() as twin:
        work(twin, "u9")
        note_mark(twin.database, sending.machine)
    sending.come_back()


def moved(sending: Sending) -> None:
    """Open the record where its keys are not."""
    taken(sending)
    for each in sending.machine.glob("*"):
        each.unlink()
    sending.come_back()


def copied(sending: Sending) -> None:
    """Look at an answer that tells of a copy of this record, which was at the region before."""
    taken(sending)
    with sending.twin() as twin:
        work(twin, "u9")
        other = exporting.make_parcel(twin, sending.twin_machine())
        assert other is not None
        sending.region.receive(other.file, sending.inst)
    for number in range(4):
        work(sending.desktop.kense.desk(), f"u{number}")
    sending.bring()


def put_back(sending: Sending) -> None:
    """Look at an answer that tells of more than is here: the disk was put back, its mark too."""
    taken(sending)
    with sending.twin() as twin:
        work(twin, "u9")
        other = exporting.make_parcel(twin, sending.twin_machine())
        assert other is not None
        sending.region.receive(other.file, sending.inst)
    sending.bring()


def going_on(sending: Sending) -> None:
    """Begin again where the keys were not; the last numbers on paper are owed (D52)."""
    moved(sending)
    sending.desktop.press("F5", "F9", "F9", "Esc")


def keys_due(sending: Sending) -> None:
    """Go on for more than a year with the same keys."""
    granted(sending)
    sending.desktop.pass_minutes(400 * _DAY)
    sending.come_back()


def work(desk: Desk, who: str) -> None:
    """Let something happen at an office."""
    staff.set_staff(desk, staff=who, name="Ким Ирина", post_kk="маман", post_ru="специалист")


STATES: Final[Mapping[str, tuple[Reach, str, str]]] = {
    "new": (new, "әлі тіркелмеген", "Компьютерді тіркеу"),
    "no region": (without_region, "облыстың алғашқы жауабын күтуде", "Облыс кілтін қабылдау"),
    "enrolled": (enrolled, "облыстың алғашқы жауабын күтуде", "Жөнелтілім жасау"),
    "made": (made, "облыстың алғашқы жауабын күтуде", "Флешкаға жазу"),
    "taken": (taken, "облыстың алғашқы жауабын күтуде", "Жауапты қабылдау"),
    "granted": (granted, "облыс жөнелтілімін қабылдайды", ""),
    "wrong clock": (wrong_clock, "Сағаты кемінде 3 күн алда", ""),
    "unconfirmed": (unconfirmed, "18 күн бұрын", "Жауапты қабылдау"),
    "asked": (asked, "Сұрақтар 1", "Облысқа жауап беру"),
    "moving": (moving, "облыстың алғашқы жауабын күтуде", "Жауапты қабылдау"),
    "stale": (stale, "мерзімі 31.01.2014 бітті", "Жөнелтілім жасау"),
    "unfit": (unfit, "облыстың алғашқы жауабын күтуде", "Жауапты қабылдау"),
    "retired": (retired, "облыс тоқтатқан", ""),
    "revoked": (revoked, "кілттеріне енді сенім жоқ", "Қайта бастау"),
    "rolled back": (rolled_back, "бұрын жібергеннен ескі", "Қайта бастау"),
    "moved": (moved, "кілттері бұл компьютерде жоқ", "Қайта бастау"),
    "copied": (copied, "басқа жазбалары бар", "Қайта бастау"),
    "put back": (put_back, "басқа жазбалары бар", "Қайта бастау"),
    "going on": (going_on, "облыстың алғашқы жауабын күтуде", "Соңғы нөмірлерді енгізу"),
    "keys due": (keys_due, "бір жылдан", "Жөнелтілім жасау"),
}
"""How each state is reached; what the facts tell in it and what the key of F5 says, in Kazakh."""

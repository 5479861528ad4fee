"""Record that an applicant was told where his application was sent (D50)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _
from desktop.models.entry import read_date
from desktop.models.facts import NoticeWay
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.services import notice
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case

WAYS: Final[Mapping[str, NoticeWay]] = MappingProxyType(
    {"phone": "phone", "letter": "letter", "in-person": "in-person"}
)


class TellApplicant:
    """Ask on which day and how the applicant was told."""

    def __init__(self, desk: Desk, case: str) -> None:
        """Refuse what `notice.owed_notice` refuses."""
        self._case = case
        self._owed = notice.owed_notice(desk, case=case)
        self._number = known_case(desk, case).number
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for the day, today at first, and for the way."""
        ways = tuple((way, label(f"notice.{way}")) for way in WAYS)
        return SheetView(
            title=_("Tell the applicant"),
            sentence=_(
                "{number} was sent on to another body. The applicant is told within three working "
                "days: by {day}."
            ).format(number=self._number, day=formats.date_long(self._owed.tell_by)),
            verb=_("The applicant is told"),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        AskView(
                            key="way",
                            label=_("How"),
                            kind="choice",
                            value=typed.text("way"),
                            options=ways,
                        ),
                        AskView(
                            key="day",
                            label=_("On which day"),
                            kind="date",
                            value=typed.text("day", self._today),
                        ),
                    ),
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it; no paper comes of it."""
        day = read_date(typed.text("day", self._today))
        notice.tell_applicant(desk, case=self._case, day=day, way=WAYS.get(typed.text("way")))
        return ""

    def done_words(self) -> str:
        """Say that it is recorded."""
        return _("{number}: the applicant is told.").format(number=self._number)

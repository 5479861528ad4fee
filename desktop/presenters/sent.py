"""Applications without a visitor, taken in at a counter: chosen, put aside, gone on with."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.i18n import _
from desktop.models.arrival import SentBy
from desktop.models.errors import Refusal
from desktop.presenters import formats
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_matter import SentMatter
from desktop.presenters.intake_view import Done
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.queueing_hand_view import LineGroup, LineOption
from desktop.presenters.sentences_counter import answered_electronically, kept_aside
from desktop.services import sent
from desktop.services.desk import Desk

_DIGITS = "1234567890"


class SentPresenter(QObject):
    """Begin the intake of what came by post or through the portal; visitors go before it."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        window: str,
        *,
        intake: IntakePresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._intake = intake
        self._notices = notices
        self._ways: dict[LineOption, SentBy] = {}
        intake.finished.connect(self._tell_if_nothing_is_printed)

    @property
    def is_in_hand(self) -> bool:
        """Tell whether such an application is in hand."""
        return self._intake.is_sent

    @property
    def title(self) -> str:
        """Say how the application in hand came, empty when none is in hand."""
        draft = self._intake.draft
        if draft is None or not self.is_in_hand:
            return ""
        standard = self._desk().catalogue.standard(draft.service)
        how = label(f"sent.{draft.text('arrival.by')}")
        return f"{formats.text(standard.short)} · {how}"

    def offer(self) -> tuple[LineGroup, ...]:
        """Return how an application may come without a visitor, by service, each with its digit."""
        desk, digits = self._desk(), iter(_DIGITS)
        self._ways.clear()
        return tuple(
            LineGroup(
                title=formats.text(desk.catalogue.standard(service).short),
                lines=tuple(
                    self._option(desk, service, by, next(digits, ""))
                    for by in sent.ways(desk, service)
                ),
            )
            for service in desk.office().services
        )

    def _option(self, desk: Desk, service: str, by: SentBy, cap: str) -> LineOption:
        kept = sent.waiting(desk, self._window, service, by)
        option = LineOption(
            service=service,
            line=by,
            title=label(f"sent.{by}"),
            letter="",
            cap=cap,
            waiting=_("begun {time}").format(time=formats.time(kept)) if kept else "",
        )
        self._ways[option] = by
        return option

    def begin(self, option: LineOption) -> bool:
        """Begin, or go on with what was put aside; return whether `option` is one of ours."""
        by = self._ways.get(option)
        if by is None:
            return False
        try:
            fresh = sent.new_draft(self._desk(), option.service, by)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return True
        self._intake.put_aside()
        self._intake.open(SentMatter(window=self._window, service=option.service, by=by), fresh)
        return True

    def put_aside(self) -> None:
        """Keep what is typed for later: a visitor goes before, or the operator leaves it."""
        if self.is_in_hand:
            self._intake.put_aside()
            self._notices.say("held", kept_aside())

    def _tell_if_nothing_is_printed(self, done: Done) -> None:
        if not done.paper:
            self._notices.say("done", answered_electronically(done.number))

"""Ask others about a case, order a check on site, remind of the answer, enter it (W-7.1b, D31)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.examining import ANSWER_WITHIN
from desktop.models.facts import InquiryKind, TermSwitched
from desktop.models.inquiry_words import PREMISES, SAFE, check_paragraphs
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose, seen_now
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import (
    AskGroup,
    AskView,
    SheetView,
    TickView,
    Typed,
)
from desktop.presenters.labels import label
from desktop.services import inquiries
from desktop.services.confidential import told_inquiry
from desktop.services.desk import Desk
from desktop.services.examining import EXAMINABLE, examined_case, pinned_standard
from desktop.services.inquiries import NewInquiry
from desktop.services.inquiry_letters import check_of
from desktop.services.term_switch import LONGER, switched
from desktop.store import path
from desktop.store.path import CaseWhole, Inquiry

_SWITCH: Final = "switch"
_STAYS: Final = "stays"
_FEW: Final = "few"
_ALL: Final = "all"
_ANSWERED: Final = EXAMINABLE | {"examined", "sent-to-department"}  # when an answer may come


class AskOthers:
    """Ask another body for information, or order a check on site; its letter is printed."""

    def __init__(self, kind: InquiryKind, desk: Desk, case: str) -> None:
        """Refuse `not-examined-now` and, of a check on site, `no-site-check` (`number`)."""
        self._kind, self._today = kind, desk.now().date()
        self._seen = seen_now(desk, case)
        self._found = examined_case(desk, self._seen)
        standard = pinned_standard(desk, self._found)
        self._paragraphs = check_paragraphs(standard) if kind == "site-check" else ()
        self._proves = check_of(self._found, standard) if self._paragraphs else ""
        if kind == "site-check" and not self._paragraphs:
            raise Refusal("no-site-check", number=self._found.row.number)
        self._longer = _longer(desk, self._found)

    def view(self, typed: Typed) -> SheetView:
        """Ask of whom, what, until when, and whether the term becomes the longer one."""
        check = self._kind == "site-check"
        sentence = (
            _("{number}: the act is printed to be filled in by hand where the check is done.")
            if check
            else _("{number}: the letter is printed for the head to sign.")
        )
        return SheetView(
            title=_("Check on site") if check else _("Ask for information"),
            sentence=sentence.format(number=self._found.row.number),
            verb=_("Order the check, print the act") if check else _("Ask, print the letter"),
            ticks_title=_("About which (none: the whole application)"),
            ticks=tuple(self._ticks(typed)),
            groups=tuple(self._groups(typed)),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Ask it and return the letter, or the act."""
        switch = self._longer is not None and typed.text("term", _SWITCH) == _SWITCH
        inquiry = inquiries.ask(
            desk,
            seen=self._seen,
            new=NewInquiry(
                kind=self._kind,
                to=typed.text("to"),
                question=typed.text("question"),
                items=tuple(key for key in self._keys() if key in typed.ticked),
                answer_by=read_date(typed.text("answer_by", self._answer_by())),
                number=typed.text("number"),
                date=read_date(typed.text("date")),
                paragraph=typed.text("paragraph", self._proves),
                switch_reason=typed.text("reason", self._reason()) if switch else "",
                confidential=typed.text("readers") == _FEW,
            ),
        )
        asked = path.inquiries_of(desk.database, self._seen.case)
        return next(each.paper for each in asked if each.inquiry == inquiry)

    def done_words(self) -> str:
        """Say that it is asked."""
        said = _("{number}: asked. The answer will be waited for.")
        return said.format(number=self._found.row.number)

    def _keys(self) -> Sequence[str]:
        return [each.item.key for each in self._found.items if each.item.scope != "case"]

    def _ticks(self, typed: Typed) -> Iterator[TickView]:
        if len(self._found.items) > 1:
            for each in self._found.items:
                done = each.item.key in typed.ticked
                words = f"{each.item.place}. {each.item.called}"
                yield TickView(key=each.item.key, words=words, detail="", done=done)

    def _groups(self, typed: Typed) -> Iterator[AskGroup]:
        asks = [
            ask("to", _("Of whom"), typed, needed=True),
            ask("question", _("What is asked"), typed, "text", needed=True),
            ask("answer_by", _("Answer by"), typed, "date", self._answer_by(), optional=True),
        ]
        if self._kind == "site-check":
            asks[0] = ask("to", _("Who checks"), typed, needed=True)
            asks[1] = ask("question", _("What is to be looked at"), typed, "text", needed=True)
        if len(self._paragraphs) > 1:
            options = ((SAFE, _("A safe at home")), (PREMISES, _("Premises of an organisation")))
            asks.append(choose("paragraph", _("What is checked"), typed, options, self._proves))
        readers = ((_ALL, _("Everybody")), (_FEW, _("The examiner and the head alone")))
        asks.append(choose("readers", _("Who may read it"), typed, readers, _ALL))
        yield AskGroup(title="", asks=tuple(asks))
        if self._kind == "information":
            yield AskGroup(title=_("Chancery number, now or later"), asks=_numbers(typed))
        if self._longer is not None:
            told = _("Term · the applicant is told by {day}").format(
                day=formats.date_digits(self._longer.tell_by)
            )
            yield AskGroup(title=told, asks=tuple(self._term(typed, self._longer)))

    def _term(self, typed: Typed, longer: TermSwitched) -> Iterator[AskView]:
        chosen = typed.text("term", _SWITCH)
        options = (
            (_SWITCH, _("Longer: {due}").format(due=formats.date_digits(longer.term.due))),
            (_STAYS, _("Stays: {due}").format(due=formats.date_digits(longer.before_due))),
        )
        yield choose("term", _("Term"), typed, options, _SWITCH)
        if chosen == _SWITCH:
            yield ask("reason", _("Reason"), typed, "text", self._reason(), needed=True)

    def _reason(self) -> str:
        return (
            _("the storage is to be checked on site")
            if self._kind == "site-check"
            else _("information is to be asked of another body")
        )

    def _answer_by(self) -> str:
        return (self._today + ANSWER_WITHIN).isoformat()


class _OfOpenInquiry:
    """Hold a case and those of its inquiries that have no answer; the first is proposed."""

    def __init__(self, desk: Desk, case: str, inquiry: str = "") -> None:
        """Refuse `case-unknown`, `no-open-inquiry` and `confidential-inquiry` (`number`, D26).

        Where an `inquiry` is named, it is the only one.
        """
        self._today = desk.now().date()
        self._seen = seen_now(desk, case)
        found = path.whole(desk.database, case)
        waits_for = found.waits_for if found else ()
        asked = [each for each in waits_for if inquiry in {"", each.inquiry}]
        self._open = tuple(each for each in asked if told_inquiry(desk, each) == each)
        self._number = found.row.number if found else ""
        if not self._open:
            code = "confidential-inquiry" if asked else "no-open-inquiry"
            raise Refusal(code, number=self._number)
        self._first = self._open[0].inquiry

    def _chosen(self, typed: Typed) -> str:
        return typed.text("inquiry", self._first)

    def _which(self, typed: Typed) -> tuple[AskView, ...]:
        """Ask which inquiry it is, where there are several."""
        if len(self._open) == 1:
            return ()
        options = tuple((each.inquiry, inquiry_words(each)) for each in self._open)
        return (choose("inquiry", _("Inquiry"), typed, options, self._first),)

    def _sentence(self) -> str:
        return f"{self._number} · {inquiry_words(self._open[0])}" if len(self._open) == 1 else ""


class Remind(_OfOpenInquiry):
    """Remind whoever was asked; the reminder is printed."""

    def view(self, typed: Typed) -> SheetView:
        """Ask for a new day of the answer and the chancery's number."""
        return SheetView(
            title=_("Remind of the answer"),
            sentence=self._sentence() or self._number,
            verb=_("Remind, print the letter"),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        *self._which(typed),
                        ask("answer_by", _("Answer by"), typed, "date", optional=True),
                        ask("number", _("Outgoing number"), typed, optional=True),
                    ),
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record the reminder and return its letter."""
        return inquiries.remind(
            desk,
            seen=self._seen,
            inquiry=self._chosen(typed),
            on=self._today,
            number=typed.text("number"),
            answer_by=read_date(typed.text("answer_by")),
        )

    def done_words(self) -> str:
        """Say that the reminder is made."""
        return _("{number}: the reminder is made.").format(number=self._number)


class EnterAnswer(_OfOpenInquiry):
    """Enter the answer that came, with the number and date of its paper."""

    def view(self, typed: Typed) -> SheetView:
        """Ask what it says, when it came and what it bears."""
        return SheetView(
            title=_("The answer has come"),
            sentence=self._sentence() or self._number,
            verb=_("Enter the answer"),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        *self._which(typed),
                        ask("words", _("What it says"), typed, "text", needed=True),
                        ask("on", _("Day it came"), typed, "date", self._today.isoformat()),
                    ),
                ),
                AskGroup(title=_("Number and date of the answer"), asks=_numbers(typed)),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it; no paper comes of it."""
        inquiries.answer(
            desk,
            seen=self._seen,
            inquiry=self._chosen(typed),
            on=read_date(typed.text("on")) or self._today,
            words=typed.text("words"),
            number=typed.text("number"),
            date=read_date(typed.text("date")),
        )
        return ""

    def done_words(self) -> str:
        """Say that the answer is entered."""
        return _("{number}: the answer is entered.").format(number=self._number)


class CloseInquiry(_OfOpenInquiry):
    """Wait for an answer no more, for a reason: the case is decided without it."""

    def view(self, typed: Typed) -> SheetView:
        """Ask why."""
        return SheetView(
            title=_("No answer came"),
            sentence=self._sentence() or self._number,
            verb=_("Wait no more"),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        *self._which(typed),
                        ask("reason", _("Reason"), typed, "text", needed=True),
                    ),
                ),
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it; no paper comes of it."""
        inquiries.close(
            desk, seen=self._seen, inquiry=self._chosen(typed), reason=typed.text("reason")
        )
        return ""

    def done_words(self) -> str:
        """Say that nothing is waited for."""
        return _("{number}: this answer is waited for no more.").format(number=self._number)


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "ask-information": Offered(
            words=marked("Ask for information"),
            make=partial(AskOthers, "information"),
            stages=EXAMINABLE,
            command="case.inquire",
        ),
        "ask-check": Offered(
            words=marked("Check on site"),
            make=partial(AskOthers, "site-check"),
            stages=EXAMINABLE,
            command="case.inquire",
        ),
        "answer-inquiry": Offered(
            words=marked("The answer has come"),
            make=EnterAnswer,
            stages=_ANSWERED,
            command="case.inquire",
        ),
        "remind-inquiry": Offered(
            words=marked("Remind of the answer"),
            make=Remind,
            stages=_ANSWERED,
            command="case.inquire",
        ),
        "close-inquiry": Offered(
            words=marked("No answer came"),
            make=CloseInquiry,
            stages=_ANSWERED,
            command="case.inquire",
        ),
    }
)
"""The acts upon the inquiries of a case."""


def inquiry_words(inquiry: Inquiry) -> str:
    """Name an inquiry: of whom, its number, and the day its answer is due."""
    due = inquiry.answer_by
    by = _("answer by {day}").format(day=formats.date_digits(due)) if due else ""
    number = f"№ {inquiry.number}" if inquiry.number else ""
    kind = label(f"inquiry.{inquiry.kind}")
    return " · ".join(part for part in (kind, inquiry.to, number, by) if part)


def _numbers(typed: Typed) -> tuple[AskView, AskView]:
    return (
        ask("number", label("papers.number"), typed, optional=True),
        ask("date", label("papers.date"), typed, "date", optional=True),
    )


def _longer(desk: Desk, found: CaseWhole) -> TermSwitched | None:
    """Return what the longer term would be; None where the case has it, or its standard has not."""
    standard = pinned_standard(desk, found)
    offered = {each.id for each in standard.tracks if each.counts_from == "registration"}
    is_over = desk.now().date() > found.row.due
    if LONGER not in offered or found.row.track == LONGER or is_over:
        return None
    if not desk.may("case.switch-term"):
        return None
    return switched(desk, found, track=LONGER, reason="-")

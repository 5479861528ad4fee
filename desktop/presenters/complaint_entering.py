"""Take a complaint in: who complains, of what, and how it came (W-22, W-24, I-24)."""

import datetime as dt
from collections.abc import Iterator
from typing import Final, TypeVar, get_args

from desktop.i18n import _, _c
from desktop.models.complaint import SERIES, levels_of, missing_of
from desktop.models.complaint_words import LEVELS, SUBJECTS, WAYS
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.facts import (
    Complainant,
    ComplaintLevel,
    ComplaintSubject,
    ComplaintWay,
)
from desktop.models.intake_arrival import read_time
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import LANGUAGE_NAMES, label
from desktop.services import complaints
from desktop.services.complaint_numbers import HandTalon
from desktop.services.complaints import NewComplaint
from desktop.services.desk import Desk
from desktop.services.numbers import open_blocks
from desktop.store import offices

_PERSON, _FIRM = "individual", "organisation"
_YES, _NO = "yes", "no"
_NOBODY: Final = ""
Known = TypeVar("Known", bound=str)


class EnterComplaint:
    """Ask for a complaint as it came; its talon is printed at once."""

    def __init__(self, desk: Desk, _line: str) -> None:
        """Refuse nothing: whoever may take complaints in begins on an empty sheet."""
        self._services = tuple(desk.office().services)
        self._names = {each: formats.text(desk.catalogue.standard(each).short) for each in
                       self._services}  # fmt: skip
        self._staff = tuple(
            (each.staff, each.name) for each in offices.staff(desk.database, desk.office().office)
        )
        self._today = desk.now().date()
        self._by_hand = bool(open_blocks(desk, service=SERIES))
        self._number = ""

    def view(self, typed: Typed) -> SheetView:
        """Ask how it came, who complains, of what; say what the standard asks of a signature."""
        unsigned = typed.text("complaint.signed", _YES) == _NO
        said = _("A complaint is to be signed. This one is registered all the same, and so marked.")
        return SheetView(
            title=_("Register a complaint"),
            sentence=_("It gets the next number of the journal; its talon is printed at once."),
            verb=_("Register, print the talon"),
            groups=(
                AskGroup(title=_("Who complains"), asks=tuple(self._who(typed))),
                AskGroup(title=_c("complaint", "What it says"), asks=tuple(self._matter(typed))),
                AskGroup(title=_("How it came and is answered"), asks=tuple(self._way(typed))),
            ),
            text=said if unsigned else "",
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Register it, or refuse; return the talon."""
        day = read_date(typed.text("complaint.ticket_day")) or self._today
        case = complaints.case_named(desk, typed.text("complaint.case"))
        ticket = complaints.ticket_named(desk, typed.text("complaint.ticket"), day)
        taken = complaints.receive(
            desk,
            NewComplaint(
                service=self._service(typed),
                way=_one(typed.text("complaint.way"), get_args(ComplaintWay), "by-hand"),
                complainant=_complainant(typed),
                subject=_one(
                    typed.text("complaint.subject"), get_args(ComplaintSubject), "actions"
                ),
                words=typed.text("complaint.words"),
                level=_one(typed.text("complaint.level"), get_args(ComplaintLevel), "body"),
                signed=typed.text("complaint.signed", _YES) == _YES,
                reply_by=_one(typed.text("complaint.reply"), get_args(ComplaintWay), "post"),
                language=typed.text("complaint.language", "kk"),
                track=typed.text("complaint.track", "plain"),
                against=typed.text("complaint.against"),
                case=case.case if case is not None else "",
                ticket=ticket.id if ticket is not None else "",
                hand=self._talon(typed),
            ),
        )
        self._number = taken.number
        return taken.paper

    def done_words(self) -> str:
        """Say under which number it is registered."""
        return _("Complaint {number} is registered.").format(number=self._number)

    def _talon(self, typed: Typed) -> HandTalon | None:
        """Return the talon written by hand, None of none; refuse `complaint-hand` without hour."""
        number = typed.text("complaint.hand").strip()
        if not number:
            return None
        on = read_date(typed.text("complaint.hand_on", self._today.isoformat()))
        at = read_time(typed.text("complaint.hand_at"))
        if on is None or at is None:
            raise Refusal("complaint-hand")
        return HandTalon(number=number, at=dt.datetime.combine(on, at))

    def _service(self, typed: Typed) -> str:
        return typed.text("complaint.service", self._services[0])

    def _who(self, typed: Typed) -> Iterator[AskView]:
        firm = typed.text("complaint.who", _PERSON) == _FIRM
        kinds = ((_PERSON, _("An individual")), (_FIRM, _("An organisation")))
        missing = missing_of(_complainant(typed), service=self._service(typed))
        yield choose("complaint.who", label("complaint.who"), typed, kinds, _PERSON)
        if firm:
            yield self._field("organisation", typed, needed="surname" in missing)
        else:
            yield self._field("surname", typed, needed="surname" in missing)
            yield self._field("given", typed)
            yield self._field("patronymic", typed)
        yield self._field("address", typed, needed="address" in missing)
        if firm:
            yield self._field("outgoing", typed, needed="outgoing" in missing)
            yield ask("complaint.outgoing_date", label("complaint.outgoing_date"), typed, "date",
                      optional="outgoing_date" not in missing,
                      needed="outgoing_date" in missing)  # fmt: skip
        yield self._field("email", typed)
        yield self._field("phone", typed)

    def _matter(self, typed: Typed) -> Iterator[AskView]:
        if len(self._services) > 1:
            yield choose(
                "complaint.service", label("complaint.service"), typed,
                tuple(self._names.items()), self._services[0],
            )  # fmt: skip
        subjects = tuple((each, formats.text(text)) for each, text in SUBJECTS.items())
        yield choose("complaint.subject", label("complaint.subject"), typed, subjects, "actions")
        yield ask("complaint.words", label("complaint.words"), typed, "text", needed=True)
        against = ((_NOBODY, _("Nobody by name")), *self._staff)
        yield choose("complaint.against", label("complaint.against"), typed, against, _NOBODY)
        yield self._field("case", typed)
        yield self._field("ticket", typed)
        if typed.text("complaint.ticket").strip():
            yield ask("complaint.ticket_day", label("complaint.ticket_day"), typed, "date",
                      self._today.isoformat())  # fmt: skip

    def _way(self, typed: Typed) -> Iterator[AskView]:
        if self._by_hand:
            yield self._field("hand", typed)
        if typed.text("complaint.hand").strip():
            day = self._today.isoformat()
            yield ask("complaint.hand_on", label("complaint.hand_on"), typed, "date", day)
            yield self._field("hand_at", typed, needed=True)
        ways = tuple((each, formats.text(text)) for each, text in WAYS.items())
        yield choose("complaint.way", label("complaint.way"), typed, ways, "by-hand")
        signed = ((_YES, _("Signed")), (_NO, _("Not signed")))
        yield choose("complaint.signed", label("complaint.signed"), typed, signed, _YES)
        allowed = levels_of(self._service(typed))
        levels = tuple((each, formats.text(LEVELS[each])) for each in allowed)
        yield choose("complaint.level", label("complaint.level"), typed, levels, "body")
        yield choose("complaint.reply", label("complaint.reply"), typed, ways, "post")
        spoken = (("kk", LANGUAGE_NAMES["kk"]), ("ru", LANGUAGE_NAMES["ru"]))
        yield choose("complaint.language", label("complaint.language"), typed, spoken, "kk")
        tracks = (
            ("plain", _("15 days")),
            ("inquiry", _("30 days: information from others or an on-site check is needed")),
        )
        yield choose("complaint.track", label("complaint.track"), typed, tracks, "plain")

    def _field(self, name: str, typed: Typed, *, needed: bool = False) -> AskView:
        key = f"complaint.{name}"
        return ask(key, label(key), typed, optional=not needed, needed=needed)


def _complainant(typed: Typed) -> Complainant:
    firm = typed.text("complaint.who", _PERSON) == _FIRM

    def said(name: str, *, of_firm: bool | None = None) -> str:
        return typed.text(f"complaint.{name}").strip() if of_firm in {None, firm} else ""

    return Complainant(
        surname=said("surname", of_firm=False),
        given=said("given", of_firm=False),
        patronymic=said("patronymic", of_firm=False),
        organisation=said("organisation", of_firm=True),
        address=said("address"),
        email=said("email"),
        phone=said("phone"),
        outgoing=said("outgoing", of_firm=True),
        outgoing_date=_day(said("outgoing_date", of_firm=True)),
    )


def _day(text: str) -> dt.date | None:
    return read_date(text) if text else None


def _one(text: str, known: tuple[Known, ...], default: Known) -> Known:
    """Return a choice by its key, the first one offered while nothing else was chosen."""
    return next((each for each in known if each == text), default)

"""Another permit or invitation for one lost or misspelled; one annulled (W-5, I-5, D28)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, cast

from desktop.i18n import _, marked
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.facts import AnnulledFor, ReplacedFor
from desktop.models.path import Seen
from desktop.models.reissue import REPLACED_FOR, needs_statement, reasons_to_annul
from desktop.presenters import formats
from desktop.presenters.blank_layers import BlankLayers
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.case_people import choose_person, chosen_person, signers
from desktop.presenters.labels import label
from desktop.services import reissue
from desktop.services.desk import Desk
from desktop.services.reissue import Another, End
from desktop.services.signing import is_signed_at_department
from desktop.store.path_rows import IssuedResult

REPLACE: Final = "replace-form"
ANNUL: Final = "annul-form"
_HOLDS: Final = frozenset({"ready", "closed"})


class _OfForms:
    """Hold the forms of a case that still hold, and which of them is chosen."""

    def __init__(self, desk: Desk, case: str, result: str = "") -> None:
        """Refuse `case-unknown`, `no-form` (`number`); of a `result` that holds no more too."""
        found, living = reissue.forms_of(desk, case=case)
        if result:
            living = tuple(each for each in living if each.issued.result == result)
        if not living:
            raise Refusal("no-form", number=found.row.number)
        self._found, self._living = found, living
        self._seen = Seen(case=case, revision=found.row.revision)
        self._today = desk.now().date().isoformat()

    def _chosen(self, typed: Typed) -> IssuedResult:
        wanted = typed.text("result", self._living[0].issued.result)
        return next((e for e in self._living if e.issued.result == wanted), self._living[0])

    def _which(self, typed: Typed) -> Iterator[AskView]:
        """Ask which of several forms it is."""
        if len(self._living) > 1:
            options = tuple((each.issued.result, form_words(each)) for each in self._living)
            yield choose("result", _("Which form"), typed, options, options[0][0])

    def _sentence(self, typed: Typed) -> str:
        each = self._chosen(typed)
        said = formats.listed((form_words(each), self._found.row.applicant))
        return f"{self._found.row.number}: {said}."


class ReplaceForm(_OfForms):
    """Make another form for one of a case: a number of its own, the old one annulled."""

    def __init__(self, desk: Desk, case: str, result: str = "") -> None:
        """Refuse `case-unknown`, `no-form` (`number`)."""
        super().__init__(desk, case, result)
        kinds = {each.issued.kind for each in self._living}
        self._away = {kind for kind in kinds if is_signed_at_department(desk, kind)}
        self._layers = BlankLayers(desk, kinds)
        self._next = {
            each.issued.kind: reissue.next_number(desk, each.issued) for each in self._living
        }
        self._signers = signers(desk, self._found.row.service)
        self._head = self._usual_head()
        self._blanks: frozenset[str] = frozenset()

    def view(self, typed: Typed) -> SheetView:
        """Ask why, by which statement, who signed the new form and when."""
        return SheetView(
            title=_("Another form for one issued"),
            sentence=self._sentence(typed),
            verb=_("Make the form, annul the old one"),
            groups=(
                AskGroup(asks=(*self._which(typed), *self._why(typed))),
                AskGroup(title=self._numbered(typed), asks=tuple(self._form(typed))),
            ),
            warning=_(
                "Its number is given for good, the old one holds no more. F9 again confirms it, "
                "Esc leaves it."
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Make it and return its paper."""
        issued = self._chosen(typed).issued
        away = issued.kind in self._away
        day = typed.text("document_date")
        made = reissue.replace_result(
            desk,
            seen=self._seen,
            result=issued.result,
            entered=Another(
                reason=self._reason(typed),
                on=_day(typed.text("on", self._today)),
                signer=typed.text("name") if away else chosen_person(typed, "signer", self._head),
                document=typed.text("document"),
                document_date=_day(day) if day else None,
                words=typed.text("words"),
                number=typed.text("number"),
                blank=typed.text("blank"),
            ),
        )
        fills = self._layers.fills(issued.kind, typed, away=away)
        self._blanks = frozenset({made.paper} if fills else ())
        return made.paper

    def onto_blanks(self) -> frozenset[str]:
        """Return its paper where it prints onto a ready blank (D28)."""
        return self._blanks

    def done_words(self) -> str:
        """Say that it lies ready."""
        return _("{number}: the new form lies ready, the old one is annulled.").format(
            number=self._found.row.number
        )

    def _reason(self, typed: Typed) -> ReplacedFor:
        return cast("ReplacedFor", typed.text("reason", REPLACED_FOR[0]))

    def _why(self, typed: Typed) -> Iterator[AskView]:
        options = tuple((each, label(f"replaced.{each}")) for each in REPLACED_FOR)
        yield choose("reason", _("Why another form"), typed, options, REPLACED_FOR[0])
        needed = needs_statement(self._reason(typed))
        words = _("Written statement of the holder, its number")
        yield ask("document", words, typed, optional=not needed, needed=needed)
        date = _("Date of the statement")
        yield ask("document_date", date, typed, "date", optional=not needed, needed=needed)
        yield ask("words", _("Remark"), typed, optional=True)

    def _numbered(self, typed: Typed) -> str:
        """Head the new form with the number it will take, where it is ours."""
        number = self._next[self._chosen(typed).issued.kind]
        said = (_("The new form"), *((f"№{formats.NO_BREAK}{number}",) if number else ()))
        return " · ".join(said)

    def _form(self, typed: Typed) -> Iterator[AskView]:
        kind = self._chosen(typed).issued.kind
        if kind in self._away:
            yield ask("number", _("Number of the department"), typed, needed=True)
            yield ask("name", _("Who signed"), typed, needed=True)
        else:
            yield choose_person("signer", _("Who signed"), typed, self._signers, self._head)
        yield ask("on", _("Signed on"), typed, "date", self._today, needed=True)
        yield from self._layers.asks(kind, typed, away=kind in self._away)

    def _usual_head(self) -> str:
        """Return who signed the first form where he signs today, else the only one there is."""
        signed = self._living[0].issued.signer.staff
        return signed if signed in self._signers.fit else self._signers.only


class AnnulForm(_OfForms):
    """Annul a form of a case for good; a letter tells the department of it."""

    def __init__(self, desk: Desk, case: str, result: str = "") -> None:
        """Refuse `case-unknown`, `no-form` (`number`)."""
        super().__init__(desk, case, result)
        self._department = reissue.department_of(desk, self._found)

    def view(self, typed: Typed) -> SheetView:
        """Ask why, by which document, and which department is told."""
        reasons = reasons_to_annul(self._chosen(typed).issued.kind)
        options = tuple((each, label(f"annulled.{each}")) for each in reasons)
        return SheetView(
            title=_("Annul a form"),
            sentence=self._sentence(typed),
            verb=_("Annul, make the letter"),
            groups=(
                AskGroup(
                    asks=(
                        *self._which(typed),
                        choose("reason", _("Why it is annulled"), typed, options, reasons[0]),
                        ask("document", _("The document it rests on"), typed, needed=True),
                        ask("document_date", _("Date of the document"), typed, "date", needed=True),
                        ask("on", _("Annulled on"), typed, "date", self._today, needed=True),
                        ask("words", _("Remark"), typed, optional=True),
                    )
                ),
                AskGroup(
                    title=_("Letter to the department"),
                    asks=(ask("to", _("To whom"), typed, default=self._department, needed=True),),
                ),
            ),
            warning=_(
                "It is annulled for good, and the letter to the department is made. F9 again "
                "confirms it, Esc leaves it."
            ),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Annul it and return the letter."""
        issued = self._chosen(typed).issued
        reasons = reasons_to_annul(issued.kind)
        return reissue.annul_result(
            desk,
            seen=self._seen,
            result=issued.result,
            entered=End(
                reason=cast("AnnulledFor", typed.text("reason", reasons[0])),
                document=typed.text("document"),
                document_date=_day(typed.text("document_date")),
                on=_day(typed.text("on", self._today)),
                to=typed.text("to", self._department),
                words=typed.text("words"),
            ),
        )

    def done_words(self) -> str:
        """Say that it holds no more, and that its letter waits for its number."""
        return _("{number}: annulled. The letter to the department is made.").format(
            number=self._found.row.number
        )


def form_words(each: IssuedResult) -> str:
    """Name a form by its kind, number and day."""
    issued = each.issued
    day = formats.date_digits(issued.issued_on)
    return f"{label(f'result.{issued.kind}')} №{formats.NO_BREAK}{issued.number}, {day}"


def _day(text: str) -> dt.date:
    """Return a day typed; refuse `day-missing` while it is none."""
    day = read_date(text)
    if day is None:
        raise Refusal("day-missing")
    return day


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        REPLACE: Offered(
            words=marked("Another form: lost, damaged, misspelled…"),
            make=ReplaceForm,
            stages=_HOLDS,
            command="result.replace",
        ),
        ANNUL: Offered(
            words=marked("Annul the permit or invitation…"),
            make=AnnulForm,
            stages=_HOLDS,
            command="result.annul",
        ),
    }
)
"""What may become of a form once it is made (D28)."""

"""What is done from the page of reports: printed, a value or a slip entered, a box opened."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, get_args

from desktop.i18n import _, _c, _n, language
from desktop.models.errors import Refusal
from desktop.models.facts import IndicatorKind
from desktop.models.indicators import read_year
from desktop.models.report import Asked, Report
from desktop.models.survey import LEAST, Said
from desktop.models.text import Language
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.sentences import sentence
from desktop.services import indicators, survey
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.store.indicators import ValueRow

_SAID: Final[tuple[Said, ...]] = ("satisfied", "dissatisfied", "silent")


class PrintReport:
    """Ask in which language a report is printed, and print it as it stands."""

    def __init__(
        self,
        desk: Desk,
        asked: Asked,
        shown: Report | None,
        *,
        print_it: Callable[[Asked, Language], None],
    ) -> None:
        """Take the report on show, if any, and what prints it beside the window.

        Refuse `no-clerk`, before anybody waits for a paper.
        """
        clerk_words(desk, "kk")
        self._asked, self._print = asked, print_it
        self._short = formats.text(shown.short) if shown is not None else ""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the language; everything else stands already."""
        options = (("kk", _("Kazakh")), ("ru", _("Russian")))
        asks = (choose("report.language", label("report.language"), typed, options, _spoken()),)
        return SheetView(
            title=_("Print the report"),
            sentence=self._short,
            verb=_("Print"),
            groups=(AskGroup(asks=asks),),
            text=_("It is composed anew as it prints, and kept as printed."),
            is_ready=True,
        )

    def carry_out(self, _desk: Desk, typed: Typed) -> str:
        """Begin to make the paper; it is there once the report is composed."""
        spoken: Language = "ru" if typed.text("report.language", _spoken()) == "ru" else "kk"
        self._print(self._asked, spoken)
        return ""

    def done_words(self) -> str:
        """Say nothing yet: the end is told."""
        return ""


class EnterValue:
    """Ask for a value of an indicator that people enter: of which row, column and year."""

    def __init__(self, desk: Desk, service: str, *, number: str, year: int) -> None:
        """Begin with the row the cursor stands on, and the year the report is of."""
        self._desk, self._service, self._year = desk, service, year
        standard = desk.catalogue.standard(service)
        self._rows = {row.number: row for row in standard.indicators}
        self._number = number if number in self._rows else next(iter(self._rows), "")

    def view(self, typed: Typed) -> SheetView:
        """Ask for it; what holds already stands there."""
        number, kind = self._chosen(typed)
        held = self._held(typed)
        rows = tuple((each, f"{each}. {formats.text(r.name)}") for each, r in self._rows.items())
        kinds = tuple((each, label(f"indicator-kind.{each}")) for each in self._kinds(number))
        value = formats.text(indicators.entered_words(held)) if held else ""
        asks = (
            choose("indicator.number", label("indicator.number"), typed, rows, self._number),
            choose("indicator.kind", label("indicator.kind"), typed, kinds, kind),
            ask("indicator.year", label("indicator.year"), typed, "line", str(self._year)),
            ask("indicator.value", label("indicator.value"), typed, "line", value, optional=True),
            ask("indicator.ground", label("indicator.ground"), typed, needed=True),
        )
        return SheetView(
            title=_("Enter a value"),
            sentence=formats.text(self._rows[number].name),
            verb=_("Enter"),
            groups=(AskGroup(asks=asks),),
            text=_("Norms and targets are approved by order every year; an empty value takes one "
                   "back. The table prints the target of the year after the one it is of."),
        )  # fmt: skip

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        number, kind = self._chosen(typed)
        held = self._held(typed)
        value = formats.text(indicators.entered_words(held)) if held else ""
        indicators.set_value(
            desk,
            service=self._service,
            number=number,
            kind=kind,
            year=read_year(typed.text("indicator.year", str(self._year))),
            value=typed.text("indicator.value", value),
            ground=typed.text("indicator.ground"),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is entered."""
        return _("The value is entered.")

    def _kinds(self, number: str) -> tuple[IndicatorKind, ...]:
        """Return what may be entered of a row: its current value where nothing counts it."""
        every: tuple[IndicatorKind, ...] = get_args(IndicatorKind)
        if self._rows[number].source == "information":
            return every
        return tuple(each for each in every if each != "current")

    def _chosen(self, typed: Typed) -> tuple[str, IndicatorKind]:
        number = typed.text("indicator.number", self._number)
        kinds = self._kinds(number)
        first = kinds[-1] if "current" in kinds else kinds[0]
        chosen = typed.text("indicator.kind", first)
        return number, next((each for each in kinds if each == chosen), first)

    def _held(self, typed: Typed) -> ValueRow | None:
        number, kind = self._chosen(typed)
        try:
            year = read_year(typed.text("indicator.year", str(self._year)))
        except Refusal:
            return None
        return indicators.entered_of(
            self._desk, service=self._service, number=number, kind=kind, year=year
        )


class EnterSlip:
    """Ask for a slip out of the box: its number, then what is ticked on it."""

    def __init__(self, desk: Desk) -> None:
        """Begin with nothing: who filled it in is nowhere."""
        self._desk = desk

    def view(self, typed: Typed) -> SheetView:
        """Ask for the number; once it is one of this office's, for the answers."""
        service, wrong = self._service(typed)
        token = ask("survey.token", label("survey.token"), typed, needed=True)
        if wrong and (typed.asked or len(typed.text("survey.token")) > len("482 137 90")):
            token = replace(token, message=wrong)
        groups = [AskGroup(asks=(token,))]
        if service:
            standard = self._desk.catalogue.standard(service)
            title = formats.text(standard.short)
            groups.append(AskGroup(title=title, asks=tuple(self._answers(service, typed))))
        return SheetView(
            title=_("Enter a slip"),
            sentence=_("The answer goes into the box: neither the hour nor the visit is kept."),
            verb=_("Into the box"),
            groups=tuple(groups),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Drop it into the box, or refuse; no paper comes of it."""
        token = typed.text("survey.token")
        service = survey.service_of(desk, token)
        said = {each.number: _said(typed, each.number) for each in survey.questions(desk, service)}
        survey.answer(desk, token=token, said=said)
        return ""

    def done_words(self) -> str:
        """Say that it is in the box."""
        return _("The slip is in the box.")

    def _answers(self, service: str, typed: Typed) -> Iterator[AskView]:
        options = tuple((each, label(f"survey-said.{each}")) for each in _SAID)
        for each in survey.questions(self._desk, service):
            words = formats.text(each.words)
            yield choose(f"survey.{each.number}", words, typed, options, "silent")

    def _service(self, typed: Typed) -> tuple[str, str]:
        try:
            return survey.service_of(self._desk, typed.text("survey.token")), ""
        except Refusal as refusal:
            return "", sentence(refusal)


class OpenBox:
    """Say what the box of a service holds, and count it."""

    def __init__(self, desk: Desk, service: str) -> None:
        """Look at the box; it opens by itself once its day is over."""
        self._service, self._count = service, survey.in_box(desk, service)
        self._name = formats.text(desk.catalogue.standard(service).short)

    def view(self, _typed: Typed) -> SheetView:
        """Say how many answers lie in it, and that sums alone are kept."""
        said = _n("The box holds {count} answer.", "The box holds {count} answers.", self._count)
        why = _(
            "A box opens by itself when a visitor is asked on a later day, and by hand here. It "
            "opens with {least} answers or more; only sums are kept."
        )
        return SheetView(
            title=_("Open the box of the survey"),
            sentence=self._name,
            verb=_("Open the box"),
            text="\n".join((said.format(count=self._count), why.format(least=LEAST))),
            is_ready=True,
        )

    def carry_out(self, desk: Desk, _typed: Typed) -> str:
        """Count it, or refuse; no paper comes of it."""
        survey.open_box(desk, service=self._service)
        return ""

    def done_words(self) -> str:
        """Say that it is counted."""
        return _("The answers are counted.")


def acts_of_reports(asked: Asked) -> tuple[RegisterAct, ...]:
    """Return what can be done about a report besides printing and saving it."""
    service = indicators.service_in(asked.report)
    return _of_indicators(service, asked.last.year) if service else ()


def _of_indicators(service: str, year: int) -> tuple[RegisterAct, ...]:
    return (
        RegisterAct(
            id="value",
            key="F2",
            command="indicator.enter",
            words=lambda: _("Enter a value"),
            make=lambda desk, ref: EnterValue(desk, service, number=ref, year=year),
            short=lambda: _c("short", "Value"),
        ),
        RegisterAct(
            id="slip",
            key="F3",
            command="survey.enter",
            words=lambda: _("Enter a slip"),
            make=lambda desk, _ref: EnterSlip(desk),
            needs_line=False,
            short=lambda: _c("short", "Slip"),
        ),
        RegisterAct(
            id="box",
            key="F6",
            command="survey.enter",
            words=lambda: _("Open the box of the survey"),
            make=lambda desk, _ref: OpenBox(desk, service),
            needs_line=False,
            short=lambda: _c("short", "Box"),
        ),
    )


def _said(typed: Typed, number: str) -> Said:
    chosen = typed.text(f"survey.{number}", "silent")
    return next((each for each in _SAID if each == chosen), "silent")


def _spoken() -> str:
    return "ru" if language() == "ru" else "kk"

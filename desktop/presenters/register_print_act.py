"""Print a register: the new lines go on by line and page; others are printed again by range."""

from collections.abc import Callable
from typing import Final, TypeAlias

from desktop.i18n import _, language
from desktop.models.errors import Refusal
from desktop.models.register_print import Run
from desktop.models.text import Language
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.services import register_prints
from desktop.services.desk import Desk
from desktop.services.registers import is_roll, years_of

PrintNew: TypeAlias = Callable[[str, int, Language], None]
"""Prints the new lines of a register and a year, in a language."""

PrintAgain: TypeAlias = Callable[[str, int, tuple[int, int], Language], None]
"""Prints lines of a register and a year once more, from the first to the last, in a language."""

_NEW: Final = "new"
_AGAIN: Final = "again"


class PrintRegister:
    """Ask which lines of which year: those not printed yet, or a range once more."""

    def __init__(
        self,
        desk: Desk,
        register: str,
        title: str,
        *,
        print_new: PrintNew,
        print_again: PrintAgain,
    ) -> None:
        """Take what prints new lines of a year, or some of them again, beside the window.

        Refuse `register-is-roll`, and `register-nothing-new` of a register without a line.
        """
        self._desk, self._register, self._title = desk, register, title
        self._print_new = print_new
        self._print_again = print_again
        if is_roll(register):
            raise Refusal("register-is-roll")
        self._years = [str(year) for year in reversed(years_of(desk, register))]
        if not self._years:
            register_prints.new_lines(desk, register=register, year=desk.now().year)

    def view(self, typed: Typed) -> SheetView:
        """Say which lines go onto which pages, and ask for the range of others."""
        year, which = self._year(typed), self._which(typed)
        asks = [
            _choice("year", _("Year"), year, tuple((each, each) for each in self._years)),
            _choice("which", _("Which lines"), which, _whiches()),
        ]
        if which == _AGAIN:
            asks += [
                AskView(key="first", label=_("From line"), value=typed.text("first")),
                AskView(key="last", label=_("To line"), value=typed.text("last")),
            ]
        asks.append(_choice("language", _("Language"), self._language(typed), _languages()))
        return SheetView(
            title=_("Print the register"),
            sentence=self._title,
            text=self._says(int(year)) if which == _NEW else _again_words(),
            verb=_("Print"),
            groups=(AskGroup(asks=tuple(asks)),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Begin to make the pages; they are a paper once they are made."""
        year, spoken = int(self._year(typed)), self._language(typed)
        if self._which(typed) == _NEW:
            register_prints.new_lines(desk, register=self._register, year=year)
            self._print_new(self._register, year, spoken)
            return ""
        begin, end = (typed.text(each).strip() for each in ("first", "last"))
        first, last = (int(each) if each.isdecimal() else 0 for each in (begin, end))
        register_prints.lines_again(
            desk, register=self._register, year=year, first=first, last=last
        )
        self._print_again(self._register, year, (first, last), spoken)
        return ""

    def done_words(self) -> str:
        """Say that the pages are being made."""
        return _("The pages are being made; go on working meanwhile.")

    def _says(self, year: int) -> str:
        try:
            run = register_prints.new_lines(self._desk, register=self._register, year=year)
        except Refusal:
            return _("Every line of {year} is printed already.").format(year=year)
        return _run_words(run)

    def _year(self, typed: Typed) -> str:
        return typed.text("year", self._years[0])

    def _which(self, typed: Typed) -> str:
        return typed.text("which", _NEW)

    def _language(self, typed: Typed) -> Language:
        return "ru" if typed.text("language", language()) == "ru" else "kk"


def _run_words(run: Run) -> str:
    said = _(
        "Lines {first}–{last} go on a new page, page {page}. A page begun before stays as it is "
        "bound; the last page is certified and signed."
    )
    return said.format(
        first=formats.number(run.first), last=formats.number(run.last), page=run.first_page
    )


def _again_words() -> str:
    return _(
        "Lines printed before come out as they stand now, on pages counted by themselves; the "
        "bound pages and their numbers stay as they are."
    )


def _whiches() -> tuple[tuple[str, str], ...]:
    return ((_NEW, _("Only the new lines")), (_AGAIN, _("Lines printed before, again")))


def _languages() -> tuple[tuple[str, str], ...]:
    return (("kk", _("Kazakh")), ("ru", _("Russian")))


def _choice(key: str, label: str, value: str, options: tuple[tuple[str, str], ...]) -> AskView:
    return AskView(key=key, label=label, kind="choice", value=value, options=options)

"""Bind the file of a case beside the window: counted, and stopped by whoever waits (issue 5)."""

from dataclasses import replace

from PySide6.QtCore import Signal
from typing_extensions import override

from desktop.i18n import _, _n
from desktop.models.steps import Step, Steps
from desktop.presenters import formats
from desktop.presenters.part_by_part import DeskWork, Errand
from desktop.services.case_file_binding import Bound, FileToBind, binding
from desktop.store.database import Database


class CaseBinding(DeskWork):
    """Bind one file at a time.

    Signals:
        file_bound: the cover of a file that is bound, which prints as the whole file.
    """

    file_bound = Signal(str)

    @override
    def advise(self) -> None:
        """Say that another file is being bound."""
        self._notices.say("info", _("A file is being bound: wait for it, or stop it first."))

    def bind(self, wanted: FileToBind) -> None:
        """Bind a file, and write its PDF where one is wanted."""
        desk, bound = self._desk(), Bound()

        def begin(database: Database) -> Steps:
            return binding(replace(desk, database=database), wanted, bound)

        def ended(errand: Errand) -> None:
            if not bound.cover:
                self._notices.say("info", _("Stopped: nothing is bound."))
                return
            stopped = errand.given_up and bool(wanted.folder) and bound.path is None
            said = _bound_words(wanted, bound, stopped=stopped)
            self._notices.say("info" if stopped else "done", said)
            self.file_bound.emit(bound.cover)

        self.begin(Errand(begin=begin, going_on=_going_on, ended=ended))


def _going_on(step: Step) -> str:
    if not step.total:
        return _("Binding the file")
    return _("Drawing the file: paper {done} of {total}").format(
        done=formats.number(step.done), total=formats.number(step.total)
    )


def _bound_words(wanted: FileToBind, bound: Bound, *, stopped: bool) -> str:
    """Say how many sheets it has, and where the PDF lies."""
    said = _n(
        "{number}: the file is bound, {count} sheet.",
        "{number}: the file is bound, {count} sheets.",
        bound.sheets,
    ).format(number=wanted.number, count=bound.sheets)
    if stopped:
        none = _("Its PDF was stopped: nothing of it was written.")
        return f"{said} {none}"
    if bound.path is None:
        return said
    where = _("The PDF is in {file}.").format(file=bound.path)
    return f"{said} {where}"

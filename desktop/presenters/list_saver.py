"""Write lists of people into files for a spreadsheet, beside the window, part by part."""

from collections.abc import Callable
from pathlib import Path

from desktop.i18n import _, _n
from desktop.models.steps import Step, Steps
from desktop.presenters import formats
from desktop.presenters.part_by_part import Errand, PartByPart
from desktop.services import register_files
from desktop.store.database import Database


class ListSaver(PartByPart):
    """Write one file at a time, and say of each that it holds personal data."""

    def clear_left(self) -> None:
        """Remove beside the window what a saving left that was killed."""
        self._background.ask(register_files.clear_left, owner=self, failed=self._notices.refuse)

    def save_list(self, begin: Callable[[Database], Steps], place: Path) -> None:
        """Write into `place` what `begin` finds on the worker's thread."""
        self.begin(
            Errand(
                begin=begin, going_on=_words, ended=lambda errand: self._tell_saved(errand, place)
            )
        )

    def _tell_saved(self, errand: Errand, place: Path) -> None:
        if errand.given_up:
            self._notices.say("info", _("The file is not saved: nothing of it was left behind."))
            return
        count = errand.last.total if errand.last is not None else 0
        said = _n(
            "{count} line saved in {file}. It holds personal data: keep it where only you can "
            "read it.",
            "{count} lines saved in {file}. They hold personal data: keep the file where only "
            "you can read it.",
            count,
        )
        self._notices.say("done", said.format(count=formats.number(count), file=place))


def step_words(said: str, step: Step) -> str:
    """Fill in how many lines are done, and of how many."""
    return said.format(done=formats.number(step.done), total=formats.number(step.total))


def _words(step: Step) -> str:
    return step_words(_("Writing the file: line {done} of {total}"), step)

"""The drawer in which the visitor in hand is asked by the survey (W-A2, I-A5)."""

from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.search import Action
from desktop.presenters.survey import SurveyPresenter
from desktop.views.counter import commands
from desktop.views.counter.acts_drawer import ActsDrawer
from desktop.views.counter.page import CounterPage
from desktop.views.keys import PhysicalKeys


def at_survey() -> tuple[Action, ...]:
    """Return what the drawer does, to be found from anywhere."""
    return (
        Action(
            command=commands.SURVEY, words=_("Ask the visitor: survey"), cap=commands.SURVEY_CAP
        ),
    )


class SurveyDrawer(ActsDrawer):
    """Wire the drawer of one counter; it lives as long as its page."""

    def __init__(
        self, page: CounterPage, *, survey: SurveyPresenter, window: str, keys: PhysicalKeys
    ) -> None:
        super().__init__(page, acts=survey.acts, keys=keys, scope="survey-drawer")
        self._survey, self._window = survey, window

    @override
    def _obey(self, command: str) -> None:
        super()._obey(command)
        if command == commands.SURVEY:
            self.sheet.close_drawer()
            self._survey.ask(self._window)

"""Picture the reports of an office, a figure laid open, and the survey as its visitor sees it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.app import Kense
from desktop.demo.manifest import Screen
from desktop.demo.path_people import CLERK
from desktop.demo.script import Script
from desktop.demo.studio import LANGUAGES, SMALL, Studio
from desktop.i18n import Language
from desktop.presenters.survey import QuestionView, SurveyView
from desktop.services import reports, survey
from desktop.views.pages import REPORTS
from desktop.views.reports.page import ReportsPage

SURVEY: Final = "survey"
"""What the screen of the survey is called among the pictures: it is no page of the window."""


def report_pictures(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield every report with its charts, and the screen of the survey."""
    with studio.open(script.window[0], staff=CLERK) as kense:
        kense.show_page(REPORTS)
        offered = reports.offered(kense.desk())
        for language in LANGUAGES:
            kense.use_language(language)
            for each in offered:
                kense.program.reports.show_report(each.report)
                kense.settle()
                state = each.report.replace(".", "-")
                yield studio.picture(kense, language, state=state)
                yield from _charts(studio, kense, language, state)
            yield _survey(studio, kense, language)


def _charts(studio: Studio, kense: Kense, language: Language, state: str) -> Iterator[Screen]:
    """Yield the charts of a report that has any, in place of its table."""
    page = kense.work.frame.pages.currentWidget()
    if isinstance(page, ReportsPage) and page.charts.charts():
        page.turn_charts()
        kense.settle()
        yield studio.picture(kense, language, state=f"{state}-charts")
        page.turn_charts()


def _survey(studio: Studio, kense: Kense, language: Language) -> Screen:
    """Keep what a visitor sees: both tongues at once, whichever the window speaks."""
    (service, *_others) = kense.desk().office().services
    asked = survey.questions(kense.desk(), service)
    questions = tuple(
        QuestionView(number=each.number, kk=each.words.kk, ru=each.words.ru) for each in asked
    )
    kense.program.survey.screen_wanted.emit(SurveyView(token="", questions=questions))
    kense.settle()
    screen = kense.work.survey.screen
    if screen is not None and language != LANGUAGES[0]:
        screen.yes.click()  # the next question: both tongues stand on each
    path = studio.folder.screens / f"{SURVEY}-{language}.png"
    if screen is None or not _grabbed(screen, path):
        raise OSError(None, "the picture cannot be written", str(path))
    screen.close()
    file = path.relative_to(studio.folder.root).as_posix()
    return Screen(page=SURVEY, state="", language=language, file=file, size=SMALL)


def _grabbed(screen: QWidget, path: Path) -> bool:
    screen.resize(*SMALL)
    return bool(screen.grab().save(str(path)))

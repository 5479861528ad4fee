"""Picture what was done to applications in the day, and how one is told of by phone."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.app import Kense
from desktop.demo.drafts import draft_of
from desktop.demo.manifest import Screen
from desktop.demo.script import Counter, Visitor
from desktop.demo.sealed import copy_office
from desktop.demo.stage import ActDone
from desktop.demo.studio import LANGUAGES, Studio
from desktop.presenters.search import Found
from desktop.views.pages import APPLICATIONS

_ASKED_FOR: Final = "1"
"""What somebody on the phone has on his slip: with Ctrl+K before it and Enter after, three keys."""


def what_was_done(studio: Studio, counter: Counter, acts: Sequence[ActDone]) -> Iterator[Screen]:
    """Yield the application each kind of act was done to first, as the register shows it."""
    first = {act.what: act for act in reversed(acts)}
    with studio.open(counter) as kense:
        for language in LANGUAGES:
            kense.use_language(language)
            for what, act in first.items():
                kense.work.go_to(Found(kind="case", key=act.case, title=act.number))
                show_the_end(kense)
                yield studio.picture(kense, language, state=what)


def by_phone(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield how an application is found for somebody on the phone, and what to tell him."""
    with studio.open(counter) as kense:
        for language in LANGUAGES:
            kense.use_language(language)
            kense.show_page("counter")
            kense.settle()
            kense.work.overlays.find.open_box()
            _press(kense, Qt.Key.Key_unknown, _ASKED_FOR)
            yield studio.picture(kense, language, state="search")
            _press(kense, Qt.Key.Key_Return)
            yield studio.picture(kense, language, state="by-phone")


def read_in_the_guide(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the guide beside the visitor in hand, where F1 opens it."""
    with studio.open(counter) as kense:
        for language in LANGUAGES:
            kense.use_language(language)
            kense.show_page("counter")
            kense.settle()
            kense.program.guide.show_for("counter", kense.program.help.in_hand)
            yield studio.picture(kense, language, state="guide")


def resembling(studio: Studio, kense: Kense, counter: Counter) -> Iterator[Screen]:
    """Yield the person in hand beside whom she resembles: nobody is merged (D53)."""
    at_work = kense.program.counter(counter.window)
    for language in LANGUAGES:
        kense.use_language(language)
        kense.settle()
        at_work.intake.go_to("applicant")
        at_work.returning.leave("person.surname")
        yield studio.picture(kense, language, state="resembling")


def earlier_owner(studio: Studio, counter: Counter, visitor: Visitor) -> Iterator[Screen]:
    """Yield the weapon in hand beside whose it was before: his serial is known here (D45).

    What is typed for it stays in the draft of the window, so this is seen at an office of its own.
    """
    office = copy_office(studio.office, studio.office.with_name("earlier-owner.kense"))
    with studio.open(counter, office=office) as kense:
        kense.show_page("counter")
        kense.settle()
        at_work = kense.program.counter(counter.window)
        at_work.intake.fill(draft_of(visitor, serial=1).values)
        for language in LANGUAGES:
            kense.use_language(language)
            kense.settle()
            at_work.intake.go_to("items")
            at_work.returning.leave("items.0.number")
            yield studio.picture(kense, language, state="earlier-owner")


def show_the_end(kense: Kense) -> None:
    """Scroll to the end of what is told of the application: there stands its history."""
    page = kense.work.frame.pages.page(APPLICATIONS)
    for _again in range(2):  # what was told before may still have its height
        kense.settle()
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def _press(kense: Kense, key: Qt.Key, text: str = "") -> None:
    """Press a key where the cursor stands, and wait for what comes of it."""
    where = QApplication.focusWidget() or kense.window
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(where, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    kense.settle()

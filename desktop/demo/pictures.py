"""Take a picture of every page, in Kazakh and in Russian, without a display.

The window is opened on a copy of the office: looking around leaves traces
(the language chosen, a visitor registered for the sake of his picture), and
the office is to stay as the day left it.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.app import Kense
from desktop.demo.drafts import draft_of
from desktop.demo.folder import DemoFolder
from desktop.demo.manifest import Screen
from desktop.demo.office import people_and_windows
from desktop.demo.opening import sheet
from desktop.demo.pictures_of_board import board_pictures
from desktop.demo.pictures_of_cases import (
    by_phone,
    earlier_owner,
    read_in_the_guide,
    resembling,
    what_was_done,
)
from desktop.demo.pictures_of_touch import touch_pictures
from desktop.demo.play import Played
from desktop.demo.practice import make_practice, practice_file
from desktop.demo.script import Counter, Script, Visitor
from desktop.demo.sealed import copy_office
from desktop.demo.studio import LANGUAGES, LARGE, Studio, copied, no_noise
from desktop.demo.weapon_deeds import SOLD
from desktop.presenters.case_acts import Act
from desktop.presenters.papers_ready import ReadyChoice
from desktop.presenters.program import Counter as Working
from desktop.presenters.queue_act_cause import ExplainBreaches
from desktop.presenters.queue_act_pause import PauseQueue
from desktop.presenters.queue_act_send import SendElsewhere
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.views.settings.first_run import FirstRunPage

_SEVERAL: Final = 2
_TWO_WEEKS: Final = dt.timedelta(days=14)
_EVENING: Final = dt.timedelta(minutes=40)
_NEXT_MORNING: Final = dt.timedelta(hours=15, minutes=30)


def take_pictures(
    app: QApplication,
    folder: DemoFolder,
    script: Script,
    *,
    played: Played,
) -> list[Screen]:
    """Take every picture of the office in `folder` as it stands when the day is stopped."""
    with TemporaryDirectory(prefix="kense-") as place, no_noise():
        studio = Studio(
            app=app,
            office=copied(folder, folder.database, Path(place)),
            stopped=played.stopped,
            folder=folder,
            key=played.key,
        )
        first, *others = script.window
        return [
            *_pages(studio, first),
            *_large_and_dark(studio, first),
            *(screen for counter in others for screen in _counter(studio, counter)),
            *what_was_done(studio, first, played.acts),
            *by_phone(studio, first),
            *read_in_the_guide(studio, first),
            *_whole_queue(studio, first),
            *_beside_the_queue(studio, first),
            *earlier_owner(studio, first, _buyer(script)),
            *_one_visit(studio, first, script),
            *_opening_balance(studio, first),
            *touch_pictures(studio, first),
            *board_pictures(studio, first),
            *_by_stages(studio, first),
            *_weeks_later(studio, first),
            *_in_practice(studio, script),
            *_evening(studio),
            *_morning(studio),
            *_new_office(studio, script),
        ]


def _pages(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield every page there is, somebody being served at the counter."""
    with studio.open(counter) as kense:
        names = kense.pages()
        whole = {name.partition(".")[0] for name in names if "." in name}  # opens on a section
        for name in (name for name in names if name not in whole):
            kense.show_page(name)
            section = name.partition(".")[2]
            yield from studio.in_both(kense, section or _state_of(kense))


def _state_of(kense: Kense) -> str:
    return "in-service" if kense.page == "counter" else ""


def _large_and_dark(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the counter on a large screen, and in the dark."""
    with studio.open(counter) as kense:
        kense.show_page("counter")
        yield studio.picture(kense, "kk", state="in-service", size=LARGE)
    with studio.open(counter, theme="dark") as kense:
        kense.show_page("counter")
        yield studio.picture(kense, "kk", state="dark")


def _counter(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the counter page as it stands at another window."""
    with studio.open(counter) as kense:
        kense.show_page("counter")
        yield from studio.in_both(kense, f"window-{counter.window}")
        yield from resembling(studio, kense, counter)


def _whole_queue(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the sheet that sends the number in hand elsewhere, that of causes, and a pause."""
    with studio.open(counter) as kense:
        kense.show_page("counter")
        kense.settle()
        at_work = kense.program.counter(counter.window)
        hand = at_work.queue.hand
        sheets: tuple[tuple[str, Callable[[Desk], Act]], ...] = (
            ("causes", ExplainBreaches),
            ("pause", PauseQueue),
        )
        if hand is not None:
            sheets = (("send", partial(SendElsewhere, ticket=hand.ticket)), *sheets)
        for state, sheet_ in sheets:
            for language in LANGUAGES:
                kense.use_language(language)
                at_work.acts.ask(sheet_)
                yield studio.picture(kense, language, state=state)
        at_work.acts.finish()
        yield from studio.in_both(kense, "paused")
        at_work.queue.reopen_whole()


def _beside_the_queue(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield what is read beside the queue: papers to have ready, the register, a call's ground.

    The window must be free for such a call, so this is seen at an office of its own.
    """
    office = copy_office(studio.office, studio.office.with_name("beside-the-queue.kense"))
    with studio.open(counter, office=office) as kense:
        kense.show_page("counter")
        program, at_work = kense.program, kense.program.counter(counter.window)
        for language in LANGUAGES:
            kense.use_language(language)
            kense.settle()
            program.ready.choose(ReadyChoice(language=language))
            yield studio.picture(kense, language, state="papers-ready")
            program.register.show_register("day")
            yield studio.picture(kense, language, state="deviations")
        hand = at_work.queue.hand
        if hand is not None:
            at_work.queue.hold(hand.ticket, "other")
        for language in LANGUAGES:
            kense.use_language(language)
            kense.settle()
            at_work.turn.ask()
            yield studio.picture(kense, language, state="out-of-turn")


def _one_visit(studio: Studio, counter: Counter, script: Script) -> Iterator[Screen]:
    """Yield the counter while a visitor is registered and the next one is called (D9).

    Before it the duty, paid by a receipt seen before (D32); after it the papers of several persons,
    as they would be asked for in one more application of the same visit (D35).
    """
    several = next(visitor for visitor in script.visitor if len(visitor.persons) > _SEVERAL)
    with studio.open(counter) as kense:
        kense.show_page("counter")
        kense.settle()
        at_work = kense.program.counter(counter.window)
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("duty", partial(at_work.intake.go_to, "duty")),
            ("choice", partial(_register_from_papers, at_work)),
            ("registered", at_work.intake.register),
            ("another", partial(_begin_another, at_work)),
            ("matrix", partial(_ask_of_several, at_work, several)),
            ("portal", partial(_begin_portal, at_work)),
            ("free", at_work.sent.put_aside),
            ("called", at_work.queue.call_next),
        )
        for state, step in steps:
            step()
            yield from studio.in_both(kense, state)


def _buyer(script: Script) -> Visitor:
    """Return who comes with a weapon that was on the books before (D45)."""
    return next(
        visitor
        for visitor in script.visitor
        if any(each.get("number") == SOLD for each in visitor.items)
    )


def _register_from_papers(at_work: Working) -> None:
    """Ask for registration while papers are missing: the applicant decides (D9)."""
    at_work.intake.go_to("papers")
    at_work.intake.register()


def _ask_of_several(at_work: Working, several: Visitor) -> None:
    """Show what is asked of an organisation with several persons on its list (D35)."""
    at_work.intake.fill(draft_of(several, serial=1).values)
    at_work.intake.go_to("papers")


def _begin_another(at_work: Working) -> None:
    """Begin one more application for the applicant who is still at the window (D37)."""
    hand = at_work.queue.hand
    if hand is not None and at_work.intake.begin_another(hand, alike=True):
        at_work.papers.close()
        at_work.queue.refresh()


def _begin_portal(at_work: Working) -> None:
    """Turn from the visitor to what came through the portal, where its moment is asked (I-7.4)."""
    at_work.queue.has_left()
    ways = [way for group in at_work.sent.offer() for way in group.lines]
    at_work.sent.begin(ways[-1])
    for path, text in (("applicant.kind", "citizen"), ("purpose", "private")):
        at_work.intake.type_text(path, text)
    at_work.intake.go_to("service")


def _opening_balance(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield what a sheet with mistakes came to, before it is put right (D43)."""
    with studio.open(counter) as kense:
        kense.show_page("settings.opening")
        kense.program.opening.try_file(str(sheet("mistakes")))
        kense.settle()
        yield from studio.in_both(kense, "opening-report")


def _by_stages(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield the register by its stages, a lane each."""
    with studio.open(counter) as kense:
        kense.show_page("applications")
        kense.program.lanes.switch()
        yield from studio.in_both(kense, "stages")
        kense.program.lanes.switch()


def _weeks_later(studio: Studio, counter: Counter) -> Iterator[Screen]:
    """Yield what is owed once the first terms are over, in light and in high contrast."""
    with studio.open(counter, later=_TWO_WEEKS) as kense:
        kense.show_page("today")
        yield from studio.in_both(kense, "overdue")
    with studio.open(counter, later=_TWO_WEEKS, theme="contrast") as kense:
        kense.show_page("today")
        yield studio.picture(kense, "kk", state="contrast")


def _in_practice(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield the practice office, which says of itself on every page what it is."""
    office = practice_file(studio.office)
    make_practice(
        office,
        script,
        catalogue=Catalogue(paths.forms()),
        layouts=cache(read_layouts),
        now=studio.stopped,
    )
    with studio.open(script.window[0], office=office) as kense:
        kense.show_page("applications")
        yield from studio.in_both(kense, "practice")
        kense.show_page("today")
        yield from studio.in_both(kense, "practice")


def _evening(studio: Studio) -> Iterator[Screen]:
    """Yield the question whether the day is over, with the numbers still open."""
    with studio.open(later=_EVENING) as kense:
        kense.show_page("closing")
        yield from studio.in_both(kense)


def _morning(studio: Studio) -> Iterator[Screen]:
    """Yield the opening of the next day, with the numbers this day has left open (D51)."""
    with studio.open(later=_NEXT_MORNING) as kense:
        yield from studio.in_both(kense)


def _new_office(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield the first start before an office is chosen, and the steps that may wait."""
    with studio.open(office=studio.office.with_name("new.kense")) as kense:
        yield from studio.in_both(kense)
        clerk = people_and_windows(kense.desk(), script)
        kense.settle()  # until it is known where one may sit
        kense.program.session.sign_in(clerk.operator)
        for step in ("staff", "printers", "backups", "left"):
            kense.program.setting_up.stand_at(step)
            for language in LANGUAGES:
                kense.use_language(language)
                page = kense.work.frame.pages.page("first-run")
                if isinstance(page, FirstRunPage):
                    page.show_step(step)
                yield studio.picture(kense, language, state=step)

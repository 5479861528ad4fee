"""Picture the registers that were kept, what is asked upon their lines, and a year gone by."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from desktop.app import Kense
from desktop.demo.manifest import Screen
from desktop.demo.path_people import CLERK, LOST
from desktop.demo.pictures_of_reports import report_pictures
from desktop.demo.script import Script
from desktop.demo.studio import LANGUAGES, Studio
from desktop.demo.weapon_deeds import SOLD
from desktop.models.registers import REGISTERS
from desktop.presenters.case_acts import Act
from desktop.presenters.case_acts_reissue import REPLACE
from desktop.presenters.register_acts import REGISTER_ACTS, begun
from desktop.services import registers
from desktop.services.desk import Desk
from desktop.services.registers import Wanted
from desktop.views.pages import REGISTERS as PAGE
from desktop.views.widgets.search_box import SearchBox

_OWNER: Final = "Сәрсенбаев"
_SHEETS: Final[tuple[tuple[str, str, str], ...]] = (
    ("blanks", "spoil-blank", ""),
    ("permits", REPLACE, LOST),
    ("coupons-received", "coupon-enter", ""),
    ("weapons", "weapon-event", _OWNER),
)
"""Of which register, which act, and upon the line of whom where it needs one."""

_OVERDUE: Final = dt.timedelta(days=550)
"""After it the year of an invitation, the stay and the grace are all over (I-A2)."""


def register_pictures(studio: Studio, script: Script) -> Iterator[Screen]:
    """Yield every register that has lines, the sheets of some acts, and coupons long overdue."""
    counter = script.window[0]
    with studio.open(counter, staff=CLERK) as kense:
        kense.show_page(PAGE)
        for language in LANGUAGES:
            kense.use_language(language)
            for register in REGISTERS:
                _show(kense, register)
                yield studio.picture(kense, language, state=register)
            _show(kense, "weapons")
            _search(kense, SOLD)
            yield studio.picture(kense, language, state="same-serial")
            _search(kense, "")
        for register, act, whose in _SHEETS:
            for language in LANGUAGES:
                kense.use_language(language)
                _show(kense, register)
                kense.program.register_acts.ask(_begun(kense, register, act, whose))
                yield studio.picture(kense, language, state=act)
                kense.program.register_acts.cancel()
    with studio.open(counter, staff=CLERK, later=_OVERDUE) as kense:
        kense.show_page(PAGE)
        for language in LANGUAGES:
            kense.use_language(language)
            _show(kense, "coupons")
            kense.program.registers.show_all()
            yield studio.picture(kense, language, state="coupons-overdue")
    yield from report_pictures(studio, script)


def _show(kense: Kense, register: str) -> None:
    kense.settle()
    kense.program.registers.show_register(register)
    kense.settle()


def _search(kense: Kense, words: str) -> None:
    """Search the page for words, and let them stand in its box as those typed there do."""
    for box in kense.work.frame.pages.page(PAGE).findChildren(SearchBox):
        box.setText(words)
    kense.program.registers.search(words)
    kense.settle()


def _begun(kense: Kense, register: str, act: str, whose: str) -> Callable[[Desk], Act]:
    """Return what begins an act upon the newest line of somebody, upon none where nobody is."""
    desk, wanted = kense.program.session.desk(), Wanted(register=register, words=whose)
    rows = (registers.listed(desk, wanted).rows or ()) if whose else ()
    (made,) = (each for each in REGISTER_ACTS[register] if each.id == act)
    return begun(made, rows[0].line.ref if rows else "")

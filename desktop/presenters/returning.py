"""Whoever comes again: offered while he is typed, filled in by one choice, never merged (D53)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.draft import Draft
from desktop.models.returning import Asked, Difference, Filling, asked_by, details_of
from desktop.presenters import background as beside
from desktop.presenters.background import Background
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_view import FieldView, FormView
from desktop.presenters.notices import Notices
from desktop.presenters.returning_view import Suggestion, SuggestionsView
from desktop.presenters.sentences_people import (
    difference_row,
    likeness_view,
    model_row,
    person_row,
)
from desktop.presenters.sentences_serials import serial_view
from desktop.services import people, weapons
from desktop.services.desk import Desk
from desktop.services.people import Resembling
from desktop.store.database import Database
from desktop.store.people import SeenPerson
from desktop.store.weapon_models import WeaponModel

_OF_A_WEAPON: Final = re.compile(
    r"items\.(?P<row>\d+)\.(?P<field>type|pattern|model|system|calibre)"
)
_TELLS_SERIAL: Final = re.compile(r"items\.(?P<row>\d+)\.(?:number|kind|model)")
_COMPARED: Final = re.compile(r"(?P<who>person|organisation|host)\..+")
_WHOLE_NUMBER: Final = 12


@dataclass(frozen=True, slots=True)
class _Choice:
    """Hold one row on offer and what it changes in a draft, as that stands when it is taken."""

    row: Suggestion
    fill: Callable[[Desk, Draft], Filling]


class ReturningPresenter(QObject):
    """Look for whom a field may mean, beside the window, while its text is typed.

    Signals:
        suggested: the SuggestionsView under a field, None when there is nothing to choose.
        resembled: the LikenessView of the person typed, None when he resembles nobody.
        serial_known: the LikenessView of a unit whose serial the register has, else None (D45).
        settled: a choice was taken and nothing is left to choose: the work goes on.
    """

    suggested = Signal(object)
    resembled = Signal(object)
    serial_known = Signal(object)
    settled = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        intake: IntakePresenter,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._intake = intake
        self._background = background
        self._notices = notices
        self._fields: dict[str, FieldView] = {}
        self._choices: dict[str, _Choice] = {}
        self._path = self._dismissed = ""
        self._looking: beside.Asked | None = None
        intake.form_changed.connect(self._take_form)
        intake.opened.connect(self._forget)

    def look(self, path: str) -> None:
        """Look for whom or what the field at `path` may mean, as its text stands now."""
        self._stop_looking()
        draft = self._intake.draft
        if draft is None or path == self._dismissed:
            return
        job = self._search_of(draft, path)
        if job is None:
            self._hide()
            return
        desk = self._desk()
        self._looking = self._background.ask(
            lambda database: job(replace(desk, database=database)),
            owner=self,
            answered=lambda found: self._offer(path, draft, found),
            failed=self._notices.refuse,
        )

    def leave(self, path: str) -> None:
        """Put the list away, and see whether the person just typed resembles somebody."""
        self._stop_looking()
        self._dismissed = ""
        if self._path == path:
            self._hide()
        draft, match = self._intake.draft, _COMPARED.fullmatch(path)
        unit = _TELLS_SERIAL.fullmatch(path)
        if draft is not None and unit is not None:
            self._look_for_serial(draft, int(unit["row"]))
        if draft is None or match is None:
            return
        desk, who = self._desk(), match["who"]
        self._background.ask(
            lambda database: people.possible_duplicates(
                replace(desk, database=database), draft, who=who
            ),
            owner=self,
            answered=lambda found: self._compare(who, found),
            failed=self._notices.refuse,
        )

    def choose(self, key: str) -> None:
        """Fill in what a row on offer says; what was typed otherwise is offered field by field."""
        choice, draft = self._choices.get(key), self._intake.draft
        if choice is None or draft is None:
            return
        path, filling = self._path, choice.fill(self._desk(), draft)
        self._intake.fill(filling.texts)
        left = {name: each for name, each in self._choices.items() if name != key}
        if not key.startswith("differs:"):
            left = self._differences(filling.differs)
        if left:
            self._show(
                path,
                _("Typed otherwise: ↓ and Enter take what is known, Esc keeps what is typed"),
                left,
            )
            return
        self._hide()
        self.settled.emit()

    def dismiss(self) -> None:
        """Put the list away until another field is typed into."""
        self._stop_looking()
        self._dismissed = self._path
        self._hide()

    def _look_for_serial(self, draft: Draft, row: int) -> None:
        """See whether the register has the serial typed of another owner, or told lost (D45)."""
        desk = self._desk()
        typed = {name: draft.text(f"items.{row}.{name}") for name in ("model", "type", "number")}
        self._background.ask(
            lambda database: weapons.known_serial(replace(desk, database=database), draft, row=row),
            owner=self,
            answered=lambda found: self.serial_known.emit(
                serial_view(typed, found) if found else None
            ),
            failed=self._notices.refuse,
        )

    def _search_of(self, draft: Draft, path: str) -> Callable[[Desk], list[_Choice]] | None:
        asked = asked_by(draft, path, applicant=self._applicant())
        if asked is not None:
            return lambda desk: _people(desk, draft, asked, path)
        match = _OF_A_WEAPON.fullmatch(path)
        if match is None or not draft.text(path).strip():
            return None
        row, field = int(match["row"]), match["field"]
        return lambda desk: _models(desk, draft, row, field)

    def _applicant(self) -> str:
        """Return whose the phone on show is."""
        return "organisation" if "organisation.name" in self._fields else "person"

    def _offer(self, path: str, draft: Draft, found: list[_Choice]) -> None:
        """Show what was found, unless something else has been typed since."""
        now = self._intake.draft
        if now is None or now.text(path) != draft.text(path) or path == self._dismissed:
            return
        ready = len(found) == 1 and _is_whole_number(path, draft)
        title = _("Already known here: ↓ and Enter fill in")
        self._show(path, title, {each.row.key: each for each in found}, ready=ready)

    def _differences(self, differs: tuple[Difference, ...]) -> dict[str, _Choice]:
        found = {}
        for each in differs:
            key = f"differs:{each.path}"
            words = (self._worded(each.path, each.typed), self._worded(each.path, each.known))
            row = difference_row(key, self._label(each.path), *words)
            taken = Filling(texts={each.path: each.known}, differs=())
            found[key] = _Choice(row, partial(_as_it_is, taken))
        return found

    def _label(self, path: str) -> str:
        field = self._fields.get(path)
        return (field.label or field.ask) if field else path

    def _worded(self, path: str, text: str) -> str:
        field = self._fields.get(path)
        options = field.options if field else ()
        return next((option.label for option in options if option.id == text), text)

    def _show(
        self, path: str, title: str, choices: dict[str, _Choice], *, ready: bool = False
    ) -> None:
        if not choices:
            self._hide()
            return
        self._path, self._choices = path, choices
        rows = tuple(each.row for each in choices.values())
        self.suggested.emit(SuggestionsView(path=path, title=title, rows=rows, ready=ready))

    def _hide(self) -> None:
        shown, self._path, self._choices = self._path, "", {}
        if shown:
            self.suggested.emit(None)

    def _compare(self, who: str, found: tuple[Resembling, ...]) -> None:
        draft = self._intake.draft
        if draft is not None:
            typed = details_of(draft, who)
            self.resembled.emit(likeness_view(typed, found) if found else None)

    def _take_form(self, form: FormView) -> None:
        self._fields = {field.path: field for group in form.groups for field in group.fields}

    def _forget(self, _opened: bool) -> None:  # noqa: FBT001  the signal's own
        self._stop_looking()
        self._dismissed = ""
        self._hide()
        self.resembled.emit(None)
        self.serial_known.emit(None)

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None


def _as_it_is(filling: Filling, _desk: Desk, _draft: Draft) -> Filling:
    return filling


def _people(desk: Desk, draft: Draft, asked: Asked, path: str) -> list[_Choice]:
    """Return whoever is meant and would fill in anything."""
    found: list[SeenPerson] = people.find(desk, asked.words, kind=asked.kind)
    choices = [
        _Choice(
            person_row(f"person:{each.seq}", each),
            partial(people.fill, person=each, who=asked.who, in_hand=path),
        )
        for each in found
    ]
    return [each for each in choices if each.fill(desk, draft).texts]


def _models(desk: Desk, draft: Draft, row: int, field: str) -> list[_Choice]:
    """Return the models meant that would fill in anything."""
    kind, text = draft.text(f"items.{row}.kind"), draft.text(f"items.{row}.{field}")
    found: list[WeaponModel] = people.models(desk, field=field, prefix=text, kind=kind)
    choices = [
        _Choice(
            model_row(f"model:{place}", field, model),
            partial(people.fill_model, row=row, field=field, model=model),
        )
        for place, model in enumerate(found)
    ]
    return [each for each in choices if each.fill(desk, draft).texts]


def _is_whole_number(path: str, draft: Draft) -> bool:
    digits = [sign for sign in draft.text(path) if sign.isdigit()]
    return path.endswith((".iin", ".bin")) and len(digits) == _WHOLE_NUMBER

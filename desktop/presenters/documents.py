"""A document or a talon held to the scanner: read at the counter, and told in one sentence."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.documents import holder_of
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.mrz import FILLER, Zone, looks_like_zone
from desktop.models.returning import Difference, Filling
from desktop.presenters import formats
from desktop.presenters.intake import IntakePresenter
from desktop.presenters.intake_view import FieldView, FormView
from desktop.presenters.notices import Notices
from desktop.services import documents
from desktop.services.desk import Desk

_TALON = 17  # digits of the code of a talon
_LEAST_ZONE = 60  # characters: what is shorter and has fillers was cut off


def is_zone(text: str) -> bool:
    """Say whether a text is meant to be the zone of a document, whole or cut off."""
    return looks_like_zone(text) or (FILLER * 2 in text and len(text) >= _LEAST_ZONE)


class DocumentsPresenter(QObject):
    """Fill the person in hand from the zone of his document, and find the case of a talon.

    Signals:
        filled: the draft took what the document says; the work goes on.
        case_found: id of the case whose talon was read.
    """

    filled = Signal()
    case_found = Signal(str)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        intake: IntakePresenter,
        notices: Notices,
        on_any_page: Notices,
        parent: QObject | None = None,
    ) -> None:
        """Tell of documents by `notices` of the counter, of talons by those of every page."""
        super().__init__(parent)
        self._desk = desk
        self._intake = intake
        self._notices = notices
        self._on_any_page = on_any_page
        self._fields: dict[str, FieldView] = {}
        intake.form_changed.connect(self._take_form)

    def read(self, text: str, path: str) -> bool:
        """Take what was scanned or pasted while the cursor stood at `path`.

        Return whether it was a document or a talon; anything else is the field's own.
        """
        if is_zone(text):
            self._try(partial(self._read_zone, text, path), self._notices)
            return True
        if len(text) == _TALON and text.isdecimal():
            self._try(partial(self._find_case, text), self._on_any_page)
            return True
        return False

    @staticmethod
    def _try(act: Callable[[], None], notices: Notices) -> None:
        try:
            act()
        except Refusal as refusal:
            notices.refuse(refusal)

    def _find_case(self, digits: str) -> None:
        case = documents.case_of_code(self._desk(), digits)
        if case:
            self.case_found.emit(case)
        else:
            said = self._on_any_page
            said.say("near", _("No application of this office has this talon."))

    def _read_zone(self, text: str, path: str) -> None:
        draft = self._intake.draft
        who = self._holder(path)
        if draft is None or not who:
            self._notices.say("near", _("Put the cursor on the person whose document it is."))
            return
        desk = self._desk()
        zone = documents.zone_of(desk, text)
        filling = documents.fill_by_zone(desk, draft, zone, who=who)
        self._intake.fill(filling.texts)
        self._tell(draft, zone, who, filling)
        self.filled.emit()

    def _holder(self, path: str) -> str:
        """Return whose the field in hand is, else the one person of the step on show, if any.

        A weapon is nobody. A representative is meant only where nobody else is on show.
        """
        shown = {holder for each in self._fields if (holder := holder_of(each))}
        if not any(each.endswith("passport_number") for each in self._fields):
            shown = {each for each in shown if not each.startswith("items.")}
        holder = holder_of(path)
        if holder in shown:
            return holder
        others = shown - {"representative"} or shown
        return others.pop() if len(others) == 1 else ""

    def _tell(self, before: Draft, zone: Zone, who: str, filling: Filling) -> None:
        """Say what stands otherwise and what is left to the hand; if nothing, what was filled."""
        said = [self._differing(filling.differs)]
        if f"{who}.latin_surname" not in self._fields and not before.text(f"{who}.surname"):
            name = f"{zone.surname} {zone.given}".strip()
            said.append(_("Write the name as the document has it: {name}.").format(name=name))
        said.append(ended := self._ended(zone))
        taken = {each.path: each.known for each in filling.differs}
        self._notices.say(
            "near" if taken or ended else "info",
            " ".join(each for each in said if each) or self._filled(filling.texts),
            link=_("Take it from the document") if taken else "",
            action=partial(self._intake.fill, taken) if taken else None,
        )

    def _ended(self, zone: Zone) -> str:
        if zone.expires is None or zone.expires >= self._desk().now().date():
            return ""
        day = formats.date_digits(zone.expires)
        return _("The document ended on {day}.").format(day=day)

    def _filled(self, texts: Mapping[str, str]) -> str:
        if not texts:
            return _("Nothing new stands in the document.")
        names = formats.listed(self._label(path) for path in self._fields if path in texts)
        return _("Filled in from the document: {names}.").format(names=names)

    def _differing(self, differs: tuple[Difference, ...]) -> str:
        found = [
            _("{field} – typed “{typed}”, in the document “{known}”").format(
                field=self._label(each.path),
                typed=self._worded(each.path, each.typed),
                known=self._worded(each.path, each.known),
            )
            for each in differs
        ]
        return _("Compare: {fields}.").format(fields="; ".join(found)) if found else ""

    def _label(self, path: str) -> str:
        field = self._fields.get(path)
        return (field.label or field.ask) if field else path

    def _worded(self, path: str, text: str) -> str:
        field = self._fields.get(path)
        options = field.options if field else ()
        return next((option.label for option in options if option.id == text), text)

    def _take_form(self, form: FormView) -> None:
        self._fields = {field.path: field for group in form.groups for field in group.fields}

"""Reference editions: the newest as it is, the next put together, looked at whole, and issued."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.edition_difference import EditionFact
from desktop.presenters.region_editions import LISTED_PARTS, Editions, EditionView, ListedPart
from desktop.presenters.settings_view import Said
from desktop.views.region.editions_parts import (
    DaysPart,
    EditionPartForm,
    IndexPart,
    OfficesPart,
    TermsPart,
)
from desktop.views.settings.forms import SettingsForm, row_of_keys
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.facts import Fact, Facts
from desktop.views.widgets.fields import SegmentedField
from desktop.views.widgets.form import Form
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.notice import Notice, notices
from desktop.views.widgets.pane import Heading
from desktop.views.widgets.pick_list import PickList, PickRow
from desktop.views.widgets.state import State

_NAMES: Final = 200
_WIDE_NAMES: Final = 290
_SHOWN: Final = 3


class EditionsForm(SettingsForm):
    """What every office reckons by from its next answer on."""

    widest = 880

    def __init__(self, theme: Theme, editions: Editions, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Reference editions"),
            _(
                "An edition is whole and numbered: every answer brings the newest, and its number "
                "never goes down."
            ),
            parent,
        )
        self._editions = editions
        self._view: EditionView | None = None
        self.hinders: list[Notice] = []
        self._shown: tuple[str, ...] = ()
        self._listed: ListedPart = "days"
        self.facts = Facts(theme, name_width=_NAMES)
        self.part = SegmentedField(theme, _("Part"))
        names: dict[ListedPart, str] = {
            "days": _("Days"),
            "mci": _("Index"),
            "directory": _("Offices"),
            "terms": _("Term"),
        }
        choices = [Choice(key=each, words=names[each]) for each in LISTED_PARTS]
        self.part.set_choices(choices, "days")
        self.list = PickList(theme, shown=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.part_forms: dict[ListedPart, EditionPartForm] = {
            "days": DaysPart(theme, editions),
            "mci": IndexPart(theme, editions),
            "directory": OfficesPart(theme, editions),
            "terms": TermsPart(theme, editions),
        }
        self._make_keys(theme)
        self._which = Form(theme)
        self._which.add_row(self.part)
        self._title = Heading(theme, "", role=Type.HEAD)
        self.changes = Facts(theme, name_width=_WIDE_NAMES)
        self._connect()
        self._meet_in_order()

    def _meet_in_order(self) -> None:
        """Let Tab go from a list into its fields, whichever of them is on show first.

        The keys stand above the fields, where they are seen at any height, and come after them.
        """
        forms = [each.form for each in self.part_forms.values()]
        self.lay_out([self.facts, self._which, self.list, *forms, self._keys, self._look_keys])
        self.lay_out([self.facts])

    def _make_keys(self, theme: Theme) -> None:
        self.lay_key = KeyButton(theme, "Enter", _("Lay in"))
        self.new_key = KeyButton(theme, "Ins", _("New"))
        self.back_key = KeyButton(theme, "Del", _("Take back"))
        self.look_key = KeyButton(theme, "F5", _("See what changes"))
        self.issue_key = KeyButton(theme, "F9", _("Issue the edition"))
        self.close_key = KeyButton(theme, "Esc", _("Back"))
        self._keys = row_of_keys(self.lay_key, self.new_key, self.back_key, self.look_key)
        self._look_keys = row_of_keys(self.issue_key, self.close_key)

    def _connect(self) -> None:
        self.part.edited.connect(self._show_part)
        self.list.walked_to.connect(self._show_row)
        self.list.picked.connect(self._edit)
        for each in self.part_forms.values():
            each.form.completed.connect(self._lay)
        self.lay_key.clicked.connect(self._lay)
        self.new_key.clicked.connect(self.begin_new)
        self.back_key.clicked.connect(self._take_back)
        self.look_key.clicked.connect(self._look)
        self.issue_key.clicked.connect(self._issue)
        self.close_key.clicked.connect(self._close)

    @property
    def _part_form(self) -> EditionPartForm:
        return self.part_forms[self._listed]

    @property
    def is_looking(self) -> bool:
        """Say whether what changes is on show."""
        return self._view is not None

    @override
    def refresh(self) -> None:
        self.facts.show_facts(_facts(self._editions.facts()))
        if not self._editions.may_issue():
            self.lay_out([self.facts])
            return
        if self._view is not None:
            self._look()
            return
        self._refill()

    def _refill(self, current: str = "") -> None:
        """Show the rows of the part chosen, and below them the one that is current."""
        kept = self.list.current
        rows = tuple(
            PickRow(key=each.key, title=each.title, detail=each.detail, note=each.note)
            for each in self._editions.rows(self._listed)
        )
        self.list.show_rows(rows, current or (kept.key if kept else ""))
        self.list.setAccessibleName(self.part.value())
        self._fill()
        self.new_key.setVisible(self._part_form.can_begin)
        self.back_key.setVisible(bool(rows))
        listed: list[QWidget] = [self.list] if rows else []
        self.lay_out([self.facts, self._which, *listed, self._keys, self._part_form.form])

    def _fill(self) -> None:
        row = self.list.current
        self._part_form.show_row(row.key if row else "")
        self._shown = self._part_form.typed

    @override
    def focus_part(self) -> QWidget:
        if not self._editions.may_issue():
            return self
        if self._view is not None:
            return self.issue_key
        return self.list if self.list.rows else self._part_form.first

    @override
    def take_key(self, event: QKeyEvent) -> bool:
        if not self._editions.may_issue():
            return False
        looking = {Qt.Key.Key_F9: self._issue, Qt.Key.Key_Escape: self._close}
        laying = {Qt.Key.Key_F5: self._look, Qt.Key.Key_Delete: self._take_back}
        done = (looking if self.is_looking else laying).get(Qt.Key(event.key()))
        if done is None:
            return False
        done()
        return True

    @override
    def save_typed(self) -> None:
        if self._view is None and self._editions.may_issue():
            self._lay_typed()

    def _show_part(self) -> None:
        """Show another part once what is typed is laid in; what is refused stays on show."""
        chosen = self.part.value()
        if not self._lay_typed():
            self.part.set_value(self._listed)
            return
        self._listed = next((each for each in LISTED_PARTS if each == chosen), "days")
        self._refill()

    def _show_row(self, key: str) -> None:
        """Show another row once what is typed of the one on show is laid in."""
        if not self._lay_typed():
            self.list.choose(self._part_form.key())
            return
        self.list.choose(key)
        self._fill()

    def _edit(self, key: str) -> None:
        self._show_row(key)
        self._part_form.first.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def begin_new(self) -> None:
        """Ask for a value not there yet, once what is typed is laid in."""
        if self.is_looking or not self._editions.may_issue() or not self._part_form.can_begin:
            return
        if self._lay_typed():
            self._part_form.show_row("")
            self._shown = self._part_form.typed
        self._part_form.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_typed(self) -> bool:
        """Lay in what is typed and was not; tell whether nothing stands open."""
        if self._part_form.typed == self._shown:
            return True
        said = self._part_form.lay()
        if said.done:
            self._refill(self._part_form.key())
        self.tell(said)
        return said.done

    def _lay(self) -> None:
        said = self._part_form.lay()
        if said.done:
            self._refill(self._part_form.key())
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell(said)

    def _take_back(self) -> None:
        row = self.list.current
        if row is None:
            return
        self._shown = self._part_form.typed
        said = self._editions.take_back(self._listed, row.key)
        if said.done:
            self._refill(row.key)
        self.tell(said)

    def _look(self) -> None:
        """Show all that changes, once everything typed is laid in."""
        if self._view is None and not self._lay_typed():
            return
        found = self._editions.look()
        if isinstance(found, Said):
            self.tell(found)
            return
        self._view = found
        self._title.set_title(found.title)
        self.tell(Said(tone="info", sentence=_("Nothing is issued yet.")))
        self.changes.show_facts(_facts(found.lines))
        for old in self.hinders:
            old.deleteLater()
        self.hinders = notices(self, self.theme, found.hinders)
        self.issue_key.setVisible(not found.hinders)
        self.lay_out([self._title, *self.hinders, self.changes, self._look_keys])
        part = self.close_key if found.hinders else self.issue_key
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._view = None
        self.refresh()
        self.focus_part().setFocus(Qt.FocusReason.OtherFocusReason)

    def _issue(self) -> None:
        if self._view is None or self._view.hinders:
            return
        said = self._editions.issue()
        if said.done:
            self._close()
        self.tell(said)


def _facts(views: tuple[EditionFact, ...]) -> list[Fact]:
    return [Fact(name=each.name, value=each.value, state=State(each.tone)) for each in views]

"""The middle of a case laid open: what is decided of each item, its grounds, the letter's text."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.decisions_view import DecisionView, LetterView, PassageField
from desktop.views.decisions.changes_box import ChangesBox
from desktop.views.decisions.ground_card import GroundCard
from desktop.views.decisions.item_box import ItemBox
from desktop.views.decisions.letter_box import LetterBox
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import ComboField, LineField, TextField
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.pane import Ground, Heading, Pane
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.tab_order import set_tab_order


class DecisionPane(Pane):
    """The decision of the item in hand.

    Signals:
        item_chosen, outcome_chosen, permit_chosen, language_chosen: key of what was picked.
        document_typed: the statement by which the applicant withdrew.
        fact_typed, clause_typed: id of a ground and what stands there now.
        ground_removed: id of a ground that is taken out.
        passage_typed: key of a passage of the letter and its words.
        grounds_requested: one more ground is to be picked.
        completed: Enter was pressed in the last thing asked of the item in hand.
        released: the cursor stood here, and nothing can be written any more.
    """

    item_chosen = Signal(str)
    outcome_chosen = Signal(str)
    permit_chosen = Signal(str)
    language_chosen = Signal(str)
    document_typed = Signal(str)
    fact_typed = Signal(str, str)
    clause_typed = Signal(str, str)
    ground_removed = Signal(str)
    passage_typed = Signal(str, str)
    grounds_requested = Signal()
    completed = Signal()
    released = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self._decision: DecisionView | None = None
        self._letter: LetterView | None = None
        self.items = ItemBox(theme, _("What is decided (Alt+↑ ↓)"))
        self.outcomes = Segmented(theme)
        self.outcomes.setAccessibleName(_("Decision"))
        self._head = self._headed(_("Decision"), self.outcomes)
        self._decided = Paragraph(theme, role=Type.SENTENCE)
        self.changes = ChangesBox(theme)
        self._message = StateLine(theme, role=Type.NOTE)
        self._locked = Notice(theme, self)
        self.permits = ComboField(theme, _("Kind of permit"))
        self.document = LineField(theme, _("Signed statement of the applicant"))
        self._undecided = Paragraph(
            theme,
            _("Choose what is decided: what it asks for, and the letter, stand here."),
            role=Type.ROW,
            ink="ink3",
        )
        self._cards: list[GroundCard] = []
        self._ordered: list[QWidget] = []
        self.add = KeyButton(theme, "Ins", _("Add a ground"), kind=KeyKind.QUIET, small=True)
        self._count = Heading(theme, role=Type.NOTE)
        self._more = self._beside(self.add, self._count)
        self.languages = self._languages()
        self._letter_head = self._headed(_c("refusal", "Text of the letter"), self.languages)
        self.letter = LetterBox(theme)
        self._fields: dict[str, TextField] = {}
        self._changes, self._owed = (StateLine(theme, role=Type.OWED) for _line in range(2))
        self._body = Column(gap=MEDIUM)
        self.scroller = Scroller(self._body)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        rows.addWidget(self.scroller)
        self._connect()

    def _languages(self) -> Segmented:
        """Return the choice of the letter's language, its key on the tool tip."""
        languages = Segmented(self.theme)
        languages.setAccessibleName(_("Language of the letter"))
        languages.setToolTip("Ctrl+F11")
        languages.set_choices(
            [Choice(key="kk", words=_("In Kazakh")), Choice(key="ru", words=_("In Russian"))]
        )
        return languages

    def _headed(self, title: str, part: QWidget) -> QWidget:
        return self._beside(Heading(self.theme, title), part)

    @staticmethod
    def _beside(left: QWidget, right: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(left, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(right)
        return line

    def _connect(self) -> None:
        for each in (self.items, self.outcomes, self.permits, self.document):
            each.entered.connect(self._go_on)
        self.items.edited.connect(self.item_chosen)
        self.outcomes.chosen.connect(self.outcome_chosen)
        self.permits.edited.connect(self.permit_chosen)
        self.document.edited.connect(self.document_typed)
        self.languages.chosen.connect(self.language_chosen)
        self.add.clicked.connect(self.grounds_requested)

    def cards(self) -> tuple[GroundCard, ...]:
        """Return the grounds on show, from top to bottom."""
        return tuple(card for card in self._body.parts() if isinstance(card, GroundCard))

    @property
    def ground_in_hand(self) -> str:
        """Return the ground the cursor stands in, empty outside of all."""
        focus = self.window().focusWidget()
        return next((c.ground for c in self.cards() if c.isAncestorOf(focus)), "")

    def show_decision(self, view: DecisionView) -> None:
        """Show what is written of an item."""
        before, had_cursor = self._decision, self.isAncestorOf(self.window().focusWidget())
        is_another = before is not None and before.item != view.item and self._has_cursor
        self._decision = view
        if before is None or before.items != view.items or before.item != view.item:
            choices = [Choice(key=e.key, words=f"{e.words} – {e.outcome}") for e in view.items]
            self.items.set_choices(choices, view.item)
        if before is None or before.outcomes != view.outcomes:
            self.outcomes.set_choices([Choice(key=k, words=w) for k, w in view.outcomes])
        if self.outcomes.key() != view.outcome:
            self.outcomes.choose(view.outcome)
        self._show_answers(view, before)
        self._decided.set_text(view.decided)
        self.changes.show_changes(view)
        self._message.show_state(State.PAST, view.message)
        if view.locked:
            self._locked.show_notice(State.INFO, view.locked)
        else:
            self._locked.clear()
        self.outcomes.setAccessibleDescription(view.message or view.locked)
        self._count.set_title("")
        self._count.set_note(view.grounds_note)
        self._show_cards(view)
        self._place()
        if is_another and self.is_open:
            self.take_focus()  # what had the cursor may be asked of this one no more
        elif had_cursor and not self.is_open:
            self.released.emit()

    def _show_answers(self, view: DecisionView, before: DecisionView | None) -> None:
        """Show what is asked of an outcome, and what of it can be written."""
        is_free = view.is_open and not view.locked
        self.outcomes.setEnabled(is_free)
        if before is None or before.permits != view.permits:
            self.permits.set_choices([Choice(key=k, words=w) for k, w in view.permits])
        self.permits.set_value(view.permit)
        self.permits.set_read_only(read_only=not is_free)
        self.document.set_value(view.document)
        self.document.set_read_only(read_only=not view.is_open)

    def _show_cards(self, view: DecisionView) -> None:
        while len(self._cards) < len(view.applied):
            card = GroundCard(self.theme, self._body)
            card.fact_typed.connect(self.fact_typed)
            card.clause_typed.connect(self.clause_typed)
            card.removed.connect(self.ground_removed)
            for line in (card.fact, card.clause):
                line.box.returnPressed.connect(self._go_on)
            self._cards.append(card)
        for card, ground in zip(self._cards, view.applied, strict=False):
            card.show_ground(ground, is_open=view.is_open, is_locked=bool(view.locked))

    def show_letter(self, view: LetterView | None) -> None:
        """Show the text of the letter; None where none is written."""
        self._letter = view
        if view is not None:
            self.letter.show_letter(view)
            self.languages.choose(view.language)
            self._changes.show_state(State.INFO, view.changes)
            self._owed.show_state(State.NEAR, view.owed)
            for each in view.fields:
                self._field(each)
        self._place()

    def _field(self, passage: PassageField) -> None:
        """Ask for a passage of the letter, in the language on show."""
        field = self._fields.get(passage.key)
        if field is None:
            field = self._fields[passage.key] = TextField(self.theme, passage.name, lines=2)
            field.edited.connect(partial(self.passage_typed.emit, passage.key))
        field.set_label(passage.name)
        field.set_value(passage.words)

    def _place(self) -> None:
        view = self._decision
        if view is None:
            return
        parts: list[QWidget] = [self.items] if len(view.items) > 1 else []
        parts.append(self._head)
        if view.decided:
            parts.append(self._decided)
        if view.message:
            parts.append(self._message)
        if view.locked:
            parts.append(self._locked)
        parts += [self.changes] if view.changes else []
        parts += self._of_outcome(view)
        if self._letter is not None:
            parts += [self._letter_head, self.letter]
            parts += [self._changes] if self._letter.changes else []
            parts += [self._owed] if self._letter.owed else []
            parts += [self._fields[each.key] for each in self._letter.fields]
        if list(self._body.parts()) != parts:
            self._body.set_parts(parts)
        stops = [stop for part in parts for stop in self._stops(part)]
        if stops != self._ordered:
            self._ordered = stops
            set_tab_order(self, stops)  # what an outcome asks stands after it, not after the papers

    def _go_on(self) -> None:
        """Go by Enter to what is asked next of the item in hand; the last of it says so."""
        focus = self.window().focusWidget()
        asked = [each for part in self._body.parts() for each in self._asked(part)]
        held = [at for at, (part, _stop) in enumerate(asked) if part.isAncestorOf(focus)]
        below = [stop for _part, stop in asked[max(held, default=-1) + 1 :]]
        if below:
            below[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.completed.emit()

    def _asked(self, part: QWidget) -> list[tuple[QWidget, QWidget]]:
        """Return what Enter goes to within a part, if anything: what is asked, not what offers."""
        if part is self._head:
            return [(part, self.outcomes)]
        if isinstance(part, GroundCard):
            return [(part, part.fact.box)]
        return [(part, part)] if part in (self.items, self.permits, self.document) else []

    @property
    def _has_cursor(self) -> bool:
        """Tell whether the cursor stands here, elsewhere than on the choice of the item."""
        focus = self.window().focusWidget()
        return self.isAncestorOf(focus) and not self.items.isAncestorOf(focus)

    def _stops(self, part: QWidget) -> list[QWidget]:
        """Return what the cursor can stand in at a part, as it is read."""
        if isinstance(part, Field):
            return [part.control]
        if isinstance(part, GroundCard):
            return [part.fact.box, part.clause.box, part.remove]
        held = {self._head: self.outcomes.segments(), self._letter_head: self.languages.segments()}
        return [self.add] if part is self._more else list(held.get(part, ()))

    def _of_outcome(self, view: DecisionView) -> list[QWidget]:
        if view.outcome == "granted":
            return [self.permits] if view.permits else []
        if view.outcome == "withdrawn":
            return [self.document]
        if view.outcome != "refused":
            return [self._undecided] if view.is_open else []
        cards: list[QWidget] = [*self._cards[: len(view.applied)]]
        return [*cards, self._more] if view.is_open and not view.locked else cards

    def places(self) -> Mapping[str, QWidget]:
        """Return what the cursor can stand in, by a name that every language shares."""
        fixed: dict[str, QWidget] = {
            "item": self.items,
            "outcome": self.outcomes,
            "permit": self.permits,
            "document": self.document,
            "add": self.add,
            "language": self.languages,
        }
        for card in self.cards():
            fixed[f"fact:{card.ground}"] = card.fact.box
            fixed[f"clause:{card.ground}"] = card.clause.box
            fixed[f"remove:{card.ground}"] = card.remove
        return fixed | {f"passage:{key}": field for key, field in self._fields.items()}

    @property
    def owed_words(self) -> str:
        """Return what of the letter is to be put into Russian, empty where nothing is."""
        return self._letter.owed if self._letter else ""

    @property
    def changes_words(self) -> str:
        """Return how much is other than the examiner left it, empty where nothing is."""
        return self._letter.changes if self._letter else ""

    @property
    def locked_words(self) -> str:
        """Return why only words can be changed, empty where all can or nothing."""
        return self._decision.locked if self._decision else ""

    @property
    def is_open(self) -> bool:
        """Tell whether the decision can be written: what is signed takes no cursor."""
        view = self._decision
        return view is not None and view.is_open and (not view.locked or bool(self._free))

    @property
    def _free(self) -> list[QWidget]:
        """Return where words can be written of a decision that is examined."""
        passages = self._letter.fields if self._letter else ()
        fields = (self._fields[each.key].control for each in passages)
        return [*(card.fact.box for card in self.cards()), *fields]

    def take_focus(self) -> None:
        """Begin with the outcome, or with the item where there are several."""
        is_locked = self._decision is not None and bool(self._decision.locked)
        first = self._free[0] if is_locked and self._free else self.outcomes
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_lacking(self) -> None:
        """Put the cursor to what the item in hand lacks."""
        view = self._decision
        if view is None:
            return
        lacking = next((each for each in view.applied if each.message), None)
        if lacking is not None:
            self.focus_ground(lacking.ground)
        elif view.outcome == "granted":
            self.permits.control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif view.outcome == "withdrawn":
            self.document.control.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()

    def focus_ground(self, ground: str) -> None:
        """Put the cursor into the fact of a ground."""
        for card in self.cards():
            if card.ground == ground:
                card.fact.box.setFocus(Qt.FocusReason.OtherFocusReason)
                self.scroller.reveal(card)

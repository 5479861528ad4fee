"""The application chosen in the register, with the keys for its papers and its acts."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.models.paper import CORRECTED
from desktop.presenters.case_acts import CHANCERY, CORRECT, TAKE_IN, TELL, CaseActs
from desktop.presenters.case_acts_ending import ENDINGS
from desktop.presenters.case_acts_file import BIND
from desktop.presenters.cases_view import PeekView
from desktop.views.cases.case_card import CaseCard
from desktop.views.theme import Theme
from desktop.views.widgets.key_button import KeyButton


class PeekPane(CaseCard):
    """The application chosen in the table, with the keys for its papers.

    Signals:
        preview_requested: id of the paper to show as it prints.
        print_requested: id of the paper to print again.
        mark_requested: id of the paper that was written by hand.
        nothing_to_do: number of the application, empty without one, whose papers need nothing.
        act_requested: an act on the application, by its id.
    """

    preview_requested = Signal(str)
    print_requested = Signal(str)
    mark_requested = Signal(str)
    nothing_to_do = Signal(str)
    act_requested = Signal(str)

    def __init__(self, theme: Theme, acts: CaseActs, parent: QWidget | None = None) -> None:
        """Take what can be done to an application: keys of what the operator may not are hidden."""
        self._acts = acts
        self._make_keys(theme)
        keys = (
            (self._show_key, self._file_key),
            (self._print_key, self._mark_key),
            (self._correct_key, self._take_key),
            (self._chancery_key, self._acts_key, self._tell_key),
        )
        super().__init__(theme, keys, parent)
        self._connect()
        self.show_peek(None)

    def _make_keys(self, theme: Theme) -> None:
        def key(cap: str, words: str, short: str) -> KeyButton:
            return KeyButton(theme, cap, words, shorts=(short,), small=True)

        self._show_key = key("Enter", _("Show the talon"), _c("short", "Talon"))
        self._file_key = key("Shift+F8", _("File of the case"), _c("short", "File"))
        self._print_key = key("F5", _("Print again"), _("Print"))
        self._mark_key = key("F6", _("Written by hand"), _("By hand"))
        self._correct_key = KeyButton(theme, "F2", _("Correct"), small=True)
        self._take_key = key("F7", _("Take in a paper"), _("A paper"))
        self._chancery_key = key("F3", _("Chancery numbers"), _("Numbers"))
        self._tell_key = key("F4", _("Tell the applicant"), _("Tell"))
        self._acts_key = key("F8", _("Other acts"), _("Other"))

    def _connect(self) -> None:
        self._show_key.clicked.connect(self.ask_for_preview)
        self._print_key.clicked.connect(self.ask_to_print)
        self._mark_key.clicked.connect(self.ask_to_mark)
        self._acts_key.clicked.connect(self.open_acts)
        self._file_key.clicked.connect(partial(self.act_requested.emit, BIND))
        self._correct_key.clicked.connect(partial(self.act_requested.emit, CORRECT))
        self._chancery_key.clicked.connect(partial(self.act_requested.emit, CHANCERY))
        self._tell_key.clicked.connect(partial(self.act_requested.emit, TELL))
        self._take_key.clicked.connect(partial(self.act_requested.emit, TAKE_IN))

    @override
    def show_keys(self, view: PeekView) -> None:
        self._show_key.setVisible(bool(view.papers))
        self._print_key.setVisible(bool(view.papers))
        self._mark_key.setVisible(any(paper.waits for paper in view.papers))
        offers = self._acts.offers
        self._take_key.setVisible(view.owes_papers and offers(TAKE_IN))
        self._tell_key.setVisible(view.owes_notice and offers(TELL))
        self._chancery_key.setVisible(offers(CHANCERY))
        self._file_key.setVisible(offers(BIND))
        self._correct_key.setVisible(view.can_correct and offers(CORRECT))
        self._acts_key.setVisible(bool(self._on_path() or self._endings()))

    def menu_of_acts(self) -> QMenu:
        """Return what is done on the path of the application, and the ways to end it undecided."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for act, words in self._on_path():
            menu.addAction(words, partial(self.act_requested.emit, act))
        if menu.actions() and self._endings():
            menu.addSeparator()
        for act, words in self._endings():
            menu.addAction(words, partial(self.act_requested.emit, act))
        return menu

    def _on_path(self) -> tuple[tuple[str, str], ...]:
        return self._acts.offered(self.view.case) if self.view is not None else ()

    def _endings(self) -> tuple[tuple[str, str], ...]:
        """Return the ways to end it undecided, none once it is decided."""
        return self._acts.endings() if self.view is not None and self.view.is_live else ()

    def open_acts(self) -> None:
        """Open the list of acts over their key, the first one in hand."""
        if not self._on_path() and not self._endings():
            self.act_requested.emit(next(iter(ENDINGS)))  # which says why nothing can be done
            return
        menu = self.menu_of_acts()
        above = self._acts_key.mapToGlobal(QPoint(0, -menu.sizeHint().height()))
        menu.popup(above)
        menu.setActiveAction(menu.actions()[0])

    @property
    def _paper(self) -> str:
        """Return the paper the keys act on: its talon, the last one where it was made anew."""
        papers = self.view.papers if self.view else ()
        anew = [each for each in papers if each.kind == CORRECTED]
        talon = anew[-1] if anew else next(iter(papers), None)
        return talon.paper if talon else ""

    def ask_for_preview(self) -> None:
        """Ask to see the talon as it prints."""
        if self._paper:
            self.preview_requested.emit(self._paper)

    def ask_to_print(self) -> None:
        """Ask to print the talon; once printed, the next copy is marked «телнұсқа»."""
        if self._paper:
            self.print_requested.emit(self._paper)
        else:
            self.nothing_to_do.emit("")

    def ask_to_mark(self) -> None:
        """Ask to record the paper that waits as written by hand."""
        waiting = [paper.paper for paper in self.view.papers if paper.waits] if self.view else []
        if waiting:
            self.mark_requested.emit(waiting[0])
        else:
            self.nothing_to_do.emit(self.view.number if self.view else "")

"""A sheet half filled in while another language begins to be spoken: what stays, what is new."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from desktop.presenters.case_acts import CaseActs
from desktop.presenters.case_acts_view import SheetView
from desktop.presenters.case_people import EVERYBODY
from desktop.views.cases.act_sheet import ActSheet
from desktop.views.dialogs.drawer import Drawer
from desktop.views.widgets.check_row import CheckRow
from desktop.views.widgets.field import Field
from desktop.views.widgets.fields import ComboField, DateField
from tests.helpers.window import Desktop

TYPED = "2511"  # no day yet: the digits of a date stay all the same
MOST = 16  # parts of a sheet that are filled in


class Seen:
    """What the acts of a page show, sheet after sheet."""

    def __init__(self, acts: CaseActs) -> None:
        self.views: list[SheetView] = []
        acts.sheet_changed.connect(self._keep)

    def _keep(self, view: SheetView | None) -> None:
        if view is not None:
            self.views.append(view)

    @property
    def words(self) -> Mapping[str, object]:
        """Return the words of the sheet on show by the name of what they say."""
        view = self.views[-1]
        said: dict[str, object] = {"title": view.title, "verb": view.verb}
        said["warning"], said["ticks"] = view.warning, view.ticks_title
        said |= {f"tick {each.key}": (each.words, each.detail) for each in view.ticks}
        for group in view.groups:
            said |= {f"ask {each.key}": (each.label, each.options) for each in group.asks}
            said |= {f"over {each.key}": group.title for each in group.asks[:1]}
        return said


def speak(desktop: Desktop, language: str = "Русский") -> None:
    """Speak another language by the keyboard, as anybody does."""
    desktop.press("Ctrl+K")
    desktop.type(language)
    desktop.press("Enter")


def sheet_of(desktop: Desktop) -> ActSheet:
    """Return the one sheet on show."""
    (found,) = (
        each
        for each in desktop.kense.work.frame.findChildren(Drawer)
        if each.isVisible() and isinstance(each, ActSheet)
    )
    return found


def value(part: QWidget) -> object:
    """Return what stands in a part: what is typed, chosen or ticked."""
    if isinstance(part, DateField):
        return part.typed
    if isinstance(part, Field):
        return part.value()
    return part.check.done if isinstance(part, CheckRow) else ""


def stands(desktop: Desktop) -> tuple[str, dict[str, object]]:
    """Return which part of the sheet has the cursor, and what stands in each."""
    shown = sheet_of(desktop)
    return shown.part_in_focus, {name: value(part) for name, part in shown.parts().items()}


def fill_in(desktop: Desktop) -> None:
    """Tick what can be ticked, choose the last answer of every choice, and type the rest.

    Of a long sheet, the first of its parts: one tick after another is the same again.
    """
    done: set[str] = set()
    while True:
        parts = sheet_of(desktop).parts()  # another answer asks for others
        name = next((each for each in parts if each not in done), "")
        if not name or len(done) == MOST:
            return
        done.add(name)
        _answer(desktop, parts[name])


def _answer(desktop: Desktop, part: QWidget) -> None:
    part.setFocus()
    if isinstance(part, CheckRow):
        desktop.press("Space")
    elif isinstance(part, ComboField):
        answers = [str(part.box.itemData(row)) for row in range(part.box.count())]
        last = [each for each in answers if each != EVERYBODY][-1]  # which only offers more
        part.set_value(last)
        part.edited.emit(last)
    elif isinstance(part, Field):
        part.set_value("")
        desktop.type(TYPED)
    desktop.kense.settle()


def stays(desktop: Desktop) -> None:
    """Speak another language and find what is typed and the cursor where they were."""
    before = stands(desktop)
    assert before[0], "the cursor stands in a part of the sheet"
    speak(desktop)
    assert desktop.kense.looks.language == "ru"
    assert stands(desktop) == before


def goes_on(desktop: Desktop, shown: Seen, begin: Callable[[], None]) -> None:
    """Fill a sheet in, speak another language, and compare with the same begun in it."""
    begin()
    fill_in(desktop)
    asks_nothing = not sheet_of(desktop).fields() and not sheet_of(desktop).checks()
    stays(desktop)
    if asks_nothing:
        assert stands(desktop)[0] == "finish"
    kept = shown.words
    desktop.press("Esc")
    begin()
    fill_in(desktop)  # what a sheet says may follow what is typed
    anew = shown.words
    shared = [name for name in anew if name in kept]
    assert shared
    assert {name: kept[name] for name in shared} == {name: anew[name] for name in shared}

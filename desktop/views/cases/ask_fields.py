"""The fields of a sheet that asks: made of what is asked, and what is said beside them."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from desktop.i18n import _
from desktop.presenters.case_acts_view import AskView
from desktop.views.theme import Theme
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.field import Field, Message
from desktop.views.widgets.fields import ComboField, DateField, LineField, TextField
from desktop.views.widgets.state import State


def new_field(theme: Theme, ask: AskView, typed: Callable[[str, str], None]) -> Field:
    """Return the field for what is asked; `typed` is told its key and what stands in it."""
    optional = ask.cap or (_("if there is one") if ask.optional else "")
    kinds: dict[str, Callable[..., DateField | LineField | TextField | ComboField]] = {
        "date": DateField,
        "text": partial(TextField, goes_on=True),
        "line": LineField,
        "folder": LineField,
        "file": LineField,
        "choice": ComboField,
    }
    field = kinds[ask.kind](theme, ask.label, optional=optional)
    if isinstance(field, ComboField):
        field.set_choices([Choice(key=key, words=words) for key, words in ask.options])
    field.set_value(ask.value)
    field.edited.connect(partial(_tell, field, ask.key, typed))
    return field


def _tell(field: Field, key: str, typed: Callable[[str, str], None], text: str) -> None:
    """Tell what stands in a field; of a day that is none yet, its digits."""
    half = field.typed if isinstance(field, DateField) and field.day() is None else ""
    typed(key, half or text)


def say_beside(fields: Mapping[str, Field], asks: Iterable[AskView]) -> None:
    """Say beside each field what is wrong there."""
    for ask in asks:
        words = ask.message
        message = Message(state=State.PAST, words=words, full=words) if words else None
        fields[ask.key].show_message(message)


def are_days(fields: Iterable[Field]) -> bool:
    """Tell whether every date is one; the first that is not says so, and has the cursor."""
    for field in fields:
        if isinstance(field, DateField):
            broken = bool(field.typed) and field.day() is None
            words = _("There is no such day. Write it as 25.11.2013.")
            field.show_message(Message(state=State.PAST, words=words) if broken else None)
            if broken:
                field.setFocus()
                return False
    return True

"""Word whoever may have come again, as lists show him and beside whom he resembles (D53)."""

from collections.abc import Iterable, Mapping
from typing import Final

from desktop.i18n import _, marked
from desktop.models.people import Details, number_of
from desktop.models.person import Organisation
from desktop.models.returning import Likeness
from desktop.presenters import formats
from desktop.presenters.returning_view import LikenessView, LikeView, Suggestion
from desktop.services.people import Resembling
from desktop.store.people import SeenPerson
from desktop.store.weapon_models import WeaponModel

_ALIKE: Final[Mapping[Likeness, str]] = {
    "name-and-birth": marked("same name and date of birth"),
    "name": marked("same name"),
    "document": marked("same document"),
    "number-other-name": marked("same number, another name"),
}
_MOST: Final = 2  # columns of known people that stand beside what was typed


def person_row(key: str, person: SeenPerson) -> Suggestion:
    """Show somebody as a choice."""
    known = _cells(person.details)[1:]
    return Suggestion(
        key=key,
        title=person.name,
        detail=" · ".join(part for part in known if part),
        note=_last_case(person),
    )


def model_row(key: str, field: str, model: WeaponModel) -> Suggestion:
    """Show a model typed before as a choice; of another field than `model`, that text alone."""
    if field != "model":
        return Suggestion(key=key, title=getattr(model, field), note=_times(model))
    others = (model.type, model.pattern, model.system, model.calibre)
    return Suggestion(
        key=key,
        title=model.model,
        detail=" · ".join(part for part in others if part),
        note=_times(model),
    )


def difference_row(key: str, label: str, typed: str, known: str) -> Suggestion:
    """Put what was typed beside what is known of one field."""
    detail = _("typed “{typed}”, known “{known}”").format(typed=typed, known=known)
    return Suggestion(key=key, title=label, detail=detail)


def likeness_view(typed: Details, found: Iterable[Resembling]) -> LikenessView:
    """Put what was typed beside whom it resembles."""
    ours, shown = _cells(typed), tuple(found)[:_MOST]
    alike = dict.fromkeys(like for each in shown for like in each.alike)
    said = _("Possibly the same ({why}). Nothing is merged: compare with the document.")
    company = isinstance(typed, Organisation)
    return LikenessView(
        sentence=said.format(why=formats.listed(_(_ALIKE[like]) for like in alike)),
        names=_names_of_lines(company=company),
        typed=LikeView(head=_("Typed now"), cells=ours),
        known=tuple(_like(each, ours) for each in shown),
    )


def _like(each: Resembling, ours: tuple[str, ...]) -> LikeView:
    cells = _cells(each.person.details)
    differs = tuple(bool(o) and bool(c) and o != c for o, c in zip(ours, cells, strict=True))
    return LikeView(head=_last_case(each.person), cells=cells, differs=differs)


def _names_of_lines(*, company: bool) -> tuple[str, ...]:
    if company:
        return (_("Name of the organisation"), _("BIN"), _("Registration number"), _("Address"))
    return (_("Full name"), _("Date of birth"), _("IIN"), _("Document number"))


def _cells(details: Details) -> tuple[str, ...]:
    """Return the four things somebody is told from others by, the name first."""
    number = formats.iin(number_of(details))
    if isinstance(details, Organisation):
        return (details.name, number, details.registration_number, details.address)
    born = formats.date_digits(details.born) if details.born else ""
    return (details.full_name, born, number, details.document.number)


def _last_case(person: SeenPerson) -> str:
    seen = formats.date_digits(person.seen_on) if person.seen_on else ""
    return " · ".join(part for part in (person.number, seen) if part)


def _times(model: WeaponModel) -> str:
    return f"× {formats.number(model.times)}"

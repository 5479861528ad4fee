"""What acts upon a case on its path ask alike: the case as it is now, fields, those that miss."""

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.path import Seen
from desktop.presenters.case_acts_view import AskKind, AskView, Typed, day_value
from desktop.services.desk import Desk
from desktop.store import cases


def seen_now(desk: Desk, case: str) -> Seen:
    """Return a case as it is now; refuse `case-unknown`."""
    row = cases.by_id(desk.database, case)
    if row is None:
        raise Refusal("case-unknown", case=case)
    return Seen(case=case, revision=row.revision)


def ask(
    key: str,
    words: str,
    typed: Typed,
    kind: AskKind = "line",
    default: str = "",
    *,
    optional: bool = False,
    needed: bool = False,
) -> AskView:
    """Ask for one thing; one that is `needed` says so once the act was to be done without it."""
    text = typed.text(key, default)
    missing = needed and typed.asked and not text.strip()
    return AskView(
        key=key,
        label=words,
        kind=kind,
        value=day_value(text) if kind == "date" else text,
        optional=optional,
        message=_("This is needed") if missing else "",
    )

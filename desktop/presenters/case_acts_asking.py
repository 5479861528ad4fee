"""What acts upon a case on its path ask alike: the case as it is now, fields, choices, misses."""

from dataclasses import replace

from desktop.i18n import _
from desktop.models.path import Seen
from desktop.presenters.case_acts_view import AskKind, AskView, Typed, day_value
from desktop.services.desk import Desk
from desktop.services.known_cases import known_case


def seen_now(desk: Desk, case: str) -> Seen:
    """Return a case as it is now; refuse `case-unknown`."""
    row = known_case(desk, case)
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
    return AskView(
        key=key,
        label=words,
        kind=kind,
        value=day_value(text) if kind == "date" else text,
        optional=optional,
        message=needed_words(typed, text) if needed else "",
    )


def choose(
    key: str,
    words: str,
    typed: Typed,
    options: tuple[tuple[str, str], ...],
    default: str = "",
    *,
    needed: bool = False,
) -> AskView:
    """Ask for one of `options`, keys with their words; `default` is chosen until another is."""
    return replace(ask(key, words, typed, "choice", default, needed=needed), options=options)


def needed_words(typed: Typed, text: str) -> str:
    """Say that an answer is needed, once the act was to be done without it; else nothing."""
    return _("Needed") if typed.asked and not text.strip() else ""

"""Word what the two closing keys of an intake do now, and what they wait for."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from desktop.i18n import _, _c, _n
from desktop.models.draft import Draft
from desktop.models.intake import Assessment
from desktop.models.intake_arrival import sent_by
from desktop.models.paper import talon_kind
from desktop.models.problem import Problem
from desktop.models.standard import Standard
from desktop.presenters.intake_form import hindrance
from desktop.presenters.intake_view import ActionsView, AnswerView, AskedView
from desktop.presenters.labels import label
from desktop.presenters.sentences_counter import papers_missing
from desktop.services import papers
from desktop.services.desk import Desk

Asked: TypeAlias = Literal["", "missing", "not-served"]


def actions_view(
    standard: Standard,
    draft: Draft,
    seen: Assessment,
    *,
    told: Mapping[str, Problem],
    answer: AnswerView,
    asked: Asked,
    at_window: bool = True,
) -> ActionsView:
    """Return the verbs of F7 and F9, what still hinders, and the choice asked in place.

    Where nobody stands `at_window`, F7 does nothing: there is nobody to give a list to.
    """
    refused = answer.not_served is not None
    insisted = draft.yes("insisted")
    first = next((each for each in seen.hindrances if each.path != "insisted"), None)
    list_verb = _n("Paper missing…", "Papers missing…", len(seen.missing))
    register_verb = _("Register the papers, give the talon")
    shorts: tuple[str, ...] = (
        _c("short", "Register, give the talon"),
        _c("short", "Register"),
    )
    if refused:
        register_verb = _("Register the written application")
        shorts = shorts[1:]
        list_verb = _("Print the explanation")
    if refused and not insisted:
        first = None
    if not at_window:
        register_verb, shorts, list_verb = _sent_verbs(draft, register_verb, shorts)
    return ActionsView(
        list_verb=list_verb,
        register_verb=register_verb,
        register_shorts=shorts,
        hindrance=hindrance(first, standard, draft) if first else "",
        hindrance_path=first.path if first else "",
        told=first is not None and first.path in told,
        asked=_asked_view(asked, answer, at_window=at_window),
    )


def _sent_verbs(
    draft: Draft, verb: str, shorts: tuple[str, ...]
) -> tuple[str, tuple[str, ...], str]:
    """Return what F9 does, in full and in short, and that F7 does nothing."""
    if sent_by(draft) == "portal":
        return _("Register the papers"), shorts[-1:], ""
    return verb, shorts, ""


def _asked_view(asked: Asked, answer: AnswerView, *, at_window: bool) -> AskedView | None:
    match asked:
        case "missing":
            return AskedView(
                about="missing",
                sentence=papers_missing(answer.missing),
                list_verb=_("Print the list"),
                register_verb=_("Register as it stands"),
            )
        case "not-served":
            return AskedView(
                about="not-served",
                sentence=answer.not_served.choice if answer.not_served else "",
                list_verb=_("Print the explanation") if at_window else "",
                register_verb=_("Register the written application"),
            )
        case _:
            return None


def prints(desk: Desk, draft: Draft) -> str:
    """Say what registration will print, on what and where; without a printer it is shown.

    Of an application through the portal only the answer goes out, electronically (I-3).
    """
    if sent_by(draft) == "portal":
        return _("nothing: the answer goes electronically")
    kind = talon_kind(draft.service)
    target = papers.destination(desk, kind)
    where = target.printer or _("shown only: no printer is set")
    return f"{label(f'paper.{kind}')} · {label(f'sheet.{target.sheet.id}')} · {where}"


def is_not_served(draft: Draft, seen: Assessment) -> bool:
    """Say whether the standard does not serve the applicant and he has not insisted (D11, D12)."""
    return seen.refused and not draft.yes("insisted")


def asks_about_missing(seen: Assessment | None, asked: Asked, *, at_window: bool) -> bool:
    """Say whether somebody is there to choose what to do without the missing papers (D9)."""
    missing = seen is not None and bool(seen.missing)
    return missing and asked != "missing" and at_window

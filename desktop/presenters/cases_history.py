"""What happened to an application after its registration, in words."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from desktop.i18n import _
from desktop.models.confidential import Secrets, told_fact
from desktop.models.facts import (
    ApplicantTold,
    CaseCorrected,
    CaseEnded,
    CaseVoided,
    ChanceryNumbered,
    Fact,
    PapersAdded,
)
from desktop.models.standard import Standard
from desktop.presenters import cases_history_path, formats
from desktop.presenters.corrections import changes_words
from desktop.presenters.labels import label
from desktop.store.case_events import CaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Say what happened and who did it."""

    what: str
    who: str


_Teller: TypeAlias = Callable[[Any, Standard | None], Told]


def history_words(event: CaseEvent, standard: Standard | None, *, hidden: Secrets) -> Told:
    """Tell one thing of an application's history, without what is `hidden` of it (D26)."""
    fact = told_fact(event.fact, hidden)
    of_path = cases_history_path.TELLERS.get(type(fact))
    if of_path is not None:
        return Told(what=of_path(fact, standard), who=cases_history_path.who_did(fact))
    return _TELLERS[type(fact)](fact, standard)


def _papers_added(added: PapersAdded, standard: Standard | None) -> Told:
    documents = standard.documents if standard else ()
    shorts = {each.id: formats.text(each.short) for each in documents}
    names = formats.listed(shorts.get(each.document, each.name) for each in added.added)
    what = _("Papers brought later: {papers}").format(papers=names)
    return Told(what=what, who=added.clerk_name)


def _voided(voided: CaseVoided, _standard: Standard | None) -> Told:
    return Told(what=f"{label('ending.void')}: {voided.reason}", who=voided.clerk_name)


def _ended(ended: CaseEnded, standard: Standard | None) -> Told:
    number = f"№ {ended.number}" if ended.number else ""
    date = formats.date_digits(ended.date) if ended.date else ""
    by = formats.listed(part for part in (ended.to or ended.document, number, date) if part)
    back = cases_history_path.given_back(ended.originals, standard)
    what = "; ".join((f"{label(f'ending.{ended.ending}')}: {by}", *back))
    return Told(what=what, who=ended.clerk_name)


def _corrected(corrected: CaseCorrected, standard: Standard | None) -> Told:
    changes = changes_words(corrected.changes, corrected.application, standard, corrected.rows)
    said = _("Corrected: {changes}. Reason: {reason}")
    if corrected.later:
        said = _("Corrected after the day of registration: {changes}. Reason: {reason}")
    return Told(
        what=said.format(changes=changes, reason=corrected.reason), who=corrected.clerk_name
    )


def _told(told: ApplicantTold, _standard: Standard | None) -> Told:
    way, day = formats.lowered(label(f"notice.{told.way}")), formats.date_digits(told.day)
    what = _("The applicant is told: {way}").format(way=formats.listed((way, day)))
    return Told(what=what, who=told.clerk_name)


def _numbered(numbered: ChanceryNumbered, _standard: Standard | None) -> Told:
    words = label(f"chancery.{numbered.direction}")
    number = chancery_words(numbered.number, numbered.date) or "—"
    return Told(what=f"{words}: {number}", who=numbered.clerk_name)


def chancery_words(number: str, date: dt.date | None) -> str:
    """Say a chancery's number with its day, nothing for none."""
    day = formats.date_digits(date) if date else ""
    return formats.listed(part for part in (number, day) if part)


_TELLERS: Final[Mapping[type[Fact], _Teller]] = MappingProxyType(
    {
        CaseCorrected: _corrected,
        ChanceryNumbered: _numbered,
        PapersAdded: _papers_added,
        CaseVoided: _voided,
        CaseEnded: _ended,
        ApplicantTold: _told,
    }
)

"""What happened to an application after its registration, in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from desktop.i18n import _
from desktop.models.facts import CaseEnded, CaseVoided, Fact, PapersAdded
from desktop.models.standard import Standard
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.store.case_events import CaseEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Say what happened and who did it."""

    what: str
    who: str


_Teller: TypeAlias = Callable[[Any, Standard | None], Told]


def history_words(event: CaseEvent, standard: Standard | None) -> Told:
    """Tell one thing of an application's history."""
    return _TELLERS[type(event.fact)](event.fact, standard)


def _papers_added(added: PapersAdded, standard: Standard | None) -> Told:
    documents = standard.documents if standard else ()
    shorts = {each.id: formats.text(each.short) for each in documents}
    names = formats.listed(shorts.get(each.document, each.name) for each in added.added)
    what = _("Papers brought later: {papers}").format(papers=names)
    return Told(what=what, who=added.clerk_name)


def _voided(voided: CaseVoided, _standard: Standard | None) -> Told:
    return Told(what=f"{label('ending.void')}: {voided.reason}", who=voided.clerk_name)


def _ended(ended: CaseEnded, _standard: Standard | None) -> Told:
    number = f"№ {ended.number}" if ended.number else ""
    date = formats.date_digits(ended.date) if ended.date else ""
    by = formats.listed(part for part in (ended.to or ended.document, number, date) if part)
    return Told(what=f"{label(f'ending.{ended.ending}')}: {by}", who=ended.clerk_name)


_TELLERS: Final[Mapping[type[Fact], _Teller]] = MappingProxyType(
    {PapersAdded: _papers_added, CaseVoided: _voided, CaseEnded: _ended}
)

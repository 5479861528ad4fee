"""Say all that the next reference edition changes, line by line, and for whom (parcels §2.5).

There is no Qt here, so the command line says what the window says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.i18n import _, _n
from desktop.models.answer import DirectoryRow, Edition
from desktop.models.edition import Difference
from desktop.models.facts import PlaceGiven
from desktop.presenters import formats
from desktop.presenters.edition_words import (
    day_words,
    index_name,
    index_words,
    part_name,
    place_words,
)
from desktop.presenters.tone import Tone
from desktop.services.region_edition import Looked


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFact:
    """Show one thing of an edition by its name."""

    name: str
    value: str
    tone: Tone = "normal"


_CASES: Final = 6  # offices whose open applications are told one by one


def difference_lines(looked: Looked, names: Mapping[str, str]) -> Iterator[str]:
    """Say the same as sentences, a line each."""
    yield _("Edition {number}: what it changes").format(number=looked.edition.number)
    for view in difference_views(looked, names):
        yield _("{name}: {value}").format(name=view.name, value=view.value)


def told_lines(
    edition: Edition | None, told: Difference, names: Mapping[str, str]
) -> Iterator[str]:
    """Say what the newest edition tells above what this program ships, a line each."""
    if edition is None:
        yield _("No edition was issued yet: offices reckon by what their program ships.")
        return
    yield _(
        "Edition {number}, issued {issued}, in force until {until}, for Kense {program}."
    ).format(
        number=edition.number,
        issued=formats.date_long(edition.issued_on),
        until=formats.date_long(edition.use_until),
        program=edition.min_program,
    )
    for view in _values(told, names):
        yield _("{name}: {value}").format(name=view.name, value=view.value)


def difference_views(looked: Looked, names: Mapping[str, str]) -> Iterator[EditionFact]:
    """Yield each thing an edition changes with what it was, what it is, and for whom."""
    changed, edition = looked.changed, looked.edition
    until = formats.date_digits(edition.use_until)
    if changed.use_until is not None and not looked.is_first:
        until = _arrow(formats.date_digits(changed.use_until[0]), until)
    yield EditionFact(name=part_name("use_until"), value=until)
    yield from _values(changed, names)
    yield from _open_cases(looked, names)
    if changed.min_program is not None:
        yield EditionFact(name=part_name("min_program"), value=_arrow(*changed.min_program))
    for standard in changed.standards:
        yield EditionFact(name=_("Standard"), value=standard)
    yield EditionFact(name=_("For whom"), value=_whom(looked))


def _values(changed: Difference, names: Mapping[str, str]) -> Iterator[EditionFact]:
    """Yield each value that changes: the index, days, what offices are called and how reached."""
    for index in changed.mci:
        yield EditionFact(name=index_name(index.since), value=index_words(index))
    for day in changed.days:
        yield EditionFact(name=formats.date_long(day.day), value=day_words(day))
    for place in changed.places:
        if place.before is not None and place.after is not None:
            for name, value in place_words(_given(place.before), _given(place.after)):
                whose = f"{place.office} {names.get(place.office, '')}".strip()
                yield EditionFact(name=f"{whose}: {name}", value=value)


def _open_cases(looked: Looked, names: Mapping[str, str]) -> Iterator[EditionFact]:
    """Yield how many open applications may move, office by office."""
    for at, (office, count) in enumerate(sorted(looked.cases.items())):
        if at == _CASES:
            rest = sum(looked.cases.values()) - sum(list(looked.cases.values())[:_CASES])
            yield EditionFact(name=_("other offices"), value=_may_move(rest), tone="near")
            return
        name = f"{office} {names.get(office, '')}".strip()
        yield EditionFact(name=name, value=_may_move(count), tone="near")


def _may_move(count: int) -> str:
    return _n(
        "the term of {count} open application may move",
        "the terms of {count} open applications may move",
        count,
    ).format(count=formats.number(count))


def _whom(looked: Looked) -> str:
    if not looked.offices:
        return _("no office is enrolled yet")
    count = len(looked.offices)
    return _n(
        "{count} office, with its next answer",
        "{count} offices, each with its next answer",
        count,
    ).format(count=formats.number(count))


def _given(row: DirectoryRow) -> PlaceGiven:
    return PlaceGiven(
        name_kk=row.name.kk,
        name_ru=row.name.ru,
        name_en=row.name.en,
        address=row.address,
        phones=row.phones,
    )


def _arrow(before: str, after: str) -> str:
    return _("{before} → {after}").format(before=before, after=after)

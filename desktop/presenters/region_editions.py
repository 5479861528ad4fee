"""The next reference edition: put together part by part, looked at whole, issued (parcels §2.5).

What is laid in stays in this window until it is issued or forgotten; nothing of it is recorded
before.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias, TypeVar, get_args

from desktop.i18n import _, _n
from desktop.models.answer import DirectoryRow, Edition, EditionDay, EnteredStatus
from desktop.models.edition import Changes, with_changes
from desktop.models.errors import Refusal
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.edition_difference import EditionFact, difference_views
from desktop.presenters.edition_words import day_kind, unfit_words
from desktop.presenters.region_names import office_names, short_name
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import Said
from desktop.services import region_edition
from desktop.services.desk import Desk
from desktop.services.region_edition import Looked

ListedPart: TypeAlias = Literal["days", "mci", "directory", "terms"]
LISTED_PARTS: Final[tuple[ListedPart, ...]] = get_args(ListedPart)

K = TypeVar("K")
V = TypeVar("V")

_TIYN: Final = 100
_TOLD: Final = 3  # days of the edition in force told one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """Show one value of a part: as it stands, and whether the next edition changes it."""

    key: str
    title: str
    detail: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView:
    """Show all that the next edition changes; `hinders` say why it cannot be issued."""

    title: str
    lines: tuple[EditionFact, ...]
    hinders: tuple[str, ...]


class Editions:
    """Tell the newest reference edition, put the next together, and issue it."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._changes = Changes()

    def may_issue(self) -> bool:
        """Say whether whoever works here may issue one."""
        return self._desk().may("region.issue")

    def forget(self) -> None:
        """Drop all that was laid in."""
        self._changes = Changes()

    def facts(self) -> tuple[EditionFact, ...]:
        """Return what the newest edition brings."""
        desk = self._desk()
        last = region_edition.newest_edition(desk)
        if last is None:
            return (EditionFact(name=_("Edition"), value=_("none yet")),)
        today = desk.now().date()
        over = last.use_until < today
        index = next((each for each in reversed(last.mci) if each.since <= today), None)
        number = f"№{formats.NO_BREAK}{last.number}"
        until = _("until {day}").format(day=formats.date_digits(last.use_until))
        since = formats.date_digits(index.since) if index else ""
        return (
            EditionFact(
                name=_("Edition"),
                value=f"{number} · {until} · Kense {last.min_program}",
                tone="near" if over else "normal",
            ),
            EditionFact(
                name=_("Monthly calculation index"),
                value=f"{formats.money(index.tiyn)} · {_('from {day}').format(day=since)}"
                if index
                else _("none"),
            ),
            EditionFact(name=_("Days moved"), value=_days_told(last)),
        )

    def until(self) -> dt.date:
        """Return until when the next edition holds, as it stands now."""
        return self._changes.use_until or self._draft().use_until

    def program(self) -> str:
        """Return the least program the next edition is for."""
        return self._changes.min_program or self._draft().min_program

    def rows(self, part: ListedPart) -> tuple[EditionRow, ...]:
        """Return the values of a part, the newest first, with what is taken back among them."""
        makers: dict[ListedPart, Callable[[], Iterator[EditionRow]]] = {
            "days": self._day_rows,
            "mci": self._index_rows,
            "directory": self._office_rows,
            "terms": lambda: iter(()),
        }
        return tuple(makers[part]())

    def day(self, key: str) -> EditionDay | None:
        """Return what the next edition says of a day (ISO), None where nothing."""
        return next((each for each in self._next().days if each.day.isoformat() == key), None)

    def index(self, key: str) -> str:
        """Return the index in whole tenge from a day (ISO) on, empty where none begins."""
        found = (e.tiyn // _TIYN for e in self._next().mci if e.since.isoformat() == key)
        return next((str(each) for each in found), "")

    def office(self, key: str) -> DirectoryRow | None:
        """Return an office as the next edition calls it."""
        return next((each for each in self._next().directory if each.office == key), None)

    def lay_terms(self, until: dt.date | None, program: str) -> Said:
        """Lay in until when it holds and for which program it is."""
        if until is None:
            return _refused(Refusal("day-missing"))
        draft = self._draft()
        return self._lay(
            replace(
                self._changes,
                use_until=None if until == draft.use_until else until,
                min_program="" if program.strip() == draft.min_program else program.strip(),
            )
        )

    def lay_day(self, day: dt.date | None, status: EnteredStatus, ground: str) -> Said:
        """Lay in what a day is, by which decision."""
        if day is None:
            return _refused(Refusal("day-missing"))
        if not ground.strip():
            return _refused(Refusal("ground-missing"))

        def made() -> Changes:
            laid = EditionDay(day=day, status=status, ground=" ".join(ground.split()))
            return replace(self._changes, days={**self._changes.days, day: laid})

        return self._made(made)

    def lay_index(self, since: dt.date | None, tenge: str) -> Said:
        """Lay in the index from a day on; refuses what is no whole number of tenge."""
        digits = "".join(tenge.split())
        if since is None:
            return _refused(Refusal("day-missing"))
        if not (digits.isascii() and digits.isdecimal() and int(digits)):
            return _refused(Refusal("edition-unfit", why="mci"))
        index = {**self._changes.mci, since: int(digits) * _TIYN}
        return self._lay(replace(self._changes, mci=index))

    def lay_office(self, key: str, names: tuple[str, str, str], address: str, phones: str) -> Said:
        """Lay in how an office is called (kk, ru, en) and reached; phones are parted by commas."""
        row = self.office(key)
        if row is None:
            return _refused(Refusal("edition-unfit", why="directory"))

        def made() -> Changes:
            kk, ru, en = (" ".join(each.split()) for each in names)
            laid = replace(
                row,
                name=Text(kk=kk, ru=ru, en=en),
                address=" ".join(address.split()),
                phones=tuple(filter(None, (each.strip() for each in phones.split(",")))),
            )
            return replace(self._changes, places={**self._changes.places, key: laid})

        return self._made(made)

    def take_back(self, part: ListedPart, key: str) -> Said:
        """Take a value back; one that is taken back already stands again as it was."""
        now = self._changes
        if part == "terms":
            return self._lay(replace(now, use_until=None, min_program=""))
        if part == "directory":
            laid = {**now.places}
            _turn(laid, key)
            return self._lay(replace(now, places=laid))
        day = dt.date.fromisoformat(key)
        if part == "days":
            days = {**now.days}
            _turn(days, day, known=any(each.day == day for each in self._before().days))
            return self._lay(replace(now, days=days))
        index = {**now.mci}
        _turn(index, day, known=any(each.since == day for each in self._before().mci))
        return self._lay(replace(now, mci=index))

    def look(self) -> EditionView | Said:
        """Say all that the next edition changes and for whom; nothing is recorded."""
        try:
            looked = region_edition.look_at_edition(self._desk(), self._changes)
        except Refusal as refusal:
            return _refused(refusal)
        names = office_names(self._desk())
        title = _("Edition {number}: what it changes").format(number=looked.edition.number)
        return EditionView(
            title=title,
            lines=tuple(difference_views(looked, names)),
            hinders=tuple(_hinders(looked)),
        )

    def issue(self) -> Said:
        """Issue it; what was laid in is used up."""
        desk = self._desk()
        try:
            issued = region_edition.issue_edition(desk, self._changes)
        except Refusal as refusal:
            return _refused(refusal)
        self.forget()
        said = _("Edition {number} is issued; answers bring it.").format(number=issued.number)
        return Said(tone="done", sentence=said)

    def _made(self, made: Callable[[], Changes]) -> Said:
        """Lay in what is made, where its values are within their bounds."""
        try:
            return self._lay(made())
        except Refusal as refusal:
            field = str(refusal.fields.get("field", ""))
            return _refused(Refusal("edition-unfit", why=field))

    def _lay(self, changes: Changes) -> Said:
        """Keep changes that an edition can hold."""
        desk = self._desk()
        try:
            region_edition.look_at_edition(desk, changes)
        except Refusal as refusal:
            return _refused(refusal)
        self._changes = changes
        return Said(tone="done", sentence=_("Laid in; F5 shows what changes."))

    def _before(self) -> Edition:
        return region_edition.edition_in_force(self._desk())

    def _draft(self) -> Edition:
        return region_edition.draft_edition(self._desk())

    def _next(self) -> Edition:
        desk = self._desk()
        return with_changes(self._draft(), self._changes, region_edition.shipped_with(desk))

    def _day_rows(self) -> Iterator[EditionRow]:
        before = {each.day: each for each in self._before().days}
        after = {each.day: each for each in self._next().days}
        for day in sorted({*before, *after}, reverse=True):
            shown = after.get(day) or before[day]
            yield EditionRow(
                key=day.isoformat(),
                title=formats.date_long(day),
                detail=f"{_status(shown)} · {shown.ground}",
                note=_note(before.get(day), after.get(day)),
            )

    def _index_rows(self) -> Iterator[EditionRow]:
        before = {each.since: each.tiyn for each in self._before().mci}
        after = {each.since: each.tiyn for each in self._next().mci}
        for since in sorted({*before, *after}, reverse=True):
            shown = after.get(since) or before[since]
            yield EditionRow(
                key=since.isoformat(),
                title=_("from {day}").format(day=formats.date_long(since)),
                detail=formats.money(shown),
                note=_note(before.get(since), after.get(since)),
            )

    def _office_rows(self) -> Iterator[EditionRow]:
        before = {each.office: each for each in self._before().directory}
        for each in self._next().directory:
            yield EditionRow(
                key=each.office,
                title=f"{each.office} · {short_name(formats.text(each.name))}",
                detail=formats.listed((each.address, *each.phones)),
                note="" if before.get(each.office) == each else _("changed"),
            )


def _hinders(looked: Looked) -> Iterator[str]:
    yield from (unfit_words(each) for each in looked.unfit)
    if looked.is_empty:
        yield sentence(Refusal("edition-unchanged"))


def _turn(laid: dict[K, V | None], key: K, *, known: bool = True) -> None:
    """Drop what was laid in of a key; where nothing was, take back what is known of it."""
    if key in laid:
        del laid[key]
    elif known:
        laid[key] = None


def _status(told: EditionDay) -> str:
    kinds: dict[EnteredStatus, str] = {
        "off": day_kind("off"),
        "worked": day_kind("working"),
        "ordinary": _("plain day"),
    }
    return kinds[told.status]


def _note(before: object, after: object) -> str:
    if before == after:
        return ""
    if before is None:
        return _("new")
    return _("taken back") if after is None else _("changed")


def _days_told(edition: Edition) -> str:
    told = [f"{formats.date_digits(each.day)} ({each.ground})" for each in edition.days[-_TOLD:]]
    rest = len(edition.days) - len(told)
    if rest:
        more = _n("and {count} day more", "and {count} days more", rest)
        told.append(more.format(count=formats.number(rest)))
    return formats.listed(told) or _("none")


def _refused(refusal: Refusal) -> Said:
    return Said(tone="past", sentence=sentence(refusal))

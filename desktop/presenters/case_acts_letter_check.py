"""Check the invitation letter of an organisation point by point: all in order is one key (I-A3)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.i18n import _, _n, language, marked
from desktop.models.errors import Refusal
from desktop.models.filling_letter_faults import guest_name
from desktop.models.letter_check import (
    COPIES,
    KINDS,
    LetterFault,
    Point,
    kind_of,
    points_for,
)
from desktop.models.letter_faults_words import fault_words, point_words
from desktop.models.path import UNDECIDED
from desktop.models.text import Language
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_offered import Offered
from desktop.presenters.case_acts_view import AskGroup, SheetView, TickView, Typed
from desktop.presenters.labels import label
from desktop.services import letters_check
from desktop.services.desk import Desk
from desktop.services.letters_check import Letter, Seen

Record: TypeAlias = Callable[[Desk, str, Seen], str]
_WHOSE: Final = "whose"
_COPIES: Final = "copies"


class CheckLetter:
    """Ask what is not in order on a letter; nothing ticked says that everything is."""

    def __init__(self, desk: Desk, letters: Sequence[Letter], record: Record) -> None:
        """Take the letters there are and how one is recorded; refuse `no-letter`."""
        if not letters:
            raise Refusal("no-letter")
        self._desk, self._letters, self._record = desk, letters, record
        self._first = next((each for each in letters if each.last is None), letters[0])
        self._count = 0

    def view(self, typed: Typed) -> SheetView:
        """Offer every point of the annex with what was taken from the letter beside it."""
        letter = self._chosen(typed)
        points = points_for(letter.application.purpose)
        faults = letters_check.found_in(self._desk, letter, _seen(points, typed))
        return SheetView(
            title=_("Check of the invitation letter"),
            sentence=_("{name}: tick only what is not in order.").format(
                name=guest_name(letter.item)
            ),
            verb=_verb(len(faults)),
            ticks_title=_("Not in order"),
            ticks=tuple(_tick(each, letter, typed) for each in points if each.id != _COPIES),
            groups=tuple(self._groups(points, letter, typed)),
            text=self._said(faults, typed),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it and return the list of faults, if there are any."""
        letter = self._chosen(typed)
        seen = _seen(points_for(letter.application.purpose), typed)
        self._count = len(letters_check.found_in(desk, letter, seen))
        return self._record(desk, letter.key, seen)

    def done_words(self) -> str:
        """Say how it was found."""
        if not self._count:
            return _("The invitation letter is in order.")
        said = _n(
            "{count} fault of the letter is listed.",
            "{count} faults of the letter are listed.",
            self._count,
        )
        return said.format(count=self._count)

    def _chosen(self, typed: Typed) -> Letter:
        key = typed.text(_WHOSE, self._first.key)
        return next((each for each in self._letters if each.key == key), self._first)

    def _groups(self, points: Sequence[Point], letter: Letter, typed: Typed) -> Iterator[AskGroup]:
        asks = []
        if len(self._letters) > 1:
            told = tuple((each.key, guest_name(each.item)) for each in self._letters)
            asks.append(choose(_WHOSE, _("Whose letter"), typed, told, letter.key))
        asks.append(ask(_COPIES, _("Copies handed in"), typed, default=str(COPIES)))
        yield AskGroup(asks=tuple(asks))
        for each in points:
            if each.id in typed.ticked:
                yield AskGroup(
                    title=point_words(each, language()),
                    asks=(
                        choose(f"{each.id}.kind", _("Absent or wrong"), typed, _kinds(), KINDS[0]),
                        ask(f"{each.id}.seen", _("What the letter says"), typed, optional=True),
                    ),
                )

    def _said(self, faults: Sequence[LetterFault], typed: Typed) -> str:
        """Say line by line what the program itself finds wrong."""
        spoken = language()
        words = {each.id: point_words(each, spoken) for each in points_for("work")}
        return "\n".join(
            f"{words[each.point]}: {fault_words(each, spoken)}"
            for each in faults
            if each.reason and each.point not in typed.ticked
        )


def check_of_case(desk: Desk, case: str) -> CheckLetter:
    """Return the check of the letters of a registered application; refuse `no-letter`."""

    def record(desk: Desk, item: str, seen: Seen) -> str:
        return letters_check.check_letter(desk, case=case, item=item, seen=seen)

    return CheckLetter(desk, letters_check.letters_of_case(desk, case=case), record)


def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple((each, label(f"letter.{each}")) for each in KINDS)


def _verb(count: int) -> str:
    if not count:
        return _("All is in order")
    said = _n("List {count} fault", "List {count} faults", count)
    return said.format(count=count)


def _tick(point: Point, letter: Letter, typed: Typed) -> TickView:
    """Offer a point with what was taken from the letter, and how it was found before."""
    spoken = language()
    before = {each.point: each for each in letter.last.faults} if letter.last else {}
    fault = before.get(point.id)
    said = _("before: {words}").format(words=fault_words(fault, spoken)) if fault else ""
    return TickView(
        key=point.id,
        words=" · ".join(filter(None, (_compared(point, letter, spoken), said))),
        detail="",
        done=point.id in typed.ticked,
    )


def _compared(point: Point, letter: Letter, spoken: Language) -> str:
    """Name a point with what the letter should say of it."""
    taken = _taken(point, letter, spoken)
    return ": ".join(filter(None, (point_words(point, spoken), taken)))


def _taken(point: Point, letter: Letter, spoken: Language) -> str:
    """Say what the application keeps of a point, to be compared with the letter."""
    choices = {
        (field.id, choice.id): choice.name.in_language(spoken)
        for field in letter.standard.items.fields
        for choice in field.choices
    }
    values = ((name, letter.item.values.get(name, "")) for name in point.fields)
    said = [choices.get(each, each[1]) for each in values]
    return (" – " if point.id == "stay" else " ").join(filter(None, said))


def _seen(points: Sequence[Point], typed: Typed) -> Seen:
    """Read what is ticked; three copies stand until fewer are typed."""
    copies = typed.text(_COPIES, str(COPIES)).strip()
    return Seen(
        copies=int(copies) if copies.isdecimal() else 0,
        faults=tuple(
            LetterFault(
                point=each.id,
                kind=kind_of(typed.text(f"{each.id}.kind")),
                seen=typed.text(f"{each.id}.seen"),
            )
            for each in points
            if each.id in typed.ticked
        ),
    )


OFFERED: Final[Mapping[str, Offered]] = MappingProxyType(
    {
        "check-letter": Offered(
            words=marked("Check of the invitation letter"),
            make=check_of_case,
            stages=frozenset(UNDECIDED),
            command="letter.check",
        )
    }
)
"""The check of a case's letters, offered while it is not decided."""

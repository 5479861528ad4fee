"""What is done from the registers of weapons: record an event, read a life, print who is due."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c, _n, language
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.weapon_life import NAMES_OTHER, WeaponEventKind, offered
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed, day_value
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.presenters.sentences import sentence
from desktop.presenters.weapon_mistakes import TakeBackEvent
from desktop.presenters.weapon_words import life_words, weapon_words
from desktop.services import owners_due, weapons
from desktop.services.desk import Desk
from desktop.services.weapons import NewEvent


class RecordEvent:
    """Ask what happened to a weapon, when, and by which document; what happened so far below."""

    def __init__(self, desk: Desk, weapon: str) -> None:
        """Refuse `weapon-unknown`."""
        self._weapon = weapons.known_weapon(desk, weapon)
        self._life = weapons.life(desk, weapon)
        self._kinds = offered(self._weapon.state)

    def view(self, typed: Typed) -> SheetView:
        """Ask for what the chosen event needs: of some of them, another party."""
        return SheetView(
            title=_("Event of a weapon"),
            sentence=weapon_words(self._weapon),
            verb=_("Record the event"),
            groups=(AskGroup(asks=self._asks(typed)),),
            text=life_words(self._life),
            weapon=self._weapon.weapon,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        kind, on = self._kind(typed), read_date(typed.text("weapon.on"))
        if kind is None:
            raise Refusal("weapon-event-missing")
        if on is None:
            raise Refusal("weapon-day-missing")
        weapons.record_event(
            desk,
            weapon=self._weapon.weapon,
            new=NewEvent(
                kind=kind,
                on=on,
                document=typed.text("weapon.document"),
                document_date=read_date(typed.text("weapon.document_date")),
                other=typed.text("weapon.other"),
                words=typed.text("weapon.words"),
            ),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is recorded."""
        return _("{weapon}: recorded.").format(weapon=self._weapon.called)

    def _kind(self, typed: Typed) -> WeaponEventKind | None:
        chosen = typed.text("weapon.kind")
        return next((kind for kind in self._kinds if kind == chosen), None)

    def _asks(self, typed: Typed) -> tuple[AskView, ...]:
        """Ask for an event; where one was to be recorded, say beside each what it lacks."""
        kind, lacks = self._kind(typed), Refusal("weapon-event-missing")
        what = AskView(
            key="weapon.kind",
            label=label("weapon.kind"),
            kind="choice",
            value=kind or "",
            options=tuple((each, label(f"weapon-event.{each}")) for each in self._kinds),
            message=sentence(lacks) if typed.asked and kind is None else "",
        )
        other = Refusal("weapon-other-missing", event=kind)
        return (
            what,
            _date(typed, "weapon.on", lacks=Refusal("weapon-day-missing")),
            _line(typed, "weapon.document", lacks=Refusal("weapon-document-missing")),
            _date(typed, "weapon.document_date"),
            *((_line(typed, "weapon.other", lacks=other),) if kind in NAMES_OTHER else ()),
            _line(typed, "weapon.words"),
        )


class ReadLife:
    """Show everything that happened to a weapon; nothing is recorded."""

    def __init__(self, desk: Desk, weapon: str) -> None:
        """Refuse `weapon-unknown`."""
        self._weapon = weapons.known_weapon(desk, weapon)
        self._life = weapons.life(desk, weapon)

    def view(self, _typed: Typed) -> SheetView:
        """Show its permits and events in their order."""
        return SheetView(
            title=_("Life of a weapon"),
            sentence=weapon_words(self._weapon),
            verb=_("Close"),
            text=life_words(self._life),
            weapon=self._weapon.weapon,
        )

    def carry_out(self, _desk: Desk, _typed: Typed) -> str:
        """Do nothing: it was only read."""
        return ""

    def done_words(self) -> str:
        """Say where the weapon is now."""
        return f"{self._weapon.called}: {label(f'weapon-state.{self._weapon.state}')}"


class PrintDue:
    """Ask by which day and for which village; every village has a list of its own."""

    def __init__(self, desk: Desk, _weapon: str) -> None:
        """Propose the days the office looks ahead, as the register is opened with."""
        self._desk = desk
        self._papers: tuple[str, ...] = ()
        self._until = desk.now().date() + dt.timedelta(days=owners_due.days_ahead(desk))

    def view(self, typed: Typed) -> SheetView:
        """Offer the villages somebody is due of by the day typed, and how many."""
        return SheetView(
            title=_("Owners due, by village"),
            sentence=_("One list for each village, for the district inspector to take along."),
            verb=_("Print the lists"),
            groups=(AskGroup(asks=tuple(self._asks(typed))),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Fix the lists, or refuse; the first of them is shown."""
        village = typed.text("due.village", owners_due.EVERYWHERE)
        self._papers = owners_due.print_due(
            desk,
            until=self._day(typed),
            village=village,
            language="ru" if language() == "ru" else "kk",
        )
        return self._papers[0]

    def more_papers(self) -> tuple[str, ...]:
        """Return the lists of the other villages."""
        return self._papers[1:]

    def done_words(self) -> str:
        """Count the lists."""
        count = len(self._papers)
        return _n("{count} list is printed.", "{count} lists are printed.", count).format(
            count=count
        )

    def _day(self, typed: Typed) -> dt.date:
        return read_date(typed.text("due.until")) or self._until

    def _asks(self, typed: Typed) -> Iterator[AskView]:
        found = owners_due.due_by_village(self._desk, until=self._day(typed))
        yield AskView(
            key="due.until",
            label=_("Due by"),
            kind="date",
            value=day_value(typed.text("due.until", self._until.isoformat())),
        )
        named = [
            (each.place, f"{formats.text(each.name)} · {formats.number(len(each.lines))}")
            for each in found
        ]
        yield AskView(
            key="due.village",
            label=_("Village"),
            kind="choice",
            value=typed.text("due.village", owners_due.EVERYWHERE),
            options=((owners_due.EVERYWHERE, _("all villages")), *named),
        )


def _line(typed: Typed, key: str, *, lacks: Refusal | None = None) -> AskView:
    """Ask for a line; without what it `lacks` when it is empty, it may stay so."""
    value = typed.text(key)
    message = sentence(lacks) if lacks and typed.asked and not value.strip() else ""
    return AskView(key=key, label=label(key), value=value, optional=lacks is None, message=message)


def _date(typed: Typed, key: str, *, lacks: Refusal | None = None) -> AskView:
    asked = _line(typed, key, lacks=lacks)
    return replace(asked, kind="date", value=day_value(asked.value))


_ACTS: Final = (
    RegisterAct(
        id="weapon-event",
        key="F2",
        command="weapon.event",
        words=lambda: _("Event of the weapon"),
        make=RecordEvent,
        short=lambda: _c("short", "Event"),
    ),
    RegisterAct(
        id="weapon-life",
        key="F3",
        command="register.see",
        words=lambda: _("Its life"),
        make=ReadLife,
    ),
    RegisterAct(
        id="weapon-mistake",
        key="F8",
        command="weapon.event",
        words=lambda: _("Entered by mistake"),
        make=TakeBackEvent,
    ),
)
_PRINT: Final = RegisterAct(
    id="owners-due",
    key="F4",
    command="register.print",
    words=lambda: _("Lists by village"),
    make=PrintDue,
    needs_line=False,
)
WEAPON_ACTS: Final[Mapping[str, tuple[RegisterAct, ...]]] = MappingProxyType(
    {"weapons": _ACTS, "owners-due": (*_ACTS, _PRINT)}
)
"""The acts of the registers of weapons, by register."""

"""An event of a weapon that was entered by mistake: which one, and what was wrong (D39, D45)."""

from dataclasses import replace

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.labels import label
from desktop.presenters.weapon_words import event_words, life_words, weapon_words
from desktop.services import weapons
from desktop.services.desk import Desk


class TakeBackEvent:
    """Ask which event was entered by mistake, and why; the weapon is where it was before it."""

    def __init__(self, desk: Desk, weapon: str) -> None:
        """Refuse `weapon-unknown`, and `weapon-event-stands` where none can be taken back."""
        self._weapon = weapons.known_weapon(desk, weapon)
        self._life = weapons.life(desk, weapon)
        self._events = tuple(
            (str(place), event_words(replace(event, by_name="")))
            for place, event in weapons.recorded_by_mistake(desk, weapon)
        )
        if not self._events:
            raise Refusal("weapon-event-stands")

    def view(self, typed: Typed) -> SheetView:
        """Propose the latest event and ask what was wrong with it; its life stands below."""
        last = self._events[0][0]
        return SheetView(
            title=_("Event entered by mistake"),
            sentence=weapon_words(self._weapon),
            verb=_("Strike the entry"),
            groups=(
                AskGroup(
                    asks=(
                        ask("weapon.reason", label("weapon.reason"), typed, needed=True),
                        choose("weapon.event", label("weapon.event"), typed, self._events, last),
                    )
                ),
            ),
            text=life_words(self._life),
            weapon=self._weapon.weapon,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        weapons.take_back_event(
            desk,
            weapon=self._weapon.weapon,
            event=int(typed.text("weapon.event", self._events[0][0])),
            reason=typed.text("weapon.reason"),
        )
        return ""

    def done_words(self) -> str:
        """Say that the entry does not stand any more."""
        return _("{weapon}: the entry is taken back.").format(weapon=self._weapon.called)

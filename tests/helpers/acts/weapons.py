"""What is recorded of a registered weapon, with its command."""

import datetime as dt
from typing import Final

from desktop.services import owners_due, weapons
from desktop.services.weapons import NewEvent
from tests.helpers.acts.act import Act

ACTS: Final = (
    Act("weapons.record_event", "weapon.event", lambda d: weapons.record_event(
        d, weapon="u", new=NewEvent(kind="lost", on=dt.date(2013, 11, 25), document="№ 1"))),
    Act("weapons.take_back_event", "weapon.event", lambda d: weapons.take_back_event(
        d, weapon="u", event=2, reason="қате")),
    Act("owners_due.print_due", "register.print", lambda d: owners_due.print_due(
        d, until=dt.date(2099, 1, 1), language="kk")),
)  # fmt: skip

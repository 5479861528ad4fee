"""Read and set the simple settings of the office (models/declared.py)."""

from desktop.models.declared import Declared
from desktop.models.facts import SwitchSet
from desktop.services.desk import Desk
from desktop.store import offices


def value_of(desk: Desk, declared: Declared) -> str:
    """Return what a setting of the office is now, its default until it was set."""
    switches = offices.switches(desk.database, desk.office().office)
    return declared.kept(switches.get(declared.key))


def set_value(desk: Desk, declared: Declared, value: str) -> None:
    """Set a setting of the office, as a fact; refuses `bad-setting` (`value`)."""
    chosen, office = declared.checked(value), desk.office().office
    with desk.work(at=desk.now(), command=declared.command) as work:
        work.record(SwitchSet(office=office, key=declared.key, value=chosen))

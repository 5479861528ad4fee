"""Word whose weapons are due; nothing here asks the store (W-11.2)."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_weapons import WeaponsSeen


def weapon_tasks(seen: WeaponsSeen) -> Iterator[TaskView]:
    """Yield one task where owners are due, leading to their register."""
    due = seen.due
    if not due.weapons or seen.until is None:
        return
    count = _n("{count} weapon", "{count} weapons", due.weapons)
    late = _("late: {count}").format(count=formats.number(due.late))
    parts = (
        count.format(count=formats.number(due.weapons)),
        late if due.late else "",
        _("by {day}").format(day=formats.date_digits(seen.until)),
    )
    yield TaskView(
        key="owners-due",
        count=formats.number(due.owners),
        head=_n("owner is due to re-register", "owners are due to re-register", due.owners),
        detail=" · ".join(part for part in parts if part),
        tone="past" if due.late else "near",
        goal=Goal("registers", "owners-due"),
    )

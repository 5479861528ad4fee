"""The keys of the page of decisions at each stage: what can be done, and which step comes next."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from desktop.i18n import _, _c, marked
from desktop.models.permissions import Command
from desktop.models.stages import TAKEN_ON_BY
from desktop.presenters import formats
from desktop.presenters.decisions_view import KeyView
from desktop.services.decision_desk import OpenCase
from desktop.services.desk import Desk
from desktop.services.examining import EXAMINABLE
from desktop.services.holding import is_of_another
from desktop.services.portal_answer import goes_by_portal

May: TypeAlias = Callable[[Command], bool]

WRITE: Final = "decisions.write"
MORE: Final = "decisions.more"
RETURN: Final = "decisions.return"
REASSIGN: Final = "decisions.reassign"
STEP: Final = "decisions.step"
FIND: Final = "decisions.find"
UNFIND: Final = "decisions.unfind"
COMPLETE: Final = "decisions.complete"

STEPS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "registered": ("lay", marked("Lay before the head…")),
        "with-head": ("assign", marked("Assign…")),
        "assigned": ("finish", marked("Finish the examination…")),
        "examined": ("sign", marked("Sign…")),
        "sent-to-department": ("back", marked("Back from the department…")),
        "decided": ("results", marked("Make the results…")),
    }
)
"""The act that takes a case on from a stage, and what its key says."""

AWAY: Final = ("away", marked("To the department…"))
"""What takes a case on instead of a signature, where the department signs it (I-5, D30)."""

ANSWER: Final = ("answer", marked("Answer electronically…"))
"""What takes a decided request through the portal on, instead of results on paper (I-3a)."""

_HOLDER_S: Final = frozenset[Command]({"case.examine", "case.inquire"})
_WRITTEN_BY: Final[Mapping[str, Command]] = MappingProxyType(
    {"assigned": "case.examine", "examined": "case.draft"}
)


def keys_of(stage: str, may: May) -> tuple[KeyView, ...]:
    """Return the keys beside the main one that whoever works here has."""
    keys = []
    if may_write(stage, may):
        keys.append(KeyView(command=WRITE, cap="F5", verb=_("Write down")))
    if stage == "assigned" and _of_head(may, "case.assign"):
        keys.append(
            KeyView(
                command=REASSIGN,
                cap="F8",
                verb=_("To another employee…"),
                short=_c("short", "To another"),
            )
        )
    if stage == "examined" and _of_head(may, "case.send-back"):
        keys.append(
            KeyView(
                command=RETURN,
                cap="F7",
                verb=_("Return for rework…"),
                short=_c("short", "Rework"),
            )
        )
    keys.append(KeyView(command=MORE, cap="F6", verb=_("More…")))
    return tuple(keys)


def may_at(opened: OpenCase, desk: Desk) -> May:
    """Say what whoever works here may do to a case: only who has it examines it (W-14)."""
    row = opened.found.row
    is_another_s = row.stage in EXAMINABLE and is_of_another(desk, row)

    def may(command: Command) -> bool:
        if is_another_s and command in _HOLDER_S:
            return False
        return desk.may(command)

    return may


def _of_head(may: May, command: Command) -> bool:
    """Say whether somebody may do what the head does, or enter it from his sheet (D41)."""
    return may(command) or may("case.enter-assignment")


def may_write(stage: str, may: May) -> bool:
    """Say whether whoever works here writes the decision: whoever signs does so once examined."""
    return stage in _WRITTEN_BY and may("case.draft") and may(_WRITTEN_BY[stage])


def may_step(stage: str, may: May, *, away: bool = False) -> bool:
    """Say whether whoever works here may take a case on from a stage, or send it `away`."""
    needed: tuple[Command, ...] = ("case.dispatch",) if away else TAKEN_ON_BY.get(stage, ())
    return any(may(command) for command in needed)


def step_at(opened: OpenCase) -> tuple[str, str]:
    """Return the act that takes a case on, and what its key says; nothing once it lies ready."""
    if is_away(opened):
        return AWAY
    if opened.found.row.stage == "decided" and goes_by_portal(opened.found):
        return ANSWER
    return STEPS.get(opened.found.row.stage, ("", ""))


def is_away(opened: OpenCase) -> bool:
    """Say whether a case is to be signed at the department: nobody signs it here (D30)."""
    return opened.found.row.stage == "examined" and opened.goes_to_department


def primary_of(opened: OpenCase, may: May) -> KeyView | None:
    """Return the key of the step that comes next, None where whoever works here takes none."""
    if not may_step(opened.found.row.stage, may, away=is_away(opened)):
        return None
    return KeyView(command=STEP, cap="F9", verb=_(step_at(opened)[1]))


def hint_words(opened: OpenCase, *, staff: str) -> tuple[str, str]:
    """Say what the step means, or who has the case when it is somebody else: a lead and what."""
    row = opened.found.row
    if is_away(opened):
        return _("Who signs it"), _("the department, not the head here")
    if row.stage == "examined" and row.holder in {staff, ""}:
        return _("Once it is signed"), _("it cannot be changed any more")
    if row.holder and row.holder != staff:
        return _("Who has it"), formats.short_name(row.holder_name)
    return "", ""

"""Who may do what: one table of commands and roles, and nothing that stands beside it.

A command is one thing a person may do; whoever has none of its roles is refused (parcels §7, 9).
`services/desk.py` asks here whenever something is to be recorded, `docs/permissions.md` is the
same table for people. Roles are given to employees one by one: where two people do everything,
each simply has more of them.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.errors import Refusal

Role: TypeAlias = Literal["clerk", "inspector", "head", "administrator", "analyst", "auditor"]
"""What an employee is to the program (vocabulary)."""

Command: TypeAlias = Literal[
    "day.open",
    "day.close",
    "queue.give",
    "queue.serve",
    "queue.call-before-turn",
    "queue.pause",
    "queue.explain",
    "queue.print",
    "case.see",
    "case.see-confidential",
    "case.register",
    "case.add-papers",
    "case.correct",
    "case.correct-later",
    "case.void",
    "case.end",
    "case.number",
    "case.tell",
    "case.lay-before-head",
    "case.assign",
    "case.enter-assignment",
    "case.examine",
    "case.inquire",
    "letter.check",
    "case.switch-term",
    "case.draft",
    "case.send-back",
    "case.sign",
    "case.enter-signature",
    "case.dispatch",
    "case.grant",
    "case.hand-over",
    "coupon.keep",
    "complaint.see",
    "complaint.receive",
    "complaint.assign",
    "complaint.enter-assignment",
    "complaint.handle",
    "complaint.settle",
    "complaint.void",
    "weapon.event",
    "blank.keep",
    "result.replace",
    "result.annul",
    "paper.print",
    "paper.follow",
    "register.see",
    "register.print",
    "figures.see",
    "figures.freeze",
    "report.print",
    "indicator.enter",
    "survey.ask",
    "survey.enter",
    "opening.load",
    "numbers.reserve",
    "settings.office",
    "settings.windows",
    "settings.printers",
    "settings.numbers",
    "settings.calendar",
    "settings.law",
    "staff.set",
    "staff.roles",
    "staff.posts",
    "staff.leave",
    "staff.access",
    "staff.sign-in",
    "region.begin",
    "region.see",
    "region.case.see",
    "region.person.whole",
    "region.receive",
    "region.enrol",
    "region.answer",
    "region.ask",
    "region.issue",
    "region.unseal",
    "exchange.see",
    "exchange.enrol",
    "exchange.export",
    "exchange.letter",
    "exchange.take",
    "exchange.answer",
    "record.keep",
    "record.drill",
    "audit.see",
    "audit.person",
]
"""What may be done."""

SYSTEM: Final = "system"
"""Who acts when it is nobody: the program itself, or the first run of a new office."""

SELF_SERVICE: Final = "self-service"
"""Who acts when a visitor takes his number himself, at the touch screen by the door (D46)."""

ROLES: Final[tuple[Role, ...]] = get_args(Role)
COMMANDS: Final[tuple[Command, ...]] = get_args(Command)

_C: Final[Role] = "clerk"
_I: Final[Role] = "inspector"
_H: Final[Role] = "head"
_A: Final[Role] = "administrator"
_N: Final[Role] = "analyst"
_U: Final[Role] = "auditor"

MAY: Final[Mapping[Command, frozenset[Role]]] = MappingProxyType(
    {
        "day.open": frozenset({_C, _I, _H}),
        "day.close": frozenset({_C, _I, _H}),
        "queue.give": frozenset({_C, _I}),
        "queue.serve": frozenset({_C, _I}),
        "queue.call-before-turn": frozenset({_C, _I}),
        "queue.pause": frozenset({_C, _I, _H}),
        "queue.explain": frozenset({_C, _I, _H}),
        "queue.print": frozenset({_C, _I, _H}),
        "case.see": frozenset({_C, _I, _H, _U}),
        "case.see-confidential": frozenset({_I, _H}),
        "case.register": frozenset({_C, _I}),
        "case.add-papers": frozenset({_C, _I}),
        "case.correct": frozenset({_C, _H}),
        "case.correct-later": frozenset({_H}),
        "case.void": frozenset({_H}),
        "case.end": frozenset({_C, _I, _H}),
        "case.number": frozenset({_C, _I}),
        "case.tell": frozenset({_C, _I}),
        "case.lay-before-head": frozenset({_C, _I}),
        "case.assign": frozenset({_H}),
        "case.enter-assignment": frozenset({_C}),
        "case.examine": frozenset({_I}),
        "case.inquire": frozenset({_I}),
        "letter.check": frozenset({_C, _I}),
        "case.switch-term": frozenset({_I, _H}),
        "case.draft": frozenset({_I, _H}),
        "case.send-back": frozenset({_H}),
        "case.sign": frozenset({_H}),
        "case.enter-signature": frozenset({_C}),
        "case.dispatch": frozenset({_C, _I}),
        "case.grant": frozenset({_C, _I}),
        "case.hand-over": frozenset({_C, _I}),
        "coupon.keep": frozenset({_C, _I}),
        "complaint.see": frozenset({_C, _I, _H, _U}),
        "complaint.receive": frozenset({_C, _I}),
        "complaint.assign": frozenset({_H}),
        "complaint.enter-assignment": frozenset({_C}),
        "complaint.handle": frozenset({_I, _H}),
        "complaint.settle": frozenset({_H}),
        "complaint.void": frozenset({_H}),
        "weapon.event": frozenset({_C, _I}),
        "blank.keep": frozenset({_C, _H}),
        "result.replace": frozenset({_I, _H}),
        "result.annul": frozenset({_H}),
        "paper.print": frozenset({_C, _I, _H}),
        "paper.follow": frozenset({_C, _I, _H}),
        "register.see": frozenset({_C, _I, _H, _U}),
        "register.print": frozenset({_C, _I, _H}),
        "figures.see": frozenset({_C, _I, _H, _N, _U}),
        "figures.freeze": frozenset({_H, _N}),
        "report.print": frozenset({_C, _I, _H}),
        "indicator.enter": frozenset({_C, _H}),
        "survey.ask": frozenset({_C, _I}),
        "survey.enter": frozenset({_C, _I, _H}),
        "opening.load": frozenset({_H, _A}),
        "numbers.reserve": frozenset({_C, _H}),
        "settings.office": frozenset({_A}),
        "settings.windows": frozenset({_A}),
        "settings.printers": frozenset({_C, _I, _H, _A}),
        "settings.numbers": frozenset({_H, _A}),
        "settings.calendar": frozenset({_H, _A}),
        "settings.law": frozenset({_H, _A}),
        "staff.set": frozenset({_A}),
        "staff.roles": frozenset({_A}),
        "staff.posts": frozenset({_A}),
        "staff.leave": frozenset({_H, _A}),
        "staff.access": frozenset({_A}),
        "staff.sign-in": frozenset({_C, _I, _H, _A, _N, _U}),
        "region.begin": frozenset({_A}),
        "region.see": frozenset({_H, _A, _N, _U}),
        "region.case.see": frozenset({_H, _N, _U}),
        "region.person.whole": frozenset({_H, _U}),
        "region.receive": frozenset({_H, _A, _N}),
        "region.enrol": frozenset({_H, _A}),
        "region.answer": frozenset({_H, _A, _N}),
        "region.ask": frozenset({_H, _N}),
        "region.issue": frozenset({_H, _A, _N}),
        "region.unseal": frozenset({_H}),
        "exchange.see": frozenset({_C, _I, _H, _A, _U}),
        "exchange.enrol": frozenset({_A}),
        "exchange.export": frozenset({_C, _H, _A}),
        "exchange.letter": frozenset({_C, _H}),  # it tells figures
        "exchange.take": frozenset({_H, _A}),
        "exchange.answer": frozenset({_I, _H}),
        "record.keep": frozenset({_H, _A}),
        "record.drill": frozenset({_H, _A}),
        "audit.see": frozenset({_H, _A, _U}),
        "audit.person": frozenset({_H, _U}),
    }
)
"""The table: which roles may do a command. What is not here, nobody may."""

FIRST_RUN: Final[frozenset[Command]] = frozenset(
    {
        "settings.office",
        "settings.windows",
        "settings.printers",
        "settings.numbers",
        "region.begin",
        "staff.set",
        "staff.roles",
        "staff.access",
    }
)
"""What sets a new office up: open to whoever is there, until an administrator is."""

PROGRAM: Final[frozenset[Command]] = frozenset({"paper.follow", "staff.sign-in", "record.drill"})
"""What the program does by itself: it follows its prints, tries its backups and tells who
came."""


VISITOR: Final[frozenset[Command]] = frozenset({"queue.give"})
"""What a visitor does at the touch screen: he takes a number with its slip, and nothing else."""


def may(roles: Collection[Role], command: Command) -> bool:
    """Say whether somebody of these roles may do a command."""
    return not MAY[command].isdisjoint(roles)


def is_open_to_program(command: Command, *, has_administrator: bool) -> bool:
    """Say whether a command needs nobody's roles: the program's own, or of the first run."""
    return command in PROGRAM or (not has_administrator and command in FIRST_RUN)


def checked_roles(roles: Collection[str]) -> tuple[Role, ...]:
    """Return the roles in the order of the table, each once; refuse `role-unknown` (`role`)."""
    for each in roles:
        if each not in ROLES:
            raise Refusal("role-unknown", role=each)
    return tuple(role for role in ROLES if role in roles)

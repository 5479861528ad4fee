"""A result printed onto a blank a second time: the earlier blank is accounted for first (D28).

Every blank that went through the printer ends used or spoiled. So while the blank of a print is
untold nothing more of it prints onto another; and where it is told, the earlier blank is spoiled
with a reason, or the paper prints whole, on plain paper.
"""

from desktop.models.blanks import BlankKind, Serial, read_serial
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import BlankSpoiled
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.store import blanks as rows
from desktop.store import results
from desktop.store.results import OnPaper


def require_accounted(desk: Desk, paper: str) -> None:
    """Refuse to print onto one more blank while another of the paper is not accounted for.

    Refuses `blank-awaited` (`number` of the result) while the blank of a print is untold, and
    `blank-borne` (`blank`, `number`) where a blank of ours was printed onto and bears it.
    """
    bearing = results.on_paper(desk.database, paper)
    if bearing is None:
        return
    was = rows.print_of(desk.database, paper)
    if was == "untold":
        raise Refusal("blank-awaited", number=bearing.number)
    if was == "told" and _ours(desk, bearing) is not None:
        raise Refusal("blank-borne", blank=bearing.blank, number=bearing.number)


def may_be_spoiled(desk: Desk, paper: str) -> bool:
    """Say whether a paper is a result not handed over yet that a blank of ours bears."""
    try:
        _spoilable(desk, paper)
    except Refusal:
        return False
    return True


def borne(desk: Desk, paper: str) -> OnPaper:
    """Return the result that a blank of ours bears; refuse what `spoil_borne` does of a paper."""
    return _spoilable(desk, paper)[0]


def spoil_borne(desk: Desk, *, paper: str, reason: str) -> str:
    """Record that the blank a result stands on was found spoiled; return its serial.

    The result takes another: the paper is to be printed onto the next blank. Refuses
    `blank-unasked` (`paper`) of what is no result, `blank-unborne` (`number`) of one that no blank
    of ours bears, `blank-kept` (`blank`, `number`) once it was handed over or is over,
    `reason-missing`.
    """
    now = desk.now()
    with desk.work(at=now, command="paper.print") as work:
        bearing, serial = _spoilable(desk, paper)
        if not clean_text(reason):
            raise Refusal("reason-missing")
        work.record(
            BlankSpoiled(
                kind=bearing.kind,
                serial=serial.text,
                series=serial.series,
                number=serial.number,
                reason=clean_text(reason),
                on=now.date(),
                clerk_name=clerk_words(desk, "kk")[0],
                paper=paper,
                case=bearing.case,
                result=bearing.result,
            )
        )
    return serial.text


def _spoilable(desk: Desk, paper: str) -> tuple[OnPaper, Serial]:
    bearing = results.on_paper(desk.database, paper)
    if bearing is None:
        raise Refusal("blank-unasked", paper=paper)
    serial = _ours(desk, bearing)
    if serial is None:
        raise Refusal("blank-unborne", number=bearing.number)
    if not results.lies_here(desk.database, bearing.result):
        raise Refusal("blank-kept", blank=bearing.blank, number=bearing.number)
    return bearing, serial


def _ours(desk: Desk, bearing: OnPaper) -> Serial | None:
    """Return the blank that bears a result, None where it is not one received here."""
    kind: BlankKind = bearing.kind
    try:
        serial = read_serial(bearing.blank)
    except Refusal:
        return None  # nothing told, or written in by hand
    found = rows.blank(desk.database, desk.office().office, kind, serial)
    return found.serial if found is not None and found.state == "used" else None

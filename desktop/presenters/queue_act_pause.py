"""Pause the queue or one of its lines, or call a paused line again: what, and why."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, get_args

from desktop.i18n import _
from desktop.models.facts import PauseReason
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.queueing_strips import line_words
from desktop.presenters.sentences_queue import clock_goes_on, reason_words
from desktop.services import pauses
from desktop.services.desk import Desk

_WHAT: Final = "what"
_REASON: Final = "reason"
_WORDS: Final = "words"
_ALL: Final = "all"
_REASONS: Final = MappingProxyType({each: each for each in get_args(PauseReason)})


class PauseQueue:
    """Pause the whole queue or one line; a line that is paused can be called again."""

    def __init__(self, desk: Desk) -> None:
        """Look at what is paused already."""
        self._desk = desk
        self._standing = {row.pause: row for row in pauses.standing(desk)}
        self._done = ""

    def _options(self) -> Iterator[tuple[str, str]]:
        desk = self._desk
        for row in self._standing.values():
            names = ", ".join(line_words(desk, line) for line in row.lines)
            yield row.pause, _("Call again: {line}").format(line=names)
        yield _ALL, _("The whole queue")
        for service in desk.office().services:
            for rule in desk.catalogue.standard(service).lines:
                line = f"{service}.{rule.id}"
                if not any(row.stops(line) for row in self._standing.values()):
                    yield line, line_words(desk, line)

    def view(self, typed: Typed) -> SheetView:
        """Ask what is paused and why; the whole queue at lunch stands there already."""
        options = tuple(self._options())
        what = typed.text(_WHAT, options[0][0])
        opens = what in self._standing
        asks = [AskView(key=_WHAT, label=_("What"), kind="choice", value=what, options=options)]
        return SheetView(
            title=_("Pause the queue"),
            sentence=clock_goes_on(),
            verb=_("Call again from now on") if opens else _("Pause"),
            groups=(AskGroup(title="", asks=(*asks, *(() if opens else _why(typed)))),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Pause it, or call it again; no paper comes of it."""
        what = typed.text(_WHAT, next(iter(self._standing), _ALL))
        if what in self._standing:
            pauses.reopen(desk, pause=what)
            self._done = _("The line is open again.")
            return ""
        pauses.pause(
            desk,
            reason=_REASONS[typed.text(_REASON, "lunch")],
            lines=() if what == _ALL else (what,),
            words=typed.text(_WORDS),
        )
        self._done = _("Nobody is called until Ctrl+F2 opens it again.")
        return ""

    def done_words(self) -> str:
        """Say that it is paused, or open again."""
        return self._done


def _why(typed: Typed) -> tuple[AskView, AskView]:
    chosen = typed.text(_REASON, "lunch")
    reasons = tuple((each, reason_words(each, "") or _("other reason")) for each in _REASONS)
    other = chosen == "other"
    missing = typed.asked and other and not typed.text(_WORDS).strip()
    return (
        AskView(key=_REASON, label=_("Reason"), kind="choice", value=chosen, options=reasons),
        AskView(
            key=_WORDS,
            label=_("In words"),
            value=typed.text(_WORDS),
            optional=not other,
            message=_("Write why the queue is paused.") if missing else "",
        ),
    )

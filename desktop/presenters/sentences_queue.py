"""What is said of numbers that stand aside; light, so that the first paint can say it too."""

from desktop.i18n import _, _n


def held_words(reason: str) -> str:
    """Say that a number is on hold, and why where that is known."""
    said = {
        "paper": _("on hold: went for a paper"),
        "inquiry": _("on hold: waits for an inquiry"),
    }
    return said.get(reason, _("on hold"))


def reason_words(reason: str, words: str) -> str:
    """Say why the queue is not called."""
    said = {
        "lunch": _("lunch break"),
        "absent": _("nobody is at the windows"),
        "power": _("power cut"),
        "program": _("program or printer failure"),
    }.get(reason, "")
    return " · ".join(part for part in (said, words) if part)


def paused_words(what: str, since: str, reason: str) -> str:
    """Say what is not called, since when and why; `what` is a line, empty for the whole queue."""
    if not what:
        return _("Paused since {since}: {reason}").format(since=since, reason=reason)
    return _("{line} is paused since {since}: {reason}").format(
        line=what, since=since, reason=reason
    )


def clock_goes_on() -> str:
    """Say that a pause of ours stops no limit (D22)."""
    return _("Numbers are given, and waits go on counting outside the declared break.")


def cause_words(kind: str, words: str) -> str:
    """Say why the limit was passed."""
    said = {
        "crowd": _("too many visitors"),
        "absent": _("an employee is absent"),
        "power": _("power cut"),
        "program": _("program or printer failure"),
    }.get(kind, "")
    return " · ".join(part for part in (said, words) if part)


def owed_words(count: int, *, is_today: bool = True) -> str:
    """Say how many waits and services of a day are past their limit without a cause."""
    if count:
        return _n("Without a cause: {n}.", "Without a cause: {n}.", count).format(n=count)
    if is_today:
        return _("Nothing of today is without a cause.")
    return _("Nothing of that day is without a cause.")


def sent_words(purpose: str, window: str) -> str:
    """Say what somebody waits for, and which window alone may call him, if he was sent to one."""
    return f"→ {window} · {purpose}" if window else purpose


def from_words(place: str, note: str) -> str:
    """Say where a number was transferred from, and the word that came with it."""
    said = _("From: {place}").format(place=place)
    return f"{said} · {note}" if note else said


def back_words(ahead: int) -> str:
    """Say where a number that stands aside waits again: by its own arrival, in its own line."""
    if not ahead:
        return _("Return: next in turn of its line")
    return _n(
        "Return: {n} person ahead in its line", "Return: {n} people ahead in its line", ahead
    ).format(n=ahead)

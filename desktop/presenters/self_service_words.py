"""What the touch screen by the door says of a line, of a wait and of a number: short."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.i18n import LANGUAGES, _, _n, speaking
from desktop.models.estimate import told_minutes
from desktop.presenters import formats
from desktop.presenters.labels import LANGUAGE_NAMES
from desktop.presenters.self_service_view import TouchKey, TouchView
from desktop.services.self_service import LineStand, Shut


def language_view(shut: Shut | None) -> TouchView:
    """Ask for the language in all of them, or say that no number is given.

    `shut` is None where there is no office yet.
    """
    said = []
    for each in LANGUAGES:
        with speaking(each):
            said.append(shut_words(shut) or _("Choose a language"))
    offered = () if shut is None else LANGUAGES
    kazakh, *others = said
    return TouchView(
        page="language",
        language="kk",
        title=kazakh,
        told=tuple(others),
        keys=tuple(
            TouchKey(key=f"language.{each}", words=LANGUAGE_NAMES[each]) for each in offered
        ),
    )


def of_practice(view: TouchView) -> TouchView:
    """Say above everything that it is practice: no such number is called."""
    with speaking(view.language):
        return replace(view, told=(_("SAMPLE · practice, no real queue"), *view.told), alarm=True)


def closed_view() -> TouchView:
    """Say in every language that nothing can be done here: the record is closed."""
    said = []
    for each in LANGUAGES:
        with speaking(each):
            said.append(_("Please take a queue number from the operator."))
    kazakh, *others = said
    return TouchView(page="closed", language="kk", title=kazakh, told=tuple(others))


def shut_words(shut: Shut | None) -> str:
    """Say why the screen gives no number, and who does; empty while it gives them."""
    if shut == "":
        return ""
    if shut == "day-closed":
        return _("Reception is over for today.")
    return _("Please take a queue number from the operator.")


def queue_words(stands: LineStand) -> str:
    """Say on the key of a line how it stands."""
    if stands.is_over:
        return _over(stands)
    count = stands.waiting
    waiting = _n("{n} person waits", "{n} people wait", count).format(n=formats.number(count))
    if not count:
        waiting = _("Nobody waits")
    return " · ".join(part for part in (waiting, _about(stands.wait)) if part)


def line_told(stands: LineStand) -> tuple[str, ...]:
    """Say above the key for a number all that is known of its line, shortly."""
    if stands.is_over:
        return (_over(stands), _("Please take a queue number from the operator."))
    return tuple(part for part in (*_wait_told(stands), _hours(stands), _paused(stands)) if part)


def _wait_told(stands: LineStand) -> Sequence[str]:
    count = stands.waiting
    if not count and not stands.wait:
        return (_("Nobody waits in this line."),)
    ahead = _n("{n} person waits in this line.", "{n} people wait in this line.", count)
    return (ahead.format(n=formats.number(count)), wait_words(count, stands.wait))


def wait_words(ahead: int, wait: int | None) -> str:
    """Say about how long the wait is: never a promise; empty where nobody is ahead."""
    if wait is None:
        return _("How long to wait is not known yet.") if ahead else ""
    if not wait:
        return ""
    said = _("Expected wait: about {minutes} min.")
    return said.format(minutes=formats.number(told_minutes(wait)))


def _about(wait: int | None) -> str:
    if not wait:
        return ""
    return _("about {minutes} min").format(minutes=formats.number(told_minutes(wait)))


def _hours(stands: LineStand) -> str:
    if stands.until is None:
        return ""
    if stands.opens is not None:
        said = _("Reception begins at {time}, numbers are given {until}.")
        return said.format(time=formats.time(stands.opens), until=formats.until(stands.until))
    return _("Numbers are given {until}.").format(until=formats.until(stands.until))


def _over(stands: LineStand) -> str:
    if stands.until is None:
        return _("There is no reception today.")
    return _("Reception ended at {time}.").format(time=formats.time(stands.until))


def _paused(stands: LineStand) -> str:
    """Say that nobody is called for now; words of whoever paused stay in the office."""
    if not stands.paused:
        return ""
    if stands.paused == "lunch":
        return _("Lunch break: numbers are given, calling begins again after it.")
    return _("Calling has stopped for a while; numbers are given.")


def ahead_words(count: int) -> str:
    """Say to whoever has a number how many are ahead of him in his line."""
    if not count:
        return _("Nobody is ahead of you")
    return _n("{n} person ahead of you", "{n} people ahead of you", count).format(n=count)


def how_words(state: str, number: str) -> str:
    """Say how the visitor has his number: on paper, or in his memory."""
    if state == "failed":
        return _("The paper did not come out. Please remember your number: {number}.").format(
            number=number
        )
    if state:
        return _("Take the paper with your number and wait to be called.")
    return _("Remember your number and wait to be called.")
